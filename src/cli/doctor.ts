import type { GuardFinding } from '../model/ports.ts';
import { exit, type Io, line } from './io.ts';

/** One thing that was looked at. `mend` says what to do where it is not well. */
export interface Check {
  readonly what: string;
  readonly outcome: 'ok' | 'warning' | 'wrong';
  readonly says: string;
}

export interface DoctorReport {
  readonly checks: readonly Check[];
}

const marks = { ok: 'ok     ', warning: 'warning', wrong: 'WRONG  ' } as const;

/** Exit 0 when nothing is wrong (warnings are no fault), 1 otherwise. */
export function printDoctor(report: DoctorReport, io: Io): number {
  for (const check of report.checks) line(io.stdout, `${marks[check.outcome]}  ${check.what}: ${check.says}`);
  const wrong = report.checks.filter((c) => c.outcome === 'wrong').length;
  const warnings = report.checks.filter((c) => c.outcome === 'warning').length;
  line(io.stdout, wrong === 0 ? `Nothing is wrong, ${warnings} warning(s).` : `${wrong} thing(s) to mend.`);
  return wrong === 0 ? exit.ok : exit.failed;
}

/** A waived check is allowed, but never silent. */
export const fromGuard = (finding: GuardFinding): Check => ({
  what: finding.check,
  outcome: finding.outcome === 'ok' ? 'ok' : finding.outcome === 'waived' ? 'warning' : 'wrong',
  says: finding.message,
});
