import type { Finding, ScanReport, Tally } from '../../model/finding.ts';

/** A report with further findings, each counted. */
export const withFindings = (report: ScanReport, more: readonly Finding[]): ScanReport => ({
  findings: [...report.findings, ...more],
  tallies: [...report.tallies, ...more.map(counted)],
  scannedChars: report.scannedChars,
});

const counted = ({ detector, category, confidence }: Finding): Tally => ({
  detector,
  category,
  confidence,
  count: 1,
  distinct: 1,
});
