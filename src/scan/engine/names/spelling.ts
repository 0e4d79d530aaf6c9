/** Letters whose plain spelling is not what Unicode's decomposition leaves. */
const special: Readonly<Record<string, string>> = {
  ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', å: 'a', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ς: 'σ',
}; // biome-ignore format: a table
/** Spellings with two letters: German, Danish, Croatian. */
const doubled: Readonly<Record<string, string>> = {
  ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa', đ: 'dj', ß: 'ss', æ: 'ae',
}; // biome-ignore format: a table
/** Romanian with comma below and with cedilla: both are typed. */
const cedilla: Readonly<Record<string, string>> = { ș: 'ş', ț: 'ţ' };

const marks = /\p{M}/gu;
const swap = (text: string, table: Readonly<Record<string, string>>): string =>
  text.replace(/[^\0-\x7f]/g, (c) => table[c] ?? c);

/** Small letters without diacritics: `Müller` and `MULLER` become `muller`, `Ελένη` becomes `ελενη`. */
export function plain(text: string): string {
  const small = text.toLowerCase();
  let spelled = '';
  let from = 0;
  for (let i = 0; i < small.length; i++) {
    const c = small.charCodeAt(i);
    if (c < 128 || isPlain[c] === 1) continue;
    const letter = String.fromCodePoint(small.codePointAt(i) as number);
    const spelt = plainLetter(letter);
    if (letter.length === 1 && spelt === letter) {
      isPlain[c] = 1;
      continue;
    }
    spelled += small.slice(from, i) + spelt;
    i += letter.length - 1;
    from = i + 1;
  }
  return from === 0 ? small : spelled + small.slice(from);
}
/** Letters that were asked for and are as they are. */
const isPlain = new Uint8Array(1 << 16);
/** Of one letter; those that were asked for are kept. */
function plainLetter(letter: string): string {
  let known = plainLetters.get(letter);
  if (known === undefined) {
    known = special[letter] ?? letter.normalize('NFD').replace(marks, '').normalize('NFC');
    if (plainLetters.size < mostLetters) plainLetters.set(letter, known);
  }
  return known;
}
const plainLetters = new Map<string, string>();
const mostLetters = 1024;

/** Words for a number, behind the names that a `+` ends. */
const numbers = ['number', 'no', 'nr', 'num', 'nummer'];

/**
 * A list separated by commas and line ends, each name as written and in its plain spellings; `passport+` is `passport
 * number`, `passport no` and the like as well.
 */
export function spelled(names: string): string {
  const all = new Set<string>();
  const counted = names.replace(/([^,\n]+)\+/g, (_, name) =>
    [name, ...numbers.map((word) => `${name} ${word}`)].join(),
  );
  for (const name of counted.split(/\s*[,\n]\s*/)) {
    const written = name.toLowerCase();
    if (written === '') continue;
    all.add(written);
    if (!/[^\0-\x7f]/.test(written)) continue;
    for (const other of [swap(written, doubled), swap(written, cedilla)]) all.add(other);
    all.add(plain(swap(written, doubled)));
    all.add(plain(written));
  }
  return [...all].join(',');
}
