import type { Node } from '@swc/core';

/** A node of swc's tree, with whatever its kind has. */
export type Tree = Node & Record<string, unknown>;

/** What a literal says. */
export const textOf = (node: Tree): unknown => (node.type === 'StringLiteral' ? node['value'] : null);

/** What a text without anything worked out in it says. */
export function writtenIn(node: Tree): string | null {
  const quasis = node.type === 'TemplateLiteral' ? (node['quasis'] as Tree[]) : [];
  const text = quasis.length === 1 ? quasis[0]?.['cooked'] : textOf(node);
  return typeof text === 'string' ? text : null;
}
