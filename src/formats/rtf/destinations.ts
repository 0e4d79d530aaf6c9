/** What becomes of the text of a destination (RTF 1.9.1, appendix "Control words"). */
export interface Destination {
  readonly kind: 'body' | 'aside' | 'fonts' | 'picture' | 'object';
  /** Where it is said to lie. */
  readonly part: string;
  /** Written before it: `Author: ...`. */
  readonly label?: string;
}

export const body: Destination = { kind: 'body', part: '' };

const aside = (part: string, label?: string): Destination =>
  label === undefined ? { kind: 'aside', part } : { kind: 'aside', part, label };

/** A footnote that `\ftnalt` makes one at the end. */
export const endnote = aside('endnote');

/** What is written beside the text: where no other part fits. */
export const other = aside('metadata');

const info: readonly (readonly [string, string])[] = [
  ['title', 'Title'],
  ['subject', 'Subject'],
  ['author', 'Author'],
  ['manager', 'Manager'],
  ['company', 'Company'],
  ['operator', 'Operator'],
  ['category', 'Category'],
  ['keywords', 'Keywords'],
  ['comment', 'Comment'],
  ['doccomm', 'Comment'],
  ['hlinkbase', 'Link base'],
  ['staticval', 'Property'],
];

const byName = new Map<string, Destination>([
  ...info.map(([word, label]) => [word, aside('metadata', label)] as const),
  ...['header', 'headerl', 'headerr', 'headerf'].map((word) => [word, aside('header')] as const),
  ...['footer', 'footerl', 'footerr', 'footerf'].map((word) => [word, aside('footer')] as const),
  ['footnote', aside('footnote')],
  ...['annotation', 'atnid', 'atnauthor', 'atntime', 'atndate', 'atnref', 'atnparent'].map(
    (word) => [word, aside('comment')] as const,
  ),
  ['fldinst', aside('field')],
  ...['formfield', 'ffname', 'ffdeftext', 'ffhelptext', 'ffstattext', 'ffl', 'fftype'].map(
    (word) => [word, aside('form field')] as const,
  ),
  ...['bkmkstart', 'bkmkend'].map((word) => [word, aside('bookmark')] as const),
  ...['xe', 'tc', 'rxe', 'txe'].map((word) => [word, aside('index')] as const),
  ...['shptxt', 'dptxbxtext', 'txbxtext'].map((word) => [word, aside('text box')] as const),
  ...['sn', 'sv', 'sp', 'svb'].map((word) => [word, aside('drawing')] as const),
  ['htmltag', aside('markup')],
  ['mhtmltag', aside('markup')],
  ['objclass', aside('metadata', 'Object')],
  ['objname', aside('metadata', 'Object')],
  ['fonttbl', { kind: 'fonts', part: 'metadata' }],
  ['pict', { kind: 'picture', part: '' }],
  ['objdata', { kind: 'object', part: '' }],
  ...['stylesheet', 'colortbl', 'info', 'revtbl', 'listtable', 'propname', 'nonesttables', 'filetbl'].map(
    (word) => [word, other] as const,
  ),
]);

/** Destinations that are marked as such, and whose text is that of the document. */
const bodies = new Set([
  'shpinst',
  'shppict',
  'nonshppict',
  'pntxtb',
  'pntxta',
  'pntext',
  'listtext',
  'do',
  'object',
  'field',
]);

/** `marked`: whether `\*` stands before it: then it is a destination, known or not. Null where it is none. */
export function destinationOf(word: string, marked: boolean): Destination | null {
  if (bodies.has(word)) return null;
  return byName.get(word) ?? (marked ? other : null);
}

/** Windows character sets of fonts (RTF 1.9.1, "Font Table") as code pages. */
export const pageOfCharset = new Map<number, number>([
  [0, 1252],
  [77, 10000],
  [128, 932],
  [129, 949],
  [130, 1361],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [179, 1256],
  [181, 1255],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
  [254, 437],
  [255, 850],
]);

/** Control words that stand for text. In a table a paragraph's end is none of a row's. */
export const wordText = new Map<string, string>([
  ['par', '\n'],
  ['line', '\n'],
  ['sect', '\n'],
  ['page', '\n'],
  ['column', '\n'],
  ['row', '\n'],
  ['nestrow', '\n'],
  ['cell', '\t'],
  ['nestcell', '\t'],
  ['tab', '\t'],
  ['emdash', '\u2014'],
  ['endash', '\u2013'],
  ['lquote', '\u2018'],
  ['rquote', '\u2019'],
  ['ldblquote', '\u201c'],
  ['rdblquote', '\u201d'],
  ['bullet', '\u2022'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['zwj', ''],
  ['zwnj', ''],
]);
