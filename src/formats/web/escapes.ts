/** Backslashes before an escape: several where one string stands in another. */
const scriptEscape = /\\{1,16}(?:u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{2})|(\/))/g;
const jsonEscape = /\\{1,16}(?:u([0-9a-fA-F]{4})|(\/))/g;

/**
 * `\u0040`, `\u{40}`, `\x40` and `\/` of JavaScript (ECMA-262 12.9.4) as the characters they mean; line ends and quotes
 * stay escaped, so that lines stay lines and values end where they did.
 */
export const unescapeScript = (text: string): string =>
  text.includes('\\')
    ? text.replace(scriptEscape, (whole, four, braced, two, slash) =>
        slash ? '/' : character(whole, Number.parseInt(four ?? braced ?? two, 16)),
      )
    : text;

/** The same for JSON (RFC 8259 7), which knows `\u0040` and `\/` only. */
export const unescapeJson = (text: string): string =>
  text.includes('\\')
    ? text.replace(jsonEscape, (whole, four, slash) =>
        slash ? '/' : character(whole, Number.parseInt(four, 16)),
      )
    : text;

/** `\40 ` of CSS (CSS Syntax 4.3.7). */
export const unescapeStyle = (text: string): string =>
  text.includes('\\')
    ? text.replace(/\\([0-9a-fA-F]{1,6})[ \t\n]?/g, (whole, hex) =>
        character(whole, Number.parseInt(hex, 16)),
      )
    : text;

/** Nothing that would end a line, a string or the text itself. */
function character(whole: string, point: number): string {
  if (point < 0x20 || point === 0x22 || point === 0x27 || point === 0x5c || point > 0x10ffff) return whole;
  return String.fromCodePoint(point);
}

const percents = /(?:%[0-9a-fA-F]{2})+/g;

/** Percent-encoding (RFC 3986 2.1) of UTF-8, else of windows-1252; what is none stays. */
export const unescapePercent = (text: string): string =>
  text.includes('%') ? text.replace(percents, decodeRun) : text;

function decodeRun(run: string): string {
  const bytes = Buffer.from(run.replaceAll('%', ''), 'hex');
  try {
    return strict.decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}
const strict = new TextDecoder('utf-8', { fatal: true });

/** Escapes that more than the scanner's own reading of `%40`, `%2B` and `%20` needs. */
const matters = /%(?!40|2[BbFf05]|3[Aa])[0-9a-fA-F]{2}|=[^&#]{0,200}(?:%20|%3[Aa]|\+)/;

/**
 * Fields of a query (WHATWG URL 5.1) whose values are written in escapes, a line each: `iban: DE89 …`. What is found in
 * the URI as it stands is not said again. At most `fieldsMost` of them.
 */
export function queryLines(long: string): string {
  const uri = long.slice(0, queryUnits);
  if (!matters.test(uri)) return '';
  const query = uri.slice(uri.indexOf('?') + 1);
  const lines: string[] = [];
  for (const pair of query.split(/[&#;]/, fieldsMost)) {
    if (!matters.test(`=${pair}`)) continue;
    const at = pair.indexOf('=');
    const value = unescapePercent((at < 0 ? pair : pair.slice(at + 1)).replaceAll('+', ' '));
    lines.push(at < 0 ? value : `${unescapePercent(pair.slice(0, at))}: ${value}`);
  }
  return lines.length === 0 ? '' : `${lines.map(oneLine).join('\n')}\n`;
}
const fieldsMost = 500;
/** UTF-16 units of a URI that are looked at. */
const queryUnits = 65_536;

export const oneLine = (text: string): string => text.replace(/[\r\n\u2028\u2029]+/g, ' ');
