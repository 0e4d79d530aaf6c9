import { mendedNumbers } from './digits-reading.ts';
import { mendEmails } from './email-reading.ts';
import { asOwnLine, misreadIbans } from './iban-reading.ts';
import { mendLabels } from './label-reading.ts';
import type { Word } from './lines.ts';
import { mendMrz } from './mrz-reading.ts';

export interface Reading {
  /** The line, with what is surely meant in the place of what was read. */
  readonly line: readonly Word[];
  /** What may be meant as well: labels and changed values only, so that nothing else counts twice. */
  readonly others: readonly (readonly Word[])[];
}

/** A line of OCR as it may have been meant: addresses torn apart, letters read for digits, digits read for one another. */
export function readingOf(read: readonly Word[]): Reading {
  const papers = mendMrz(read);
  if (papers) return { line: papers, others: [] };
  const line = mendEmails(mendLabels(read));
  const others: Word[][] = [];
  const taken = new Set<number>();
  for (const reading of misreadIbans(line)) {
    for (let i = 0; i < reading.words.length; i++) {
      taken.add(reading.from + i);
      if (reading.sure) line[reading.from + i] = reading.words[i] as Word;
    }
    if (!reading.sure) others.push(asOwnLine(line, reading));
  }
  for (const numbers of mendedNumbers(line.map((word, i) => (taken.has(i) ? { ...word, text: '' } : word))))
    others.push(numbers);
  return { line, others };
}
