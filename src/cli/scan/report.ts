import type { Finding } from '../../model/finding.ts';
import { type Action, actions } from '../../model/policy.ts';
import type { FileReport } from '../../model/scanning.ts';
import type { Marked, Verdict } from '../../model/verdict.ts';
import { detectors } from '../../scan/index.ts';
import type { OwnRules } from '../../scan/own/index.ts';

export interface Judged {
  readonly report: FileReport;
  readonly verdict: Verdict;
  /** Those to be shown. */
  readonly findings: readonly Marked<Finding>[];
}

/** A finding as the command line's JSON has it; offsets are UTF-16 units of the decoded text. */
export const jsonFinding = ({
  detector,
  category,
  country,
  confidence,
  location,
  masked,
  reason,
}: Finding) => ({
  detector,
  category,
  ...(country === undefined ? {} : { country }),
  confidence,
  location,
  masked,
  ...(reason === undefined ? {} : { reason }),
});

export function* jsonReport(path: string, judged: Judged): Generator<string> {
  for (const finding of judged.findings) yield `${JSON.stringify({ file: path, ...jsonFinding(finding) })}\n`;
}

const says: Readonly<Record<Action, string>> = { allow: 'allowed', warn: 'warns', block: 'blocks' };
const colours: Readonly<Record<Action, string>> = { allow: '32', warn: '33', block: '31' };

/** Names and samples come from files: no control characters, escape sequences or direction marks reach the terminal. */
const safe = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (c) => `\\u${c.codePointAt(0)?.toString(16).padStart(4, '0')}`,
  );

const titles = new Map(detectors.map((detector) => [detector.id, detector.title]));

const title = ({ detector, reason }: Finding, own: OwnRules | null): string =>
  reason === undefined
    ? (titles.get(detector) ?? own?.detectors.find((d) => d.id === detector)?.title ?? detector)
    : `${detector.replaceAll('-', ' ')}: ${reason.replaceAll('-', ' ')}`;

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
  yield `${safe(path)}: ${paint(verdict.action, verdict.action)} (${what})\n`;
  const rows = [...findings].sort(byWeight).map((finding) => ({
    finding,
    cells: [place(finding), safe(title(finding, own)), safe(finding.masked)],
  }));
  const widths = [0, 1, 2].map((k) =>
    rows.reduce((most, { cells }) => Math.max(most, cells[k]?.length ?? 0), 0),
  );
  for (const { finding, cells } of rows) {
    const columns = cells.map((cell, k) => cell.padEnd(widths[k] ?? 0)).join('  ');
    yield `  ${columns}  ${finding.confidence.toFixed(2)}  ${paint(finding.action, says[finding.action])}\n`;
  }
}

const place = ({ location: { line, column } }: Finding): string =>
  line === undefined ? '-' : `${line}:${column ?? 1}`;

/** What must go first, then in the order of the file. */
const byWeight = (a: Marked<Finding>, b: Marked<Finding>): number =>
  actions.indexOf(b.action) - actions.indexOf(a.action) ||
  (a.location.start ?? -1) - (b.location.start ?? -1);

export function summary(totals: {
  files: number;
  findings: number;
  missing: number;
  allow: number;
  warn: number;
  block: number;
}): string {
  const unread = totals.missing === 0 ? '' : `, ${totals.missing} not readable`;
  const { files, findings, allow, warn, block } = totals;
  const plural = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
  return `${plural(files, 'file')}${unread}: ${allow} allowed, ${warn} warned, ${block} blocked; ${plural(findings, 'finding')}\n`;
}
