import { isDigit } from './classes.ts';
import type { Pattern } from './shape-patterns.ts';
import { isAscii, isJoint } from './shape-units.ts';
import type { View } from './view.ts';

/** Shapes that begin alike share their way: what may follow, by the characters of a shape. */
export interface Tree {
  digit: Tree | null;
  letter: Tree | null;
  /** `X`: a letter or digit. */
  either: Tree | null;
  /** `*`: anything in the line. */
  any: Tree | null;
  joint: Tree | null;
  /** The shape that ends here. */
  pattern: Pattern | null;
}

export const tree = (): Tree => ({
  digit: null,
  letter: null,
  either: null,
  any: null,
  joint: null,
  pattern: null,
});

const ways = { 9: 'digit', A: 'letter', X: 'either', '*': 'any', '-': 'joint' } as const;

/** The place where `shape` ends. */
export function placeIn(root: Tree, shape: string): Tree {
  let at = root;
  for (const c of shape) at = at[ways[c as keyof typeof ways]] ??= tree();
  return at;
}

/** Tells of every shape that stands from `at` on, and of the index after it. */
export function match(
  root: Tree,
  view: View,
  at: number,
  tell: (view: View, pattern: Pattern, end: number) => void,
): void {
  const { codes } = view;
  let node = root;
  for (let i = at; ; i++) {
    if (node.pattern !== null) tell(view, node.pattern, i);
    const c = codes[i] as number;
    const digit = isDigit(c);
    const letter = !digit && isAscii(c);
    if (node.any !== null && c !== 10 && c !== 13 && c !== 0) match(node.any, view, i + 1, tell);
    if (node.either !== null && (digit || letter)) match(node.either, view, i + 1, tell);
    const next = digit ? node.digit : letter ? node.letter : isJoint(c) ? node.joint : null;
    if (next === null) return;
    node = next;
  }
}
