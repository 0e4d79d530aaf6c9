import type { Word } from './lines.ts';
import { digitOf, joined, labelBefore } from './words.ts';

/** Ends of hosts that a misread one is compared with: the countries of Europe, and what is common everywhere. */
const ends = new Set(
  'at be bg ch cy cz de dk ee es eu fi fr gr hr hu ie is it li lt lu lv mt nl no pl pt ro se si sk uk us com net org info biz name example io dev app cloud shop online email'.split(
    ' ',
  ),
);

/** Parts of the line's height that a blank which OCR made up is wide at most: beside an @, and beside a point. */
const gapAtSign = 0.9;
const gapAtPoint = 0.65;

const gap = (a: Word, b: Word): number =>
  (b.box.x - a.box.x - a.box.width) / Math.max(a.box.height, b.box.height);
const near = (a: Word | undefined, b: Word | undefined, most: number): boolean =>
  a !== undefined && b !== undefined && !a.text.endsWith('\t') && gap(a, b) < most;

/** `anna&firma.de`, `anna©firma.de`, `anna(at)firma.de`: a whole word, with a host that ends as hosts do. */
const mistakenSign = /^([\w.+-]{2,64})(?:[©®&€]|\(at\)|\[at\]|\(@|@\))([\w-]{2,63}(?:\.[\w-]{2,63}){1,4})$/i;

/** The same of signs that words and hosts have too: only right behind a label that says what it is. */
const labelledSign =
  /^([a-z\d][\w+-]*\.[\w.+-]{1,62}?)(?:[öäü]g|[ßöäü]|(?<=[a-z])[6Q](?=[a-z]))([a-z\d][\w-]{1,62}(?:\.[\w-]{2,63}){1,4})$/;
const hostOnly = /^(?:www|web|imap|smtp|pop3?|mx|ftp|mail|webmail|shop)\./i;

function withSign(line: readonly Word[], i: number): Word {
  const word = line[i] as Word;
  if (word.text.includes('@') || hostOnly.test(word.text)) return word;
  const clear = mistakenSign.exec(word.text);
  const sign = clear ?? (isLabelled(line, i) ? labelledSign.exec(word.text) : null);
  return sign && ends.has(lastOf(sign[2] ?? '')) ? { ...word, text: `${sign[1]}@${sign[2]}` } : word;
}

function isLabelled(line: readonly Word[], i: number): boolean {
  if (!/[:\t]$/.test(line[i - 1]?.text ?? '')) return false;
  return labelBefore(line, i).some(({ text }) => /^e-?mail/i.test(text));
}

/** The words of a line with its e-mail addresses put together again where OCR took them apart or mixed up a sign. */
export function mendEmails(line: readonly Word[]): Word[] {
  const words = line.map((_, i) => withSign(line, i));
  for (let i = 0; i < words.length; i++) {
    if (!(words[i] as Word).text.includes('@')) continue;
    i = joinLeft(words, i);
    joinRight(words, i);
    const word = words[i] as Word;
    words[i] = { ...word, text: mended(word.text) };
  }
  return words;
}

/** Words before the @ taken in; where the address is then. */
function joinLeft(words: Word[], from: number): number {
  let i = from;
  for (let n = 0; n < 4 && i > 0; n++) {
    const word = words[i] as Word;
    const before = words[i - 1] as Word;
    const open = word.text.startsWith('@');
    if (!/^[<("']?[\w.+?-]{1,64}[’‘']?$/.test(before.text)) break;
    const pointed = /[._-]$/.test(before.text) || /^[._-]/.test(word.text);
    if (!(open && near(before, word, gapAtSign)) && !(pointed && near(before, word, gapAtPoint))) break;
    words.splice(i - 1, 2, joined({ ...before, text: before.text.replace(/[’‘']$/, '') }, word));
    i--;
  }
  return i;
}

function joinRight(words: Word[], i: number): void {
  for (let n = 0; n < 4 && i + 1 < words.length; n++) {
    const word = words[i] as Word;
    const next = words[i + 1] as Word;
    const host = word.text.slice(word.text.indexOf('@') + 1);
    if (!/^[.,‚]?[.\w-]{1,63}[>)"',;.:]?\t?$/.test(next.text) || /@/.test(next.text)) break;
    if (host === '' && near(word, next, gapAtSign)) words.splice(i, 2, joined(word, next));
    else if (
      (/[.,-]$/.test(host) || /^[.,‚]/.test(next.text)) &&
      !ends.has(lastOf(host)) &&
      near(word, next, gapAtPoint)
    )
      words.splice(i, 2, joined(word, next));
    else if (!host.includes('.') && ends.has(next.text.toLowerCase()) && near(word, next, gapAtPoint))
      words.splice(i, 2, { ...joined(word, next), text: `${word.text}.${next.text}` });
    else break;
  }
}

const lastOf = (host: string): string => host.slice(host.lastIndexOf('.') + 1).toLowerCase();

const address = /^([<("'[|]?(?:mailto:)?)([^\s@]{1,64})@([^\s@]{1,190}?)([>)"'\]:;.,!?]{0,3}\t?)$/;

/** `weberS7`, `weberSS`: a number behind a name without capitals, some of its digits read as capitals. */
const numberBehindName = /^([^A-Z]*[a-z])(?=S+$|[SOBZ\dIl]*[\dl])([SOBZ\d][SOBZIl\d]{1,3})$/;

/** One address: points that were read as commas, ends of hosts that are none. */
function mended(text: string): string {
  const parts = address.exec(text);
  if (!parts) return text;
  const [, before = '', local = '', host = '', after = ''] = parts;
  const name = local
    .replace(/,/g, '.')
    .replace(/\?/g, '7')
    .replace(/ß/g, '8')
    .replace(/\.{2,}/g, '.')
    .replace(/\.$/, '')
    .replace(numberBehindName, (_, head: string, tail: string) => head + [...tail].map(digitOf).join(''));
  return `${before}${name}@${mendedHost(host)}${after}`;
}

function mendedHost(read: string): string {
  const host = read.replace(/[.,‚]{2,}|[,‚]/g, '.');
  const end = lastOf(host);
  if (ends.has(end)) return host;
  if (!host.includes('.')) {
    // the point was not seen
    for (const length of [3, 2]) {
      const tail = host.slice(-length).toLowerCase();
      if (ends.has(tail) && host.length > length + 1) return `${host.slice(0, -length)}.${tail}`;
    }
    return host;
  }
  const stem = host.slice(0, host.length - end.length);
  const likely = [
    end.replace(/[1i|t!]/g, 'l'),
    end.replace(/[1l|!]/g, 'i'),
    end.replace(/^[1l|i.]/, ''),
    end.replace(/0/g, 'o'),
  ];
  const found = likely.find((candidate) => ends.has(candidate));
  return found ? stem + found : host;
}
