import type { Aside } from './aside.ts';
import { Labels } from './labels.ts';
import { type Attribute, type Markup, type MarkupEvents, openMarkup } from './markup.ts';
import { Visible } from './visible.ts';

/** Elements whose content is no markup for a browser, and what it is for us. */
const raw = new Map<string, 'script' | 'style' | 'page'>([
  ['script', 'script'],
  ['style', 'style'],
  ['iframe', 'page'],
  ['noembed', 'page'],
  ['noframes', 'page'],
  ['xmp', 'page'],
]);

const blocks = new Set(
  `address article aside blockquote body br center dd details dialog dir div dl dt fieldset figcaption figure footer form
  frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li link main menu meta nav ol optgroup option p pre search
  section select summary tbody textarea tfoot thead title ul button caption audio video object canvas svg math`.split(
    /\s+/,
  ),
);

/** Pages in pages (comments, `srcdoc`, frames). */
const pagesMost = 4;
/** UTF-16 units of a script or style that are kept together. */
const pieceUnits = 1024 * 1024;

/** Reads HTML: what is seen goes to `visible`, all else to `aside`. */
export class Page implements MarkupEvents {
  readonly visible = new Visible();
  readonly #aside: Aside;
  readonly #labels = new Labels();
  readonly #markup: Markup;
  readonly #depth: number;
  #raw: { name: string; kind: 'script' | 'style' | 'page'; text: string } | null = null;
  #preserved = 0;
  /** The line is a `dt`, whose `dd` follows on it. */
  #term = false;

  constructor(aside: Aside, depth = 0) {
    this.#aside = aside;
    this.#depth = depth;
    this.#markup = openMarkup(this);
  }

  write(text: string): void {
    this.#markup.write(text);
  }

  end(): void {
    this.#markup.end();
    this.#giveRaw();
  }

