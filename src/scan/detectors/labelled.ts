import type { Category } from '../../model/finding.ts';
import { form, score, words } from '../confidence.ts';
import type { Detector, Hit } from '../detector.ts';
import { isDigit, isWord } from '../engine/classes.ts';
import type { Field, FieldId } from '../engine/fields.ts';
import { isNumbered } from '../engine/numbered.ts';
import type { Shaped } from '../engine/shapes.ts';
import type { View } from '../engine/view.ts';
import { maskTail } from '../mask.ts';
import { countryOf } from './country.ts';
import { ahead, anyOf, back, hasDigitAhead, labelOf, reachAhead, Strangers, type Take } from './labels.ts';
import { ranks } from './ranks.ts';
import { matchAt } from './secrets/tokens.ts';

/** One way a value is written. */
export interface Writing {
  /** Letters in any case unless `valid` says otherwise; bounded; without guards, those are added. */
  readonly like: RegExp;
  /** What it begins with, where that is always the same: the others need not be tried. */
  readonly first?: 'letter' | 'digit';
  /** What the form says: digits only about `form.bare`, letters and digits `form.shaped`. */
  readonly form: number;
  /** What check digits add, or null where they say no. `value`: capitals and digits, without joints. */
  readonly valid?: (value: string, written: string) => number | null;
}

/** A value whose form others have as well: only a label, field or word beside it tells what it is. */
export interface Labelled {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly checksum?: string;
  /** Default: `national-id`. */
  readonly category?: Category;
  /** How columns, keys and labels are called; nobody else's names. */
  readonly names: string;
  /** Fields of several detectors that may hold it. */
  readonly shared?: readonly FieldId[];
  /** Names of shared fields that may mean something else: a stem has to stand before them, too. */
  readonly vague?: readonly string[];
  /** How labels in a text begin, small letters, three characters or more: the `word` gate. */
  readonly stems: readonly string[];
  /** The first that fits is taken. */
  readonly writings: readonly Writing[];
  /** Shapes (the gate) that are candidates even where nothing is said about them, below 0.5. */
  readonly weak?: readonly string[];
  /** How values that say enough by themselves begin, as written: the `word` gate; and their shapes. */
  readonly begins?: readonly string[];
  readonly alone?: readonly string[];
  /** Published specimens: capitals and digits, without joints. */
  readonly specimens?: readonly string[];
  readonly rank?: number;
  readonly examples: { readonly hit: readonly Hit[]; readonly miss: readonly string[] };
}

/** What is taken from a form that nothing is said about. */
const weakly = -0.15;

const guard = '(?![\\p{L}\\d_]|[-./]\\d|[.:]\\d)';

