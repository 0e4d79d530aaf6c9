import type { Place } from '../../model/finding.ts';
import type { Sink } from '../format.ts';
import { cutDataUris, leastFileBytes, nameOfDataUri, readDataUri } from './data-uri.ts';
import { oneLine, queryLines, unescapeScript, unescapeStyle } from './escapes.ts';
import type { Attribute } from './markup.ts';

/** Hands on a file that stands in the page: `OpenFile.inside`. */
export type Inside = (name: string, bytes: Uint8Array) => Promise<void>;

/** What a short string takes up besides its letters, in UTF-16 units. */
export const stringUnits = 32;

type Part = 'attribute' | 'comment' | 'script' | 'style' | 'metadata';

/** What a person does not see: kept until the text may be broken off for it, and then written part by part. */
export class Aside {
  /** UTF-16 units that are kept. */
  weight = 0;
  #texts = new Map<Part, string[]>();
  #uris: string[] = [];
  #seen = new Set<string>();
  #files = 0;

  add(part: Part, text: string): void {
    if (text.trim() === '') return;
    const texts = this.#texts.get(part);
    if (texts) texts.push(text);
    else this.#texts.set(part, [text]);
    this.weight += text.length + stringUnits;
  }

  script(text: string): void {
    this.add('script', `${unescapeScript(this.cut(text))}\n`);
  }

  style(text: string): void {
    this.add('style', `${unescapeStyle(this.cut(text))}\n`);
  }

  /** All attributes of one element on one line, as they stand in the source but decoded. */
  attributes(attributes: readonly Attribute[]): void {
    const kept: string[] = [];
    let more = '';
    for (const [name, raw] of attributes) {
      const value = oneLine(this.#value(name, raw));
      if (value === '' || isDull(name, value)) continue;
      kept.push(`${name}="${value.replaceAll('"', "'")}"`);
      if (links.has(name)) more += queryLines(value);
    }
    if (kept.length > 0) this.add('attribute', `${kept.join(' ')}\n${more}`);
  }

  #value(name: string, raw: string): string {
    if (links.has(name) && /^\s{0,8}data:/i.test(raw)) {
      this.#uri(raw.trim());
      return '';
    }
    const value = this.cut(raw);
    return name.startsWith('on') ? unescapeScript(value) : name === 'style' ? unescapeStyle(value) : value;
  }

  /** The text without the files in it, which are kept. */
  cut(text: string): string {
    return cutDataUris(text, (uri) => this.#uri(uri));
  }

  /** The same picture again and again is one. */
  #uri(uri: string): void {
    if (this.#seen.has(uri)) return;
    if (this.#seen.size < 1_000 && uri.length < 65_536) this.#seen.add(uri);
    this.#uris.push(uri);
    this.weight += uri.length;
  }

  /** Writes all that is kept; the last part of `out` is another one then, if it answers true. */
  async write(out: Sink, inside: Inside | undefined, place: Place): Promise<boolean> {
    const [texts, uris] = [this.#texts, this.#uris];
    this.#texts = new Map();
    this.#uris = [];
    this.weight = 0;
    for (const [part, lines] of texts) {
      out.part({ ...place, part });
      await out.text(lines.join(''));
    }
    for (const uri of uris) await this.#file(uri, out, inside, place);
    return texts.size > 0 || uris.length > 0;
  }

  async #file(uri: string, out: Sink, inside: Inside | undefined, place: Place): Promise<void> {
    const data = readDataUri(uri);
    if (data === null || data.bytes.length < leastFileBytes) {
      out.part({ ...place, part: 'attribute' });
      await out.text(`${data ? Buffer.from(data.bytes).toString('utf8') : uri}\n`);
    } else if (inside) await inside(nameOfDataUri(data.mime, ++this.#files), data.bytes);
    else out.obstacle('partly-scanned', 'embedded-document', { ...place, part: 'attribute' });
  }
}

/** Attributes that hold an address of something. */
const links = new Set(
  'href src xlink:href action formaction data poster background cite longdesc ping srcset manifest codebase'.split(
    ' ',
  ),
);

const dull = new Set(
  `class style width height align valign border bgcolor color face size cellpadding cellspacing colspan rowspan type rel
  target lang dir role xmlns d points transform viewbox fill stroke x y dx dy x1 x2 y1 y2 cx cy r rx ry media charset
  stroke-width opacity offset tabindex maxlength minlength rows cols method enctype crossorigin integrity nonce`.split(
    /\s+/,
  ),
);
/** Numbers of drawings: coordinates and lengths. */
const isDull = (name: string, value: string): boolean =>
  dull.has(name.toLowerCase()) &&
  (name === 'class' || name === 'style' ? !/@|\d{6}/.test(value) : !value.includes('@'));
