/** What kind of thing was found; the policy speaks in categories, detectors name one each. */
export const categories = [
  'contact',
  'financial',
  'national-id',
  'person',
  'online',
  'secret',
  'special',
  'confidential',
  'business',
  'test-data',
  'unscannable',
  'partly-scanned',
  'encrypted',
  'malware',
] as const;
export type Category = (typeof categories)[number];

/** Pixels of the picture as it is shown, from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Where in a file. `path` is the way inside a container, `!` between its steps; `page` and `slide` count from 1; `cell` is
 * `B3`; `part` a stable word for what is no running text (`header`, `footnote`, `comment`, `deleted`, `metadata`,
 * `attachment name` ...), or the name of a form field's kind.
 */
export interface Place {
  readonly path?: string;
  readonly page?: number;
  readonly slide?: number;
  readonly sheet?: string;
  readonly cell?: string;
  readonly part?: string;
  readonly box?: Box;
}

/**
 * Where a person would look. `line` and `column` count from 1 (in its page, where there are pages); `start` and `end` are
 * UTF-16 offsets in the decoded text of the file they are in (end exclusive); `field` names a text field of the form.
 */
export interface Location extends Place {
  readonly line?: number;
  readonly column?: number;
  readonly start?: number;
  readonly end?: number;
  readonly field?: 'name' | 'subject' | 'description';
}

/** There is no field for the value found, so the value cannot leak through a Finding. */
export interface Finding {
  readonly detector: string;
  readonly category: Category;
  /** ISO 3166-1 alpha-2, where the identifier belongs to a country. */
  readonly country?: string;
  readonly location: Location;
  /** 0 to 1 in steps of 0.05: form + check digit + words around it. */
  readonly confidence: number;
  /** For a person to recognise what is meant, e.g. `NL91 ABNA •••• •••• 00`. Personal data: seal it, never log it. */
  readonly masked: string;
  /** A stable word for what could not be looked into: `no-reader`, `encrypted`, `binary`, `scanner-failed` ... */
  readonly reason?: string;
}

/** So many different values are told apart; where `distinct` has come to it, there may be more. */
export const distinctMax = 5_000;
/** Where all `distinct` of a report come to so many together, there may be values that none of them has counted. */
export const distinctSure = 90_000;

/** How often, never what. `distinct` counts different values (by a keyed hash held in memory only), up to `distinctMax`. */
export interface Tally {
  readonly detector: string;
  readonly category: Category;
  readonly confidence: number;
  readonly count: number;
  readonly distinct: number;
}

/** What one file (or message) was seen to hold. `findings` is capped per detector; `tallies` never is. */
export interface ScanReport {
  readonly findings: readonly Finding[];
  readonly tallies: readonly Tally[];
  /** UTF-16 units of decoded text looked through. */
  readonly scannedChars: number;
}

export const maxConfidence = (tallies: readonly Tally[]): number =>
  tallies.reduce((m, t) => Math.max(m, t.confidence), 0);
