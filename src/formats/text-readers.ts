/**
 * Kinds of text (portable/text-kind.ts) that say more than their letters do: encoded parts, entities, tags inside values.
 * They are read by a reader of their own; every other text is scanned as it stands.
 */
const kinds: ReadonlySet<string> = new Set([
  'eml',
  'mbox',
  'mbox',
  'html',
  'svg',
  'xml',
  'har',
  'json',
  'jsonl',
  'pem',
  'vcard',
  'ics',
  'ldif',
]);

export const hasReader = (kind: string): boolean => kinds.has(kind);
