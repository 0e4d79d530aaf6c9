import type { Category } from '../model/finding.ts';
import type { Claimant } from './engine/claim.ts';
import type { Field, FieldId } from './engine/fields.ts';
import type { NumberRun } from './engine/numbers.ts';
import type { Needs, Shaped } from './engine/shapes.ts';
import type { View } from './engine/view.ts';

/**
 * Where the one pass stops for a detector.
 * - `mark`: at this ASCII character (`@`, `:` ...) that is no letter or digit, `at` is its index; what is longer (`://`)
 *   must stand there as a whole.
 * - `word`: where a word begins with one of these literals (two characters or more, case as written; three or more and
 *   small letters with `anyCase`). `at` is the literal's first unit.
 * - `coded`: where a word begins with two of these letters and two digits.
 * - `number`: at each run of digit groups with at least so many digits in all.
 * - `shape`: where one of these shapes stands, guarded on both ends (engine/shapes.ts): `9` a digit, `A` an ASCII letter,
 *   `X` one of both, `-` one joint (space, dot, dash, slash), `*` any one unit. A shape begins with digits (at least seven
 *   in all, `999999*999` or `99A99`), or with one letter and five digits, two and two, three to five and four, six and two; a joint
 *   may stand behind the first one or two letters, and two digits and two more (or a joint) behind that.
 * - `long`: where a word of 24 letters and digits or more begins; only right behind one of the literals `after`, or only
 *   where it begins with one of `starts`, if there are some (two characters or more): then `at` is the literal's first
 *   unit. Costs nothing elsewhere, so tokens with a long body should be looked for so.
 * - `hexes`: where a word begins with hexadecimal digits in rows: four pairs, or three fours, joined by `:`, `-` or `.`.
 * - `tall`: where a word with a capital begins behind a word and a space (`Anna Smith`), and where a letter beyond ASCII
 *   does; `at` is its first unit.
 * - `field`: at each value whose column header, key or label is one of these fields.
 */
export type Gate =
  | {
      readonly on: 'mark';
      readonly marks: readonly string[];
      readonly look: (view: View, at: number) => void;
    }
  | {
      readonly on: 'word';
      readonly words: readonly string[];
      readonly anyCase?: boolean;
      readonly look: (view: View, at: number) => void;
    }
  | {
      readonly on: 'coded';
      readonly letters: readonly string[];
      readonly look: (view: View, at: number) => void;
    }
  | {
      readonly on: 'number';
      readonly digits: number;
      /** Groups of digits that a run has at least. */
      readonly groups?: number;
      /** Asked only where claims below 0.5 are asked for. */
      readonly weak?: boolean;
      readonly look: (view: View, run: NumberRun) => void;
    }
  | {
      readonly on: 'shape';
      readonly shapes: readonly string[];
      /** What digits alone need around them, or be, to come to 0.5: left out where they may without. */
      readonly needs?: Needs;
      /** Asked only where claims below 0.5 are asked for. */
      readonly weak?: boolean;
      readonly look: (view: View, found: Shaped) => void;
    }
  | {
      readonly on: 'long';
      readonly after?: readonly string[];
      readonly starts?: readonly string[];
      readonly look: (view: View, at: number) => void;
    }
  | {
      readonly on: 'hexes';
      readonly look: (view: View, at: number) => void;
    }
  | {
      readonly on: 'tall';
      readonly look: (view: View, at: number) => void;
    }
  | {
      readonly on: 'field';
      readonly fields: readonly FieldId[];
      readonly look: (view: View, field: Field) => void;
    };

/** An example is text; a hit may name the category and the least confidence it must be found with. */
export type Hit = string | { readonly text: string; readonly category?: Category; readonly at?: number };

export interface Detector extends Claimant {
  /** For people. */
  readonly title: string;
  /** The standard or publisher that describes the form. */
  readonly source: string;
  /** Its check digit, for people: `11-test`, `ISO 7064 MOD 97-10`. Left out where the form has none. */
  readonly checksum?: string;
  /** Words that are looked for around it, for people: the main ones. */
  readonly words?: string;
  /**
   * How a column, key or label that holds such values is called, in every language; the field's id is the detector's.
   * Separated by commas; case, spaces, `_`, `-` and `.` do not matter.
   */
  readonly names?: string;
  readonly gates: readonly Gate[];
  /** `hit`: found by this detector at 0.5 or more. `miss`: not. */
  readonly examples: { readonly hit: readonly Hit[]; readonly miss: readonly string[] };
}
