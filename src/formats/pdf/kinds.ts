import { nameOf, type PdfDict, PdfString } from './values.ts';

/** The part of a document that strings of a dictionary belong to: the stable word of a place. */
export type Kind =
  | 'metadata'
  | 'annotation'
  | 'form field'
  | 'bookmark'
  | 'script'
  | 'name'
  | 'page label'
  | 'layer'
  | 'signature'
  | 'alternate text'
  | 'attachment';

/** ISO 32000-2, table 171, without those that are also kinds of other things. */
const annotations = new Set(
  'Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Caret Stamp Ink Popup FileAttachment Sound Movie Screen Widget PrinterMark TrapNet Watermark 3D Redact Projection RichMedia'.split(
    ' ',
  ),
);
const fieldTypes = new Set(['Tx', 'Btn', 'Ch', 'Sig']);
const actions = new Set(
  'GoTo GoToR GoToE Launch URI SubmitForm ImportData JavaScript Rendition Named Hide'.split(' '),
);

const hasText = (dict: PdfDict, key: string): boolean => dict.get(key) instanceof PdfString;

/** What kind of thing a dictionary is, by its keys; null where it is a part of what it is in. */
export function kindOf(dict: PdfDict): Kind | null {
  const type = nameOf(dict.get('Type'));
  if (isField(dict)) return 'form field';
  if (annotations.has(nameOf(dict.get('Subtype'))) && dict.has('Rect')) return 'annotation';
  if (type === 'Filespec' || dict.has('EF')) return 'attachment';
  if (type === 'OCG') return 'layer';
  if (type === 'Sig' || type === 'DocTimeStamp' || dict.has('ByteRange')) return 'signature';
  if (type === 'StructElem' || (dict.has('S') && dict.has('P') && dict.has('K'))) return 'alternate text';
  if (hasText(dict, 'Title') && (dict.has('Parent') || dict.has('Dest') || dict.has('A'))) return 'bookmark';
  if (hasText(dict, 'P') && !actions.has(nameOf(dict.get('S')))) return 'page label';
  if (hasText(dict, 'Producer') || hasText(dict, 'Creator') || hasText(dict, 'Author')) return 'metadata';
  return null;
}

/** 12.7.4.1: a field has a type, or a name and a parent or kids. */
export const isField = (dict: PdfDict): boolean =>
  fieldTypes.has(nameOf(dict.get('FT'))) ||
  (hasText(dict, 'T') && (dict.has('Kids') || dict.has('Parent')) && !dict.has('S') && !dict.has('Rect')) ||
  (nameOf(dict.get('Subtype')) === 'Widget' && (dict.has('T') || dict.has('Parent') || dict.has('MK')));

/** Keys whose strings say nothing of anybody: hashes, appearances, names of fonts, tables, languages. */
export const dullKeys = new Set(
  'ID CheckSum DA DS DR O U OE UE Perms Lookup CharSet Panose Registry Ordering Lang FontFamily Cert NM Limits BaseVersion IDTree SpiderInfo Tabs Headers'.split(
    ' ',
  ),
);

/** What a key of a kind means to a person. */
const labels = new Map([
  ['annotation T', 'Author'],
  ['annotation Subj', 'Subject'],
  ['annotation RC', 'Text'],
  ['annotation Contents', 'Text'],
  ['form field CA', 'Caption'],
  ['page label P', 'Label'],
  ['attachment F', 'File'],
  ['attachment UF', 'File'],
  ['attachment Desc', 'Description'],
  ['alternate text Alt', 'Text'],
  ['alternate text ActualText', 'Text'],
  ['alternate text E', 'Text'],
  ['alternate text T', 'Title'],
]);
export const labelOf = (kind: Kind, key: string): string => labels.get(`${kind} ${key}`) ?? key;
