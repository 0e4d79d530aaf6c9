import type { Finding } from '../../model/finding.ts';
import { type Action, actions } from '../../model/policy.ts';
import { detectors } from '../../scan/index.ts';
import type { OwnRules } from '../../scan/own/index.ts';
import { type Judged, pieceChars } from './report.ts';

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

/** `in.zip!list.xlsx, Kunden!B3`, `page 2, 14:3`, `at 120,40` on a picture. */
function place({ location }: Finding): string {
  const { path, page, slide, sheet, cell, part, line, column, box } = location;
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
function inOrder({ findings, actionOf }: Judged): { action: Action; list: Finding[] }[] {
  const groups = actions.map((action) => ({ action, list: [] as Finding[] }));
  for (const finding of findings) groups[actions.indexOf(actionOf(finding))]?.list.push(finding);
  for (const { list } of groups) list.sort((a, b) => (a.location.start ?? -1) - (b.location.start ?? -1));
  return groups.reverse();
}

/** One line for the file and one for each finding, in columns, in pieces of many lines: there may be a million. */
export function* readableReport(
  path: string,
  judged: Judged,
  colour: boolean,
  own: OwnRules | null = null,
): Generator<string> {
  const { report, verdict, findings } = judged;
  const paint = (action: Action, text: string) =>
    colour ? `\u001b[${colours[action]}m${text}\u001b[0m` : text;
  const encoding = report.type.encoding === undefined ? '' : `, ${report.type.encoding}`;
  const what = `${report.type.name}${encoding}, ${report.size} bytes`;
  let piece = `${safe(path)}: ${paint(verdict.action, verdict.action)} (${what})\n`;
  const named = remembered((detector: string) => safe(title({ detector } as Finding, own)));
  const titleOf = (f: Finding) => (f.reason === undefined ? named(f.detector) : safe(title(f, own)));
  const widths = { place: 0, title: 0, masked: 0 };
  for (const finding of findings) {
    widths.place = Math.max(widths.place, Math.min(widestPlace, place(finding).length));
    widths.title = Math.max(widths.title, titleOf(finding).length);
    widths.masked = Math.max(widths.masked, safe(finding.masked).length);
  }
  const confidence = remembered((value: number) => value.toFixed(2));
  for (const { action, list } of inOrder(judged)) {
    const end = `  ${paint(action, says[action])}\n`;
    for (const finding of list) {
      const masked = safe(finding.masked).padEnd(widths.masked);
      piece += `  ${place(finding).padEnd(widths.place)}  ${titleOf(finding).padEnd(widths.title)}  ${masked}  ${confidence(finding.confidence)}${end}`;
      if (piece.length < pieceChars) continue;
      yield piece;
      piece = '';
    }
  }
  yield piece;
}
