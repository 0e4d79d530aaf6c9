import type { Claimant, Sameness } from '../engine/claim.ts';
import { isWord, lower } from '../engine/classes.ts';

/**
 * A keyed hash (HMAC-SHA-256) under one of the operator's keys: `id` tells the key without giving it away, `of` answers
 * 64 hex digits.
 */
export interface ValueKey {
  readonly id: string;
  readonly of: (text: string) => string;
}

/** A value as it compares with others of its kind: two that are counted as one have one normal form. */
export function normalForm(value: string, same: Sameness): string {
  if (same === 'written') return value;
  let out = '';
  for (let i = 0; i < value.length; i++) {
    const c = value.charCodeAt(i);
    if (same === 'lower') out += String.fromCharCode(lower(c));
    else if (same === 'alphanumeric') out += isWord(c) ? String.fromCharCode(lower(c)) : '';
    else if (c >= 0x30 && c <= 0x39 && !(same === 'number' && out === '' && c === 0x30)) out += value[i];
  }
  return out;
}

/** How values of a detector compare; without one, as they are written. */
export const samenessOf = (detector: Pick<Claimant, 'same'> | undefined): Sameness =>
  detector?.same ?? 'written';

/** What is hashed and compared: values that compare in different ways never meet. */
const subject = (value: string, same: Sameness): string => `${same}\n${normalForm(value, same)}`;

/** The `hash` of an entry: the key's id and the hash under it. */
export const entryHash = (value: string, same: Sameness, key: ValueKey): string =>
  `${key.id}-${key.of(`cloakroom value v1\n${subject(value, same)}`)}`;

/** An entry of `allow` or `testData.values`; without `detector` it is for every one. */
export interface ValueEntry {
  readonly hash?: string | undefined;
  readonly value?: string | undefined;
  readonly detector?: string | undefined;
}

/** A set of values, by detector, most of them known by their hash alone. */
export class ValueSet {
  readonly #keys: readonly ValueKey[];
  readonly #hashed = new Map<string, Set<string>>();
  readonly #plain = new Map<string, Set<string>>();

  constructor(
    entries: readonly ValueEntry[],
    keys: readonly ValueKey[],
    known: ReadonlyMap<string, Pick<Claimant, 'same'>>,
  ) {
    const used = new Set<string>();
    for (const { hash, value, detector = '' } of entries) {
      if (hash !== undefined) {
        into(this.#hashed, detector, hash);
        used.add(hash.slice(0, hash.indexOf('-')));
      }
      if (value !== undefined) into(this.#plain, detector, subject(value, samenessOf(known.get(detector))));
    }
    this.#keys = keys.filter((key) => used.has(key.id));
  }

  /** Whether anything in it is for this detector. */
  concerns = (detector: string): boolean =>
    [detector, ''].some((id) => this.#hashed.has(id) || this.#plain.has(id));

  has(detector: Claimant, value: string): boolean {
    return this.#holds(detector.id, value, samenessOf(detector)) || this.#holds('', value, 'written');
  }

  #holds(id: string, value: string, same: Sameness): boolean {
    if (this.#plain.get(id)?.has(subject(value, same)) === true) return true;
    const hashed = this.#hashed.get(id);
    return hashed !== undefined && this.#keys.some((key) => hashed.has(entryHash(value, same, key)));
  }
}

function into(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key) ?? new Set();
  map.set(key, set.add(value));
}
