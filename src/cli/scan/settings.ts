import type { Policy } from '../../model/policy.ts';
import type { HashKey } from '../../scan/parts.ts';

/** How files are scanned, judged and told of: data alone, for any thread. */
export interface ScanSettings {
  readonly policy: Policy;
  readonly form: string;
  /** Shown from here on. */
  readonly minConfidence: number;
  /** Handed to the scanner. */
  readonly scan: {
    readonly minConfidence: number;
    readonly findingsPerDetector: number;
    /** One for all threads: parts of one file are counted together. */
    readonly hashKey: HashKey;
  };
  readonly json: boolean;
  readonly colour: boolean;
}
