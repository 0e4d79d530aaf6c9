/** UTF-16 units looked at before a written line end, to tell it from a path. */
const before = 128;
/** `C:\`, `\\server`, `%HOME%`, `..\`, a registry's hive, a folder of users: what follows is a step of a path. */
const path =
  /(?:^|[^\p{L}\d])[A-Za-z]:[\\/]|^(?:\\\\|%\w+%|\.{1,2}\\|HK[A-Z_]+\\)|\\(?:Users|home|Documents and Settings)$/iu;
/** `FIRMA\nina`: a domain of Windows and who signs in there. */
const domain = /^[A-Z][A-Z\d-]{1,14}$/;
const account = /\\[nrt][a-z\d._-]{1,20}(?![\\\w])/y;
/** The empty line behind the head of an armour. */
const headOfArmour = /(?:-----|: [\w,-]{1,40})\\{1,4}n$/;
/** Letters and digits in a row that are base64. */
const packedUnits = 40;

/** And what goes on so: behind a token something else begins. */
const nextPacked = /[A-Za-z\d+/]{20}|[A-Za-z\d+/]{2,19}={1,2}(?![A-Za-z\d])/y;

/** What a step of a path, a name or a packed text does not hold. */
const ends = new Uint8Array(128).fill(1, 0, 33);
for (const c of '"\'`<>|;,(){}=*?[]') ends[c.charCodeAt(0)] = 1;
const backslash = 0x5c;

/**
 * The text with line ends and tabs that are only written, not there, as separators: `\n` in JSON, SQL dumps and source code
 * (RFC 8259, 7), so that `\nAKIA...` is no word that begins with n. Of the same length; which are taken depends on what
 * stands right before and behind them alone.
 */
export function withoutEscapes(text: string): string {
  let at = text.indexOf('\\');
  if (at === -1) return text;
  const pieces: string[] = [];
  let done = 0;
  while (at !== -1) {
    let letter = at + 1;
    while (letter - at < 4 && text.charCodeAt(letter) === backslash) letter++;
    const length = lettersOf(text, letter);
    if (length > 0 && isLineEnd(text, at, letter + length, done)) {
      pieces.push(text.slice(done, at), signOf(text, letter), ' '.repeat(letter + length - at - 1));
      done = letter + length;
    }
    at = text.indexOf('\\', letter + length);
  }
  return done === 0 ? text : pieces.join('') + text.slice(done);
}

/** A tab is one; U+000B stands for a line end, which ends no line of the file, and for CR LF once. */
function signOf(text: string, letter: number): string {
  const c = text[letter];
  if (c === 't' || (c === 'u' && text[letter + 4] === '9')) return '\t';
  return c === 'r' && text[letter + 1] === '\\' ? ' ' : '\v';
}

/** Units behind the backslash: `n`, `r`, `t`, or `u000a` and its kin; 0 for anything else. */
function lettersOf(text: string, at: number): number {
  const c = text.charCodeAt(at);
  if (c === 0x6e || c === 0x72 || c === 0x74) return 1;
  return c === 0x75 && /^000[9aAdD]/.test(text.slice(at + 1, at + 5)) ? 5 : 0;
}

/** `done`: end of the last one that was taken. */
function isLineEnd(text: string, at: number, end: number, done: number): boolean {
  if (text.charCodeAt(end) === 0x2d && text.startsWith('-----', end)) return false;
  let from = at;
  const least = Math.max(done, at - before);
  while (from > least) {
    const c = text.charCodeAt(from - 1);
    if (c < 128 && ends[c] === 1) break;
    from--;
  }
  if (from === at) return true;
  const step = text.slice(from, at);
  if (isPath(step) || (step === 'Settings' && text.endsWith('Documents and ', from))) return false;
  if (isPacked(text, at, end, step)) return false;
  account.lastIndex = at;
  return !(domain.test(step) && account.test(text));
}

const isPath = (step: string): boolean => /[:\\%]/.test(step) && path.test(step);

/** Armour and base64 in one string: those who know it read it as it stands. */
function isPacked(text: string, at: number, end: number, step: string): boolean {
  if (step.endsWith('-----')) return true;
  if (step.length >= packedUnits && /^[A-Za-z\d+/=]+$/.test(step.slice(-packedUnits))) {
    nextPacked.lastIndex = end;
    return nextPacked.test(text);
  }
  return step.endsWith('n') && step.includes('\\') && headOfArmour.test(text.slice(Math.max(0, at - 64), at));
}