/** A detector that looks where a label stands, and at the values of its fields. */
export function labelled(spec: Labelled): Detector {
  const { writings } = spec;
  const guarded = (source: string) => new RegExp(`(?:${source})${guard}`, 'iuy');
  // One question for most tokens; one more, of the writings behind it, where the check digits of one say no.
  const those = (but: Writing['first']) => ({
    list: writings.filter(({ first }) => first !== but),
    patterns: [] as RegExp[],
  });
  const [withDigit, withLetter] = [those('letter'), those('digit')];
  /** The first of the writings from `k` on that stands at `at`. */
  const firstAt = (of: typeof withDigit, view: View, at: number, k: number): RegExpExecArray | null => {
    const { list, patterns } = of;
    if (k >= list.length) return null;
    patterns[k] ??= guarded(
      list
        .slice(k)
        .map(({ like }) => `(${like.source})`)
        .join('|'),
    );
    return matchAt(patterns[k], view, at);
  };
  const specimens = new Set(spec.specimens);
  const label = labelOf(spec.stems);
  const stems = anyOf(spec.stems);
  // `vat` goes on in `VATnr` and `vatReg`, not in `Vattenfall`.
  const short = spec.stems.filter((stem) => /^\p{L}{3}$/u.test(stem));
  const others = short[0] && new RegExp(`${anyOf(short).source}(?!n|id|reg|[a-z]{2}-|szám|\\P{L}|$)`, 'iuy');
  const strangers = new Strangers();
  const taken = { stamp: 0, at: 0, end: 0, adds: 0, endMost: 0, direct: false, said: 0, isSpecimen: false };

  /** What was taken. */
  const claim = (view: View, adds: number): void => {
    const { at, end, said, isSpecimen } = taken;
    taken.adds = adds;
    if (isSpecimen) view.claim(detector, at, end, score(form.certain), 'test-data');
    else view.claim(detector, at, end, score(said, adds));
  };

  /** Claims the value at `at`; answers its end, or -1 where none stands there. */
  const take: Take = (view, at, adds, direct, endMost) => {
    if (strangers.has(view, at)) return -1;
    // Its field has claimed it, or a label: this one may say more.
    if (taken.at === at && taken.stamp === view.stamp)
      if (taken.end <= endMost && endMost <= taken.endMost && (direct || !taken.direct)) {
        if (adds > taken.adds) claim(view, adds);
        return taken.end;
      }
    let whole = true;
    let k = 0;
    const of = isDigit(view.codes[at] as number) ? withDigit : withLetter;
    for (let match = firstAt(of, view, at, 0); match !== null; match = firstAt(of, view, at, ++k)) {
      for (let group = 1; match[group] === undefined; group++) k++;
      if (at + match[0].length > endMost) {
        whole = false;
        continue;
      }
      const { form: shape, valid } = of.list[k] as Writing;
      const written = match[0];
      const value = unjoined(written);
      const more = valid === undefined ? 0 : valid(value, written);
      if (more === null) continue;
      if (!direct && (isDate(value) || isNumbered(view, at))) return -1;
      taken.stamp = view.stamp;
      taken.at = at;
      taken.end = at + written.length;
      taken.endMost = endMost;
      taken.direct = direct;
      taken.said = shape + more;
      taken.isSpecimen = specimens.size > 0 && specimens.has(value);
      claim(view, adds);
      return taken.end;
    }
    if (whole) strangers.add(view, at);
    return -1;
  };

  const look = (view: View, at: number): void => {
    if (others && matchAt(others, view, at)) return;
    if (hasDigitAhead(view, at) && ahead(view, at, label, strangers, take)) return;
    back(view, at, take);
  };

  const lookField = (view: View, field: Field): void => {
    if (spec.vague?.includes(field.called)) {
      const before = view.before(field.start);
      if (!stems.test(before)) return;
    }
    const adds = field.id === spec.id ? words.label : words.shared + 0.05;
    if (field.end - field.start <= reachAhead) take(view, field.start, adds, true, field.end);
  };

  const lookWeak = (view: View, found: Shaped): void => {
    take(view, found.start, weakly, false, found.end);
  };

  const lookAlone = (view: View, found: Shaped): void => {
    take(view, found.start, words.none, true, found.end);
  };

  const lookBegin = (view: View, at: number): void => {
    take(view, at, words.none, true, view.length);
  };

  const detector: Detector = {
    id: spec.id,
    category: spec.category ?? 'national-id',
    ...countryOf(spec.id),
    title: spec.title,
    source: spec.source,
    ...(spec.checksum === undefined ? {} : { checksum: spec.checksum }),
    names: spec.names,
    words: spec.stems.slice(0, 5).join(', '),
    rank: spec.rank ?? ranks.paper,
    gates: [
      { on: 'word', words: spec.stems, anyCase: true, look },
      { on: 'field', fields: [spec.id, ...(spec.shared ?? [])], look: lookField },
      ...(spec.begins === undefined ? [] : [{ on: 'word', words: spec.begins, look: lookBegin } as const]),
      ...(spec.weak === undefined
        ? []
        : [{ on: 'shape', shapes: spec.weak, weak: true, look: lookWeak } as const]),
      ...(spec.alone === undefined ? [] : [{ on: 'shape', shapes: spec.alone, look: lookAlone } as const]),
    ],
    mask: (value) => maskTail(value, 2),
    same: 'alphanumeric',
    examples: spec.examples,
  };
  return detector;
}

/** Letters, capitals all, and digits alone. */
function unjoined(written: string): string {
  let joined = '';
  let from = 0;
  let small = false;
  for (let i = 0; i < written.length; i++) {
    const c = written.charCodeAt(i);
    if (c > 127) return written.replace(/[^\p{L}\d]/gu, '').toUpperCase();
    if (c > 0x5a) small = true;
    if (isWord(c)) continue;
    joined += written.slice(from, i);
    from = i + 1;
  }
  const value = from === 0 ? written : joined + written.slice(from);
  return small ? value.toUpperCase() : value;
}

/** Eight digits that are a day: `20270512`, `12052027`. */
const isDate = (value: string): boolean =>
  /^(?:(?:19|20)\d\d(?:0\d|1[0-2])(?:[0-2]\d|3[01])|(?:[0-2]\d|3[01])(?:[0-2]\d|3[01])(?:19|20)\d\d)$/.test(
    value,
  );
