import { withFindings } from '../../flow/scanning/with-findings.ts';
import type { FileRead } from '../../formats/index.ts';
import type { Mark } from '../../model/mark.ts';
import type { Action } from '../../model/policy.ts';
import { actionsOf, judgeTallies } from '../../scan/decide.ts';
import { createScanner } from '../../scan/index.ts';
import type { OwnRules } from '../../scan/own/index.ts';
import { readableReport } from './readable.ts';
import { type Judged, jsonReport } from './report.ts';
import type { ScanSettings } from './settings.ts';

/** What one file came to. `lines` are to be written as they stand. */
export interface Outcome {
  readonly action: Action;
  readonly findings: number;
  readonly lines: Iterable<string>;
}

/** One file on its way through the scanner of this thread: its text in pieces, then what it was read as. */
export interface FileScan {
  write(text: string): void;
  at(mark: Mark): void;
  part(mark: Mark): void;
  end(path: string, read: FileRead): Outcome;
}

export function fileScan(settings: ScanSettings, own: OwnRules | null): FileScan {
  const scanner = createScanner({ ...settings.scan, ...own?.options }, own?.detectors);
  return {
    write: (text) => scanner.write(text),
    at: (mark) => scanner.at(mark),
    part: (mark) => scanner.part(mark),
    end(path, { type, size, findings: obstacles }) {
      const { policy, form, minConfidence } = settings;
      const report = { ...withFindings(scanner.end(), obstacles), type, size };
      const verdict = judgeTallies(report.tallies, policy, form);
      const findings = report.findings.filter((f) => f.confidence >= minConfidence);
      const judged: Judged = { report, verdict, findings, actionOf: actionsOf(report.tallies, policy, form) };
      const lines = settings.json
        ? jsonReport(path, judged)
        : readableReport(path, judged, settings.colour, own);
      return { action: verdict.action, findings: findings.length, lines };
    },
  };
}
