import { withFindings } from '../../flow/scanning/with-findings.ts';
import type { FileRead } from '../../formats/index.ts';
import type { Category, Finding } from '../../model/finding.ts';
import type { Mark } from '../../model/mark.ts';
import type { Action } from '../../model/policy.ts';
import { actionsOf, judgeTallies } from '../../scan/decide.ts';
import { createScanner, type TextScanner } from '../../scan/index.ts';
import type { OwnRules } from '../../scan/own/index.ts';
import type { Beginning, Seam } from '../../scan/parts.ts';
import { kindOf, type Listed, type PartCount, type PartReport, type WholeFile } from './messages.ts';
import type { Piece } from './output.ts';
import { packed } from './packed.ts';
import { findingLines, heading, readableReport, type Writing, widthsOf } from './readable.ts';
import { jsonReport } from './report.ts';
import type { ScanSettings } from './settings.ts';
import { noWidths, type Widths } from './widths.ts';

/** What one file came to. `lines` are to be written as they stand. */
export interface Outcome<P extends Piece = Piece> {
  readonly action: Action;
  readonly findings: number;
  readonly lines: Iterable<P>;
}

/** One file on its way through the scanner of this thread: its text in pieces, then what it was read as. */
export interface FileScan {
  write(text: string): void;
  at(mark: Mark): void;
  part(mark: Mark): void;
  end(path: string, read: FileRead): Outcome<string>;
  /** Where others scan other parts of the file: what must be known at the seam it has come to. */
  seam(): Seam;
  /** What this part came to; `last`: the text ends here. Nothing can be written any more, and the scanner is let go. */
  count(last: boolean): PartCount;
  /**
   * Drops what is too much to be listed, where so many are listed `before`. Answers how wide the rest is, with `more` that
   * was found while the file was read.
   */
  keep(before: Listed, more: readonly Finding[]): Widths;
  /** Its findings, judged by what all parts came to. */
  list(whole: WholeFile): PartReport;
}

/** `from`: begins in the middle of the file's text. */
export function fileScan(settings: ScanSettings, own: OwnRules | null, from?: Beginning): FileScan {
  const { policy, form, minConfidence, json, colour } = settings;
  const begin = from === undefined ? {} : { from };
  let scanner: TextScanner | null = createScanner(
    { ...settings.scan, ...own?.options, ...begin },
    own?.detectors,
  );
  const live = (): TextScanner => {
    if (scanner === null) throw new Error('the part was counted already');
    return scanner;
  };
  const how: Writing = { colour, own };
  const shown = (findings: readonly Finding[]) => findings.filter((f) => f.confidence >= minConfidence);
  let counted: readonly Finding[] = [];
  let listed: Listed = {};
  return {
    write: (text) => live().write(text),
    at: (mark) => live().at(mark),
    part: (mark) => live().part(mark),
    end(path, read) {
      const report = withFindings(live().end(), read.findings);
      const verdict = judgeTallies(report.tallies, policy, form);
      const findings = shown(report.findings);
      const actionOf = actionsOf(report.tallies, policy, form);
      const lines = json
        ? jsonReport(path, findings)
        : readableReport(path, { read, verdict, findings, actionOf }, how);
      return { action: verdict.action, findings: findings.length, lines };
    },
    seam: () => live().seam(),
    count(last) {
      const { findings, tallies } = live().endPart(last);
      scanner = null;
      counted = findings;
      listed = countKinds(findings);
      return { tallies, listed };
    },
    keep(before, more) {
      const most = settings.scan.findingsPerDetector;
      const isTooMuch = Object.entries(listed).some(([kind, n]) => n + (before[kind] ?? 0) > most);
      counted = shown(isTooMuch ? upTo(most, counted, before) : counted);
      return json ? noWidths : widthsOf([...counted, ...shown(more)], how);
    },
    list({ path, read, tallies, widths, isFirst, isLast }) {
      const { action } = judgeTallies(tallies, policy, form);
      const of = (side: boolean) => (side ? shown(read.findings) : []);
      if (json) {
        const findings = [...counted, ...of(isLast)];
        return {
          action,
          findings: findings.length,
          pieces: { [action]: [...packed(jsonReport(path, findings))] },
        };
      }
      const findings = [...of(isFirst), ...counted];
      const texts: Record<Action, string[]> = { block: [], warn: [], allow: [] };
      const actionOf = actionsOf(tallies, policy, form);
      if (isFirst) texts.block.push(heading(path, read, action, how));
      for (const { action, text } of findingLines({ findings, actionOf }, widths, how))
        texts[action].push(text);
      const pieces = {
        block: [...packed(texts.block)],
        warn: [...packed(texts.warn)],
        allow: [...packed(texts.allow)],
      };
      return { action, findings: findings.length, pieces };
    },
  };
}

/** There may be a million: a name is made for each kind, not for each finding. */
function countKinds(findings: readonly Finding[]): Listed {
  const counts = new Map<string, Map<Category, number>>();
  for (const { detector, category } of findings) {
    const known = counts.get(detector) ?? new Map<Category, number>();
    counts.set(detector, known.set(category, (known.get(category) ?? 0) + 1));
  }
  return Object.fromEntries(
    [...counts].flatMap(([detector, of]) =>
      [...of].map(([category, n]) => [kindOf({ detector, category }), n]),
    ),
  );
}

/** As many of each kind as may be listed, where some are listed already. */
function upTo(most: number, findings: readonly Finding[], before: Listed): readonly Finding[] {
  const listed = new Map(Object.entries(before));
  return findings.filter((finding) => {
    const n = listed.get(kindOf(finding)) ?? 0;
    listed.set(kindOf(finding), n + 1);
    return n < most;
  });
}
