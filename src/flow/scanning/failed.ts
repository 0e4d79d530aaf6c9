import type { Finding, Location, ScanReport } from '../../model/finding.ts';
import type { FileReport } from '../../model/scanning.ts';

/** What a scan that could not be done reports: nothing passes because a scanner failed. */
export function failedScan(field?: NonNullable<Location['field']>): ScanReport {
  const finding: Finding = {
    detector: 'unscannable',
    category: 'unscannable',
    location: field === undefined ? {} : { field },
    confidence: 1,
    masked: '',
    reason: 'scanner-failed',
  };
  const tally = {
    detector: 'unscannable',
    category: 'unscannable',
    confidence: 1,
    count: 1,
    distinct: 1,
  } as const;
  return { findings: [finding], tallies: [tally], scannedChars: 0 };
}

export const failedFile = (size: number): FileReport => ({
  ...failedScan(),
  size,
  type: { mime: 'application/octet-stream', name: 'unknown', family: 'unknown' },
});
