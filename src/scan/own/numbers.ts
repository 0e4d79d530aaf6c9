import { check, form, score } from '../confidence.ts';
import type { Detector } from '../detector.ts';
import { luhn, mod11_10, restOf, verhoeff, weighted } from '../detectors/digits.ts';
import { identifier } from '../detectors/identifier.ts';
import { isDigit, isWord } from '../engine/classes.ts';
import { surroundings } from '../engine/context.ts';
import type { View } from '../engine/view.ts';
import { maskTail } from '../mask.ts';
import { type checks, type OwnNumber, ownRank } from './definition.ts';
import { nearPattern, wordsNear } from './near.ts';

type Check = (typeof checks)[number];

interface Rule {
  readonly adds: number;
  readonly name: string;
  readonly passes: (digits: string, weights: readonly number[]) => boolean;
}

const rules: Readonly<Record<Check, Rule>> = {
  none: { adds: check.none, name: '', passes: () => true },
  luhn: { adds: check.oneDigit, name: 'ISO/IEC 7812-1 (Luhn)', passes: luhn },
  mod11: {
    adds: check.oneDigit,
    name: 'weighted sum, MOD 11',
    passes: (digits, weights) => digits.length === weights.length && weighted(digits, weights) % 11 === 0,
  },
  mod97: {
    adds: check.twoDigits,
    name: 'ISO/IEC 7064 MOD 97-10',
    passes: (digits) => restOf(digits, 97) === 1,
  },
  mod11_10: { adds: check.oneDigit, name: 'ISO/IEC 7064 MOD 11,10', passes: mod11_10 },
  verhoeff: { adds: check.oneDigit, name: 'Verhoeff', passes: verhoeff },
};

/** How many digits a shape surely has. */
export const digitsOf = (shape: string): number => shape.replace(/[^9]/g, '').length;

/** Words that may stand near by; the names are such too. */
export const nearOf = ({ near, names }: OwnNumber): string[] => [
  ...near,
  ...names.filter((name) => /^\p{L}{2}[\p{L}\p{M}\p{N} _./'-]*[\p{L}\p{N}]$/u.test(name)),
];

/** What a check digit adds, or null where it says no; letters are no part of it. */
function validity({ check: kind, weights = [], confidence }: OwnNumber): (value: string) => number | null {
  const { passes, adds } = rules[kind];
  return (value) => {
    const digits = value.replace(/\D/g, '');
    if (!passes(digits, weights)) return null;
    // a confidence that is stated is that of a number whose check digit is right
    return confidence === undefined ? adds : 0;
  };
}

/** A detector for an operator's own kind of number. */
export const numberDetector = (own: OwnNumber): Detector =>
  own.prefixes.length === 0 ? shapedDetector(own) : prefixedDetector(own);

/** Stands in no text. */
const nowhere = new RegExp('\uffff'.repeat(2));

function shapedDetector(own: OwnNumber): Detector {
  const near = nearOf(own);
  return identifier({
    id: own.id,
    ...(own.country === undefined ? {} : { country: own.country }),
    title: own.title,
    source: 'config/detectors.json',
    ...(rules[own.check].name === '' ? {} : { checksum: rules[own.check].name }),
    category: own.category,
    shapes: own.shapes,
    valid: validity(own),
    names: own.names.join(', '),
    near: near.length > 0 ? nearPattern(near) : nowhere,
    ...(own.confidence === undefined ? {} : { form: own.confidence }),
    shown: own.shown,
    rank: ownRank,
    examples: { hit: own.examples?.hit ?? [], miss: own.examples?.miss ?? [] },
  });
}

const units: Readonly<Record<string, string>> = {
  9: '\\d',
  A: '[A-Za-z]',
  X: '[A-Za-z0-9]',
  '-': '[ .\\-/\\u00a0\\u202f\\u2010-\\u2013]',
};

function prefixedDetector(own: OwnNumber): Detector {
  const near = wordsNear(nearOf(own));
  const field = own.names.length > 0 ? own.id : null;
  const valid = validity(own);
  const longest = Math.max(...own.prefixes.map((prefix) => prefix.length));
  const behind = own.shapes.map((shape) => new RegExp([...shape].map((c) => units[c]).join(''), 'y'));
  const look = (view: View, at: number): void => {
    const head = view.text.slice(at, at + longest);
    for (const prefix of own.prefixes) {
      if (!head.startsWith(prefix)) continue;
      for (const shape of behind) {
        shape.lastIndex = at + prefix.length;
        const found = shape.exec(view.text)?.[0];
        if (found === undefined) continue;
        const end = at + prefix.length + found.length;
        const adds = isFree(view, end) ? valid(found) : null;
        if (adds === null) continue;
        const around = near === null ? 0 : surroundings(view, at, end, field, near);
        view.claim(detector, at, end, score(own.confidence ?? form.distinct, adds, around));
      }
    }
  };
  const shaped = shapedDetector({ ...own, prefixes: [] });
  const detector: Detector = {
    ...shaped,
    mask: (value) => maskTail(value, own.shown),
    gates: [{ on: 'word', words: own.prefixes, look }],
  };
  return detector;
}

/** No letter or digit behind, nor a digit behind a joint that ties. */
function isFree({ codes }: View, end: number): boolean {
  const c = codes[end] as number;
  return !isWord(c) && !((c === 0x2e || c === 0x2d || c === 0x2f) && isDigit(codes[end + 1] as number));
}
