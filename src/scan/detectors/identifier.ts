import type { Category } from '../../model/finding.ts';
import { check, form, score, words } from '../confidence.ts';
import type { Detector, Hit } from '../detector.ts';
import { resolvedFrom } from '../engine/claim.ts';
import { surroundings } from '../engine/context.ts';
import type { FieldId } from '../engine/fields.ts';
import type { Shaped } from '../engine/shapes.ts';
import { spokenFields } from '../engine/spoken.ts';
import { Words } from '../engine/stems.ts';
import type { View } from '../engine/view.ts';
import { maskTail } from '../mask.ts';
import { isCalled } from './contact/phone-claim.ts';
import { countryOf } from './country.ts';
import { isDigits } from './digits.ts';
import { ranks } from './ranks.ts';
import { isTechnical } from './technical.ts';

/** A number (or letters and digits) with a form, a check digit and words of its own. */
export interface Identifier {
  readonly id: string;
  /** ISO 3166-1 alpha-2. */
  readonly title: string;
  readonly source: string;
  readonly checksum?: string;
  /** Default: `national-id`. */
  readonly category?: Category;
  /** Every usual writing, as in the `shape` gate. */
  readonly shapes: readonly string[];
  /**
   * What the check digit and the rules of its parts (dates, ranges) add: one of `check` of confidence.ts. Null where they
   * say no. `value`: letters in capitals and digits, without joints. `found` and `view` tell how it was written; what the
   * writing takes away may be subtracted (`lessSmall`). `found` is used again: do not keep it.
   */
  readonly valid: (value: string, found: Shaped, view: View) => number | null;
  /** How columns, keys and labels are called; nobody else's names. */
  readonly names: string;
  /** Fields of several detectors that may hold it (engine/names.ts): `national-id`, `tax-id`, `social-security` ... */
  readonly shared?: readonly FieldId[];
  /** Words near by, small letters; every alternative begins with two literal characters at least. */
  readonly near: RegExp;
  /** What the form says without joints and with them; default `form.bare` for both. */
  readonly form?: number;
  readonly joined?: number;
  /** Published specimens: letters in capitals and digits, without joints. They are `test-data`. */
  readonly specimens?: readonly string[];
  /** The category of one value where it is not the detector's: a series kept for tests, a number of a company. */
  readonly kind?: (value: string) => Category | undefined;
  /** The most that `valid` adds for so many digits without joints; default `check.oneDigitAndRange`. */
  readonly most?: (digits: number) => number;
  /** How many of the last letters and digits a person sees; default 2. */
  readonly shown?: number;
  readonly rank?: number;
  readonly examples: { readonly hit: readonly Hit[]; readonly miss: readonly string[] };
}

/** Where a letter of the value is small: hashes and identifiers of programs are written so, numbers of people seldom. */
export function lessSmall({ start, end }: Shaped, { codes }: View): number {
  for (let i = start; i < end; i++) {
    const c = codes[i] as number;
    if (c >= 0x61 && c <= 0x7a) return check.small;
  }
  return 0;
}

/** What numbers beside it take away, where it is not in three groups and more itself. */
const crowd = 0.15;

/** A detector for one kind of identifier: pattern proposes, check digit confirms, words decide. */
export function identifier(spec: Identifier): Detector {
  // Asked for at every candidate: objects of many forms are slow to read from.
  const { id, valid, shared, kind } = spec;
  const near = new Words(spec.near);
  const bare = spec.form ?? form.bare;
  const joined = spec.joined ?? bare;
  const specimens = new Set(spec.specimens);
  const spoken = (shared ?? []).flatMap((field) => spokenFields.get(field) ?? []);
  const most = spec.most ?? (() => check.oneDigitAndRange);
  /** Digits alone that never come to 0.5 by themselves. */
  const isNeedy = (shape: string) => /^9+$/.test(shape) && score(bare, most(shape.length)) < resolvedFrom;
  const look = (view: View, found: Shaped): void => {
    const { start, end, value, joints } = found;
    const adds = valid(value, found, view);
    if (adds === null) return;
    if (specimens.size > 0 && specimens.has(value)) {
      view.claim(detector, start, end, score(form.certain), 'test-data');
      return;
    }
    const said = surroundings(view, start, end, id, near, shared);
    // `phone: 050 123 0327` is none, whatever its check digit says.
    const isOther = () => isTechnical(view, found) || (isDigits(value) && isCalled(view, start));
    const around = said === words.none && isOther() ? words.against : said;
    // What more digits stand beside is less likely to be whole.
    const shape = joints > 0 && !found.crowded ? joined : bare;
    view.claim(
      detector,
      start,
      end,
      score(
        shape,
        adds,
        found.crowded && (around === words.near || (around === words.none && joints < 2))
          ? around - crowd
          : around,
      ),
      kind?.(value),
    );
  };
  const detector: Detector = {
    id,
    category: spec.category ?? 'national-id',
    ...countryOf(spec.id),
    title: spec.title,
    source: spec.source,
    ...(spec.checksum === undefined ? {} : { checksum: spec.checksum }),
    names: spec.names,
    words: spec.names
      .split(/\s*[,\n]\s*/)
      .slice(0, 3)
      .join(', '),
    rank: spec.rank ?? ranks.nationalId,
    gates: [
      { on: 'shape', shapes: spec.shapes.filter((shape) => !isNeedy(shape)), look },
      {
        on: 'shape',
        shapes: spec.shapes.filter(isNeedy),
        look,
        needs: { words: [near, ...spoken], fields: [id, ...(shared ?? [])], specimens },
      },
    ],
    mask: (value) => maskTail(value, spec.shown ?? 2),
    same: 'alphanumeric',
    examples: spec.examples,
  };
  return detector;
}
