import type { FileRead } from '../../formats/index.ts';
import type { Finding } from '../../model/finding.ts';
import type { Action } from '../../model/policy.ts';
import type { Verdict } from '../../model/verdict.ts';

export interface Judged {
  readonly read: FileRead;
  readonly verdict: Verdict;
  /** Those to be shown. */
  readonly findings: readonly Finding[];
  readonly actionOf: (finding: Finding) => Action;
}

/** Characters of a piece of a report. There may be a million lines: each is not worth a wait. */
export const pieceChars = 32 * 1024;

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

/** One line for each finding, in pieces of many lines. */
export function* jsonReport(path: string, findings: readonly Finding[]): Generator<string> {
  let piece = '';
  for (const finding of findings) {
    piece += `${JSON.stringify({ file: path, ...jsonFinding(finding) })}\n`;
    if (piece.length < pieceChars) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

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
