/** The value that is planted: a specimen of the IBAN registry, which no other fixture has. */
export const iban = 'CH93 0076 2011 6238 5295 7';
export const line = `Kunde Anna Kovács, IBAN: ${iban}, bitte erstatten.\n`;

/**
 * What must come of a file.
 * `found`: the planted value, and nothing is said to be left out. `obstacle`: what was left out is said.
 * `both`: the planted value, and what was left out. `either`: one or the other, never silence.
 */
export type Outcome = 'found' | 'obstacle' | 'both' | 'either';

export interface Hostile {
  readonly name: string;
  readonly make: () => Uint8Array;
  readonly expect: Outcome;
  /** The beginning of the planted IBAN, where it is another one: that of a fixture. */
  readonly shows?: string;
  /** One of these must be among what is said. */
  readonly reasons?: readonly string[];
}

export const hostile = (
  name: string,
  expect: Outcome,
  make: () => Uint8Array,
  ...reasons: readonly string[]
): Hostile => ({ name, make, expect, ...(reasons.length > 0 && { reasons }) });

export const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
export const times = (n: number, text: string): Buffer => Buffer.alloc(n * text.length, text, 'latin1');

/** The same with the value of a fixture. */
export const showing = (shows: string, file: Hostile): Hostile => ({ ...file, shows });
