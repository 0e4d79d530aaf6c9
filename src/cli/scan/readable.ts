import type { FileRead } from '../../formats/index.ts';
import type { Finding, Location } from '../../model/finding.ts';
import { type Action, actions } from '../../model/policy.ts';
import { detectors } from '../../scan/index.ts';
import type { OwnRules } from '../../scan/own/index.ts';
import { type Judged, pieceChars } from './report.ts';
import type { Widths } from './widths.ts';

const says: Readonly<Record<Action, string>> = { allow: 'allowed', warn: 'warns', block: 'blocks' };
const colours: Readonly<Record<Action, string>> = { allow: '32', warn: '33', block: '31' };

const unsafe = /[\p{Cc}\p{Cf}\u2028\u2029]/u;
const everyUnsafe = new RegExp(unsafe, 'gu');
/** Names and samples come from files: no control characters, escape sequences or direction marks reach the terminal. */
const safe = (text: string): string =>
  unsafe.test(text)
    ? text.replace(everyUnsafe, (c) => `\\u${c.codePointAt(0)?.toString(16).padStart(4, '0')}`)
    : text;

const titles = new Map(detectors.map((detector) => [detector.id, detector.title]));

const title = ({ detector, reason }: Finding, own: OwnRules | null): string =>
  reason === undefined
    ? (titles.get(detector) ?? own?.detectors.find((d) => d.id === detector)?.title ?? detector)
    : `${detector.replaceAll('-', ' ')}: ${reason.replaceAll('-', ' ')}`;

const isPlain = ({ path, page, slide, sheet, part, box }: Location): boolean =>
  path === undefined && page === undefined && slide === undefined && sheet === undefined && part === undefined && box === undefined; // biome-ignore format: a line

/** `in.zip!list.xlsx, Kunden!B3`, `page 2, 14:3`, `at 120,40` on a picture. */
function place({ location }: Finding): string {
  const { path, page, slide, sheet, cell, part, line, column, box } = location;
  if (location.line !== undefined && isPlain(location)) return `${line}:${column ?? 1}`;
  const steps: string[] = [];
  if (path !== undefined) steps.push(safe(path));
  if (page !== undefined) steps.push(`page ${page}`);
  if (slide !== undefined) steps.push(`slide ${slide}`);
  if (sheet !== undefined) steps.push(safe(cell === undefined ? sheet : `${sheet}!${cell}`));
  if (part !== undefined) steps.push(safe(part));
  if (box !== undefined) steps.push(`at ${box.x},${box.y}`);
  if (line !== undefined) steps.push(`${line}:${column ?? 1}`);
  return steps.length === 0 ? '-' : steps.join(', ');
}

/** Characters of a place that the next column waits for. */
const widestPlace = 60;

/** Works each key out once. */
function remembered<K, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const old = known.get(key);
    if (old !== undefined) return old;
    const made = work(key);
    known.set(key, made);
    return made;
  };
}

/** What must go first, then in the order of the file. */
function inOrder(findings: readonly Finding[], actionOf: (finding: Finding) => Action) {
  const groups = actions.map((action) => ({ action, list: [] as Finding[] }));
  for (const finding of findings) groups[actions.indexOf(actionOf(finding))]?.list.push(finding);
  for (const { list } of groups) list.sort((a, b) => (a.location.start ?? -1) - (b.location.start ?? -1));
  return groups.reverse();
}

/** How one file's findings are written: in columns, one line each. */
export interface Writing {
  readonly colour: boolean;
  readonly own: OwnRules | null;
}

const titled = ({ own }: Writing) => {
  const named = remembered((detector: string) => safe(title({ detector } as Finding, own)));
  return (f: Finding) => (f.reason === undefined ? named(f.detector) : safe(title(f, own)));
};
const painted = ({ colour }: Writing, action: Action, text: string): string =>
  colour ? `\u001b[${colours[action]}m${text}\u001b[0m` : text;

/** How wide the columns of these findings are. */
export function widthsOf(findings: readonly Finding[], how: Writing): Widths {
  const titleOf = titled(how);
  const widths = { place: 0, title: 0, masked: 0 };
  for (const finding of findings) {
    widths.place = Math.max(widths.place, Math.min(widestPlace, place(finding).length));
    widths.title = Math.max(widths.title, titleOf(finding).length);
    widths.masked = Math.max(widths.masked, safe(finding.masked).length);
  }
  return widths;
}

/** The line for the file. */
export function heading(path: string, { type, size }: FileRead, action: Action, how: Writing): string {
  const encoding = type.encoding === undefined ? '' : `, ${type.encoding}`;
  return `${safe(path)}: ${painted(how, action, action)} (${type.name}${encoding}, ${size} bytes)\n`;
}

/** One line for each finding, what must go first before others, in pieces of many lines: there may be a million. */
export function* findingLines(
  { findings, actionOf }: Pick<Judged, 'findings' | 'actionOf'>,
  widths: Widths,
  how: Writing,
): Generator<{ action: Action; text: string }> {
  const titleOf = titled(how);
  const confidence = remembered((value: number) => value.toFixed(2));
  for (const { action, list } of inOrder(findings, actionOf)) {
    const end = `  ${painted(how, action, says[action])}\n`;
    let text = '';
    for (const finding of list) {
      const masked = safe(finding.masked).padEnd(widths.masked);
      text += `  ${place(finding).padEnd(widths.place)}  ${titleOf(finding).padEnd(widths.title)}  ${masked}  ${confidence(finding.confidence)}${end}`;
      if (text.length < pieceChars) continue;
      yield { action, text };
      text = '';
    }
    if (text !== '') yield { action, text };
  }
}

/** One line for the file and one for each finding. */
export function* readableReport(path: string, judged: Judged, how: Writing): Generator<string> {
  const { read, verdict, findings } = judged;
  yield heading(path, read, verdict.action, how);
  for (const { text } of findingLines(judged, widthsOf(findings, how), how)) yield text;
}
