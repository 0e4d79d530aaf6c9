import type { Finding, ScanReport, Tally } from '../../model/finding.ts';

/** A report with further findings, which are counted by kind. */
export function withFindings(report: ScanReport, more: readonly Finding[]): ScanReport {
  const counts = new Map<string, Tally>();
  for (const { detector, category, confidence } of more) {
    const key = `${detector} ${category} ${confidence}`;
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { detector, category, confidence, count, distinct: count });
  }
  return {
    findings: [...report.findings, ...more],
    tallies: [...report.tallies, ...counts.values()],
    scannedChars: report.scannedChars,
  };
}
