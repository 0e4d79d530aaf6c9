import type { Format, OpenFile } from '../format.ts';
import { stringUnits } from '../web/aside.ts';
import { decodedText } from '../web/decoded.ts';
import { mayBeBase64, readBase64File } from './base64.ts';
import { Lines } from './lines.ts';

/** UTF-16 units of one line, folded or not, that are held, and its parts; units of lines that wait. */
const lineUnits = 32 * 1024 * 1024;
const partsMost = 1_000_000;
const linesUnits = 1024 * 1024;

/** A line as it reads: null where it reads as it stands; a file where it holds one. */
type Reading = { readonly text: string } | { readonly name: string; readonly base64: string } | null;

/** Lines that go on in the next one where that begins with a blank (RFC 6350 3.2, RFC 5545 3.1, RFC 2849). */
class Unfolding {
  readonly #read: (line: string, folded: boolean) => Reading;
  readonly #goesOn: (line: string) => boolean;
  #parts: string[] = [];
  #units = 0;
  found: Exclude<Reading, null>[] = [];
  units = 0;

  constructor(read: (line: string, folded: boolean) => Reading, goesOn: (line: string) => boolean) {
    this.#read = read;
    this.#goesOn = goesOn;
  }

  line(line: string): void {
    const last = this.#parts.at(-1);
    const isMore =
      last !== undefined && (line.startsWith(' ') || line.startsWith('\t') || this.#goesOn(last));
    if (!isMore || this.#units > lineUnits || this.#parts.length > partsMost) this.end();
    this.#parts.push(isMore && /^[ \t]/.test(line) ? line.slice(1) : line);
    this.#units += line.length;
  }

  end(): void {
    const folded = this.#parts.length > 1;
    const line = this.#parts.join(folded && this.#goesOn(this.#parts[0] as string) ? '\n' : '');
    this.#parts = [];
    this.#units = 0;
    const reading = line === '' ? null : this.#read(line, folded);
    if (reading === null) return;
    this.found.push(reading);
    this.units += line.length + stringUnits;
  }
}

/** The text as it stands, then, as a part of its own, lines that read otherwise than they are written. */
async function readFolded(file: OpenFile, unfolding: Unfolding): Promise<void> {
  const lines = new Lines(lineUnits);
  for await (const text of decodedText(file)) {
    await file.out.text(text);
    for (const line of lines.write(text)) unfolding.line(line);
    if (unfolding.units > linesUnits && (await give(file, unfolding))) file.out.part({});
  }
  unfolding.line(lines.end());
  unfolding.end();
  await give(file, unfolding);
}

async function give(file: OpenFile, unfolding: Unfolding): Promise<boolean> {
  const { found } = unfolding;
  unfolding.found = [];
  unfolding.units = 0;
  const texts = found.filter((one) => 'text' in one);
  if (texts.length > 0) {
    file.out.part({ part: 'value' });
    await file.out.text(texts.map(({ text }) => `${text.replace(/[\r\n]+/g, ' ')}\n`).join(''));
  }
  for (const one of found) if ('base64' in one) await readBase64File(file, one.name, one.base64);
  return found.length > 0;
}

const isQuoted = (line: string): boolean => /^[^:]{0,200};(?:ENCODING=)?QUOTED-PRINTABLE/i.test(line);

/** vCard and iCalendar: folded lines, quoted-printable and base64 of vCard 2.1 and 3.0. */
export const cards: Format = {
  id: 'cards',
  accepts: ({ how, type }) => how === 'text' && (type.name === 'vcard' || type.name === 'ics'),
  read: (file) =>
    readFolded(file, new Unfolding(readCardLine, (line) => isQuoted(line) && line.endsWith('='))),
};

function readCardLine(line: string, folded: boolean): Reading {
  const colon = line.indexOf(':');
  const head = line.slice(0, colon);
  const name = head.split(';', 1)[0]?.replace(/^.*\./, '') ?? '';
  const value = line.slice(colon + 1);
  if (colon < 0) return null;
  if (isQuoted(line)) return { text: `${name}: ${quoted(value, /CHARSET=([\w-]{1,40})/i.exec(head)?.[1])}` };
  const isData = /;(?:ENCODING=)?(?:BASE64|B)(?:;|$)/i.test(head);
  const uri = /^data:[^,]{1,200};base64,/i.exec(value)?.[0];
  if (isData || uri)
    return { name: name.toLowerCase(), base64: value.slice(uri?.length ?? 0).replace(/\s/g, '') };
  return folded && !mayBeBase64(value) ? { text: line } : null;
}

/** Quoted-printable (RFC 2045 6.7) of text. */
function quoted(text: string, charset = 'utf-8'): string {
  const bytes = text
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=$/, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  try {
    return new TextDecoder(charset).decode(Buffer.from(bytes, 'latin1'));
  } catch {
    return bytes;
  }
}

/** LDIF (RFC 2849): folded lines, and values in base64 behind `::`. */
export const directory: Format = {
  id: 'ldif',
  accepts: ({ how, type }) => how === 'text' && type.name === 'ldif',
  read: (file) => readFolded(file, new Unfolding(readDirectoryLine, () => false)),
};

function readDirectoryLine(line: string, folded: boolean): Reading {
  const hit = /^([\w.-]{1,100})(;[\w.;-]{1,200})?::\s{0,8}([A-Za-z0-9+/=]{2,})\s{0,8}$/.exec(line);
  if (hit === null) return folded && !line.startsWith('#') ? { text: line } : null;
  const [, name = '', , base64 = ''] = hit;
  const bytes = Buffer.from(base64, 'base64');
  try {
    return { text: `${name}: ${strict.decode(bytes)}` };
  } catch {
    return { name, base64 };
  }
}
const strict = new TextDecoder('utf-8', { fatal: true });