  text(text: string): void {
    if (this.#raw === null) {
      this.visible.text(text, this.#preserved > 0);
      this.#labels.text(text);
      return;
    }
    this.#raw.text += text;
    if (this.#raw.text.length > pieceUnits && this.#raw.kind !== 'page') this.#giveRawPiece();
  }

  open(name: string, attributes: readonly Attribute[], closed: boolean): void {
    if (this.#raw !== null) this.#giveRaw();
    // `Anna Kovacs <anna@firma.example>`, as people write it
    if (odd.test(name) || attributes.some(([key, value]) => value === '' && odd.test(key))) {
      this.text(`<${name}${attributes.map(([key, value]) => ` ${key}${value && '='}${value}`).join('')}>`);
      return;
    }
    this.#block(name, attributes);
    if (attributes.length > 0) this.#attributes(name, attributes);
    const kind = raw.get(name);
    if (kind && !closed) this.#raw = { name, kind, text: '' };
    if (name === 'pre' || name === 'textarea' || name === 'listing') this.#preserved++;
  }

  close(name: string): void {
    if (this.#raw !== null && this.#raw.name === name) this.#giveRaw();
    if ((name === 'pre' || name === 'textarea' || name === 'listing') && this.#preserved > 0)
      this.#preserved--;
    if (name === 'label') {
      const line = this.#labels.close();
      if (line !== null) this.#line(line);
    } else if (name === 'table') this.visible.closeTable();
    else if (name === 'tr') this.visible.endRow();
    else if (name === 'td' || name === 'th') this.visible.breakLine();
    else if (name !== 'dt' && blocks.has(name)) this.visible.breakLine();
  }

  comment(text: string): void {
    // a piece of a page that is out of use, or for some browsers only: `[if mso]>`
    const own = text.replace(/^\[(?:if [^\]]{0,80}|endif)\]>?/, '').replace(/<!\[endif\](?:--)?$/, '');
    if (own.trim() === '') return;
    this.#aside.add('comment', `${/<[a-z]/i.test(own) ? this.inner(own) : own}\n`);
  }

  cdata(text: string): void {
    this.visible.text(text);
  }

  declaration(): void {}

  /** Text of a page within this one; its scripts and attributes are those of this one. */
  inner(html: string): string {
    if (this.#depth >= pagesMost) return html;
    const page = new Page(this.#aside, this.#depth + 1);
    page.write(html);
    page.end();
    return page.visible.take(true);
  }

  #block(name: string, attributes: readonly Attribute[]): void {
    const { visible } = this;
    if (name === 'table') visible.openTable();
    else if (name === 'tr') visible.endRow();
    else if (name === 'td' || name === 'th') {
      const span = attributes.find(([key]) => key === 'colspan')?.[1];
      visible.openCell(name === 'th', /^\d{1,3}$/.test(span ?? '') ? Number(span) : 1);
    } else if (name === 'dd' && this.#term) {
      visible.colon();
      this.#term = false;
    } else if (blocks.has(name)) {
      visible.breakLine();
      this.#term = name === 'dt';
    }
  }

  #attributes(name: string, attributes: readonly Attribute[]): void {
    const values = new Map(attributes.map(([key, value]) => [key, value]));
    if (name === 'meta') {
      this.#meta(values, attributes);
      return;
    }
    if (name === 'label') this.#labels.open(values.get('for') ?? '');
    const isField = name === 'input' || name === 'output' || name === 'data' || name === 'param';
    if (isField || name === 'textarea' || name === 'select') {
      const { label, shown } = this.#labels.field(values, this.visible.line);
      if (isField) this.#field(label, shown, values);
      else if (!shown && label !== '') {
        this.visible.breakLine();
        this.visible.text(label);
        this.visible.colon();
      } else this.visible.colon();
    }
    const page = values.get('srcdoc');
    const rest = attributes.filter(([key]) => !(key === 'srcdoc' || (isField && fieldKeys.has(key))));
    this.#aside.attributes(rest);
    if (page) this.#line(this.inner(page));
  }

  /** `label (name): value` on a line of its own, or behind the label where that is the line. */
  #field(label: string, shown: boolean, values: ReadonlyMap<string, string>): void {
    const value = values.get('value') ?? '';
    if (value === '') return;
    const { visible } = this;
    if (!shown || values.get('type') === 'hidden') {
      visible.breakLine();
      visible.text(label);
    }
    const name = values.get('name') ?? values.get('id') ?? '';
    if (name !== '' && name !== label) visible.text(visible.line === '' ? name : ` (${name})`);
    visible.colon();
    visible.text(this.#aside.cut(value));
    visible.breakLine();
  }

  #meta(values: ReadonlyMap<string, string>, attributes: readonly Attribute[]): void {
    const content = values.get('content');
    const name =
      values.get('name') ?? values.get('property') ?? values.get('itemprop') ?? values.get('http-equiv');
    if (content === undefined || name === undefined) this.#aside.attributes(attributes);
    else this.#aside.add('metadata', `${name}: ${this.#aside.cut(content).replace(/[\r\n]+/g, ' ')}\n`);
  }

  #line(text: string): void {
    this.visible.breakLine();
    this.visible.text(text, true);
    this.visible.breakLine();
  }

  #giveRawPiece(): void {
    const open = this.#raw;
    if (open === null) return;
    // the last line goes with what follows, unless it has no end either
    const cut = open.text.lastIndexOf('\n') + 1 || open.text.length;
    const piece = open.text.slice(0, cut);
    open.text = open.text.slice(cut);
    if (open.kind === 'script') this.#aside.script(piece);
    else this.#aside.style(piece);
  }

  #giveRaw(): void {
    const open = this.#raw;
    this.#raw = null;
    if (open === null || open.text.trim() === '') return;
    if (open.kind === 'script') this.#aside.script(open.text);
    else if (open.kind === 'style') this.#aside.style(open.text);
    else this.#line(this.inner(open.text));
  }
}

/** No name of an element or attribute that anybody would use. */
const odd = /[^\w:.\-#@*[\]()]|.@|:$/;

/** What stands on the line of the field itself. */
const fieldKeys = new Set(['value', 'name', 'id', 'type']);
