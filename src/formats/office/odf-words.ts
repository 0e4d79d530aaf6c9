import { type Attributes, attribute } from './xml.ts';

/** Elements whose text is none of the paragraph they stand in: the part it is told in; '' where it says nothing. */
export const ownTexts = new Map([
  ['creator', 'author'],
  ['creator-initials', ''],
  ['sender-initials', ''],
  ['date', ''],
  ['title', 'alt text'],
  ['desc', 'alt text'],
  ['note-citation', ''],
  ['ruby-text', 'phonetic'],
  ['binary-data', 'binary'],
  ['script', 'script'],
]);

const parts = new Map([
  ['annotation', 'comment'],
  ['header', 'header'],
  ['header-left', 'header'],
  ['header-first', 'header'],
  ['footer', 'footer'],
  ['footer-left', 'footer'],
  ['footer-first', 'footer'],
  ['notes', 'notes'],
  ['deletion', 'deleted'],
  ['previous', 'deleted'],
  ['master-page', 'master'],
  ['handout-master', 'master'],
  ['content-validation', 'form field'],
  ['shapes', 'drawing'],
]);

/** The part of what stands inside an element, where it is not its surroundings'. */
export function partOfElement(name: string, attributes: Attributes): string | undefined {
  if (name === 'note') return attribute(attributes, 'note-class') === 'endnote' ? 'endnote' : 'footnote';
  return parts.get(name);
}

/** Elements that are told as `label: value`; the first of the values that is there. */
export const asides = new Map<
  string,
  { readonly part: string; readonly label?: string; readonly values: readonly string[] }
>([
  ['user-field-decl', { part: 'document variable', values: ['string-value', 'value', 'date-value'] }],
  ['variable-set', { part: 'document variable', values: ['string-value', 'value', 'date-value', 'formula'] }],
  ['named-range', { part: 'defined name', values: ['cell-range-address'] }],
  ['named-expression', { part: 'defined name', values: ['expression'] }],
]);
