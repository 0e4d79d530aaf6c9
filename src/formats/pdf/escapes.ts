/** Characters after a reverse solidus (ISO 32000-2, table 3) and what they mean. */
const escapes = new Map([
  [110, '\n'],
  [114, '\r'],
  [116, '\t'],
  [98, '\b'],
  [102, '\f'],
]);

/** The bytes of a literal string (7.3.4.2). */
export function unescaped(raw: string): string {
  let out = '';
  for (let i = 0; i < raw.length; i++) {
    const c = raw.charCodeAt(i);
    if (c === 13) {
      out += '\n';
      if (raw.charCodeAt(i + 1) === 10) i++;
    } else if (c !== 92) out += raw[i];
    else {
      const [text, used] = escapeAt(raw, i + 1);
      out += text;
      i += used;
    }
  }
  return out;
}

/** What is after the reverse solidus: its text, and characters used. */
function escapeAt(raw: string, at: number): [string, number] {
  const c = raw.charCodeAt(at);
  const known = escapes.get(c);
  if (known !== undefined) return [known, 1];
  if (c === 13) return ['', raw.charCodeAt(at + 1) === 10 ? 2 : 1];
  if (c === 10) return ['', 1];
  let code = 0;
  let used = 0;
  for (let d = c; used < 3 && d >= 48 && d <= 55; d = raw.charCodeAt(at + used)) {
    code = code * 8 + d - 48;
    used++;
  }
  return used > 0 ? [String.fromCharCode(code & 0xff), used] : [raw[at] ?? '', 1];
}
