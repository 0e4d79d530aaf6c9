/** Backslashes and a letter, or `\u000a` and its kin: a line end or tab as JSON, SQL dumps and source code write it. */
const escape = /\\{1,4}(?:[nrt]|u000[9aAdD])/g;
/** UTF-16 units looked at before one, to tell it from a path. */
const before = 128;
/** `C:\`, `\\server`, `%HOME%`, `..\`, a registry's hive, a folder of users: what follows is a step of a path. */
const path =
  /(?:^|[^\p{L}\d])[A-Za-z]:[\\/]*[^\s"'`<>|;,(){}=*?]*$|(?:^|[\s"'`(=,;])(?:\\\\|%\w+%|\.{1,2}\\|HK[A-Z_]+\\)[^\s"'`<>|;,(){}=]*$|\\(?:Users|home|Documents and Settings)$/iu;
/** `FIRMA\nina`: a domain of Windows and who signs in there. */
const domain = /(?:^|[\s"'`(=,;:[])[A-Z][A-Z\d-]{1,14}$/;
const account = /^\\[nrt][a-z\d._-]{1,20}(?![\\\w])/;
/** Armour and base64 in one string: those who know it read it as it stands. */
const packed = /-----$|[A-Za-z\d+/=]{40}$|-----\\{1,4}n$|: [\w,-]{1,40}\\{1,4}n$/;

/**
 * The text with line ends that are only written, not there, as separators: `\nAKIA...` is no word that begins with n. Of
 * the same length; which are taken depends on what stands right before and behind them alone.
 */
export function withoutEscapes(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(escape, (written: string, at: number) => {
    const behind = at + written.length;
    if (text.startsWith('-----', behind)) return written;
    const line = text.slice(Math.max(0, at - before), at);
    if (path.test(line) || packed.test(line)) return written;
    if (domain.test(line) && account.test(text.slice(at, at + 24))) return written;
    return '\v'.repeat(written.length);
  });
}
