import { lower } from './classes.ts';
import type { View } from './view.ts';

export type AtLook = (view: View, at: number) => void;

export interface Literal {
  readonly codes: Uint16Array;
  /** 0 where the literal is one unit. */
  readonly second: number;
  /** Compared in small letters. */
  readonly anyCase: boolean;
  readonly look: AtLook;
}

export const twoOf = (c: number, d: number): number => ((c & 31) << 5) | (d & 31);

export const literal = (text: string, look: AtLook, anyCase: boolean): Literal => ({
  codes: Uint16Array.from(text, (c) => (anyCase ? lower(c.charCodeAt(0)) : c.charCodeAt(0))),
  second: text.length > 1 ? text.charCodeAt(1) : 0,
  anyCase,
  look,
});

export function stands({ codes: literal, anyCase }: Literal, codes: Uint16Array, at: number): boolean {
  if (anyCase) {
    for (let i = literal.length - 1; i >= 0; i--)
      if (lower(codes[at + i] as number) !== literal[i]) return false;
    return true;
  }
  for (let i = 1; i < literal.length; i++) if (codes[at + i] !== literal[i]) return false;
  return codes[at] === literal[0];
}

export const none: readonly Literal[] = [];

/** Literals by two of their units. */
export class Pairs {
  readonly #slots = new Uint8Array(1024);
  readonly #lists: Literal[][] = [[]];

  add(word: string, at: number, one: Literal): void {
    if (word.length < 2) throw new SyntaxError(`too short to look for: ${word}`);
    const pair = twoOf(word.charCodeAt(at), word.charCodeAt(at + 1));
    if (this.#slots[pair] === 0) this.#slots[pair] = this.#lists.push([]) - 1;
    this.#lists[this.#slots[pair] as number]?.push(one);
  }

  /** Those that may have the units at `i` and behind. */
  at(codes: Uint16Array, i: number): readonly Literal[] {
    return this.#lists[this.#slots[twoOf(codes[i] as number, codes[i + 1] as number)] as number] as Literal[];
  }
}
