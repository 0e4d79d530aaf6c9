import { GatewayError } from '../../model/errors.ts';
import type { Finding, Location, ScanReport } from '../../model/finding.ts';
import type { Action } from '../../model/policy.ts';
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

/**
 * Throws `scanner-unavailable` where a scan broke and the policy would still let it pass: a policy that allows what has
 * no reader says nothing of a text that nobody looked through.
 */
export function mustBeScanned(report: Pick<ScanReport, 'findings'>, action: Action): void {
  if (action === 'allow' && report.findings.some((f) => f.reason === 'scanner-failed'))
    throw new GatewayError('scanner-unavailable', { retryAfter: 30 });
}

export const failedFile = (size: number): FileReport => ({
  ...failedScan(),
  size,
  type: { mime: 'application/octet-stream', name: 'unknown', family: 'unknown' },
});
