import { isWord } from '../../engine/classes.ts';
import { type FieldName, nameBefore } from '../../engine/fields.ts';
import type { View } from '../../engine/view.ts';
import { matchAt } from './tokens.ts';

/** Where a value stands behind its name, and whether in quotes. */
export interface Joined {
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

/**
 * `("abc")`, `").type("abc")`, `:= []byte("abc")`, `", "abc"`, `<- "abc"`, ` - "abc"`, `|| "abc"`, `= (` and a line end, an attribute, option or member for the value,
 * Terraform's default.
 */
const beforeQuote =
  '(?:[({]|\\)\\.\\w{3,9}\\(| ?:?= ?\\[\\]byte\\(|, {0,9}|[ \\t]{1,9}(?:--body[ =]|to )?| ?(?:<-|[-–—] |\\|\\||\\?\\?) ?| ?[=:] ?\\(?[\\r\\n]\\s{0,40}|(?:(?:,|: ?\\{)\\s{0,40}|\\s{1,40})["\']?value["\']? ?[:=] ?| \\{(?:\\s{1,40}\\w+ *=[^\\r\\n]{1,80}){0,3}\\s{1,40}default\\s{1,20}= ?)';
/** The text of an element, a property list, YAML's `value:`, a table's next cell. */
const beforeBare =
  '(?:["\'](?: (?:serializeAs|translatable)="\\w+")?>(?:\\s{0,40}<value>)?|["\']?,?\\s{1,40}["\']?value["\']?: |\\*{0,2} {0,40}\\| ?`?|\\t)';
const command =
  /(?:^|[\s"'])--?[\w-]{0,40}$|(?:^|[\s"'])(?:ENV|ARG|set -\w+|setx|setenv|#define|config(?:ure)? set|secret (?:pu|se)t) [\w./:-]{0,80}$/;

/** The span of the last group, which ends a match that begins at `at`. */
export function spanOf(at: number, match: RegExpExecArray): Joined {
  const end = at + match[0].length;
  return { start: end - (match.at(-1) as string).length, end, quoted: match.length > 2 };
}

/** The known name that ends before `end`. */
export const nameAt = (view: View, end: number): FieldName | null => nameBefore(view.codes, end, 0);

/** Before whose it is: `the password of bob`, `la clave de API de Shop`. */
export const of =
  'for|of|to|on|at|in|from|voor|van|für|fürs|von|der|pour|del?|della|du|para|per|di|dla|do|för|til|till|la|za|pro|за';

/** What environments and numbers put behind a name. */
export const stage = '[_-]?(?:prod(?:uction)?|live|test|dev|stag(?:e|ing)|\\d)';

/** Behind a name whose words no gate stops at, as in `AlgoliaApiKey`. */
export const nameEnds = ['" value=', '"><value>'];

/** Finds a value of that form behind a name where no `=` or `:` joins them: in calls, attributes, members, options of commands. */
export function joiner(form: string): (view: View, at: number, end: number) => Joined | null {
  const quoted = new RegExp(`["'\`]?${beforeQuote}["']?b?(\\\\?["'\`])${form}(?=\\1)`, 'iy');
  const bare = new RegExp(`${beforeBare}${form}(?=["'\`]?(?:[\\s<|}]|$))`, 'iy');
  const option = new RegExp(`["']?,? {1,4}["']?${form}(?=["']?(?:[\\s\\]]|$))`, 'iy');
  return (view, at, end) => {
    if (!isOpen(view.codes, end)) return null;
    const match = matchAt(quoted, view, end) ?? matchAt(bare, view, end);
    if (match !== null) return spanOf(end, match);
    const argument = matchAt(option, view, end);
    if (argument === null || !command.test(view.text.slice(view.lineFrom(at), at))) return null;
    return spanOf(end, argument);
  };
}

/** What follows a name may join a value to it; most `=` and `:` are keys, which are read elsewhere. */
function isOpen(codes: Uint16Array, end: number): boolean {
  const c = codes[end] as number;
  const next = codes[end + 1] as number;
  if (c === 0x3d || c === 0x3a) return next < 0x29 || next === 0x3d || next === 0x5b;
  return !isWord(c);
}
