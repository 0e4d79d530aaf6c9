import type { Place } from '../../model/finding.ts';
import type { Outbox } from './outbox.ts';
import type { Attributes } from './xml.ts';
import { localName } from './xml.ts';

/** Attributes that hold what people or programs wrote, by their name without prefix; the word is the part of the place. */
const telling = new Map<string, string>(
  Object.entries({
    'alt text': ['descr', 'alt', 'title', 'string', 'caption'],
    link: ['href', 'tooltip', 'display', 'action', 'src', 'mailto'],
    field: ['instr', 'formula', 'condition', 'expression', 'macro', 'refersto'],
    'form field': [
      'displaytext',
      'label',
      'prompt',
      'prompttitle',
      'error',
      'errortitle',
      'help-text',
      'current-value',
    ],
    author: [
      'author',
      'userid',
      'displayname',
      'username',
      'lastuser',
      'refreshedby',
      'ed',
      'initial-creator',
    ],
    connection: [
      'connection',
      'connectionstring',
      'command',
      'sourcefile',
      'odcfile',
      'url',
      'post',
      'servercommand',
    ],
    attribute: ['description', 'comment', 'string-value', 'string-value-if-true', 'string-value-if-false'],
  }).flatMap(([part, names]) => names.map((name): [string, string] => [name, part])),
);

/** Elements whose `val`, `value` or `name` somebody wrote. */
const written = new Map<string, string>(
  Object.entries({
    'form field':
      'alias tag default helptext statustext listitem listentry ddlist dropdownlist control formcontrolpr',
    'document variable': 'docvar docpartname user-field-decl variable-set user-defined',
    'alt text': 'tblcaption tbldescription docpr cnvpr title',
    connection:
      'connectstring query udl datasource mailsubject addressfieldname destination connection table dbpr webpr textpr',
    attribute:
      'attr lvltext bookmarkstart filter customfilter inputcells scenario protectedrange customprop sheetname tag',
  }).flatMap(([part, names]) => names.split(' ').map((name): [string, string] => [name, part])),
);
const valued = new Set(['val', 'value', 'name', 'displayName']);

/** Values that programs wrote and every file has. */
const boring =
  /^(?:urn:|\{[0-9A-F-]{36}\}|https?:\/\/(?:[\w-]+\.)*(?:openxmlformats|microsoft|w3|purl|oasis-open|openoffice)\.(?:org|com)[/:])/i;
const made = /^(?:_\w{1,60}|[A-Z][a-z]+(?: [A-Z][a-z]+){0,3} \d{1,5})$/;

/** Tells the attributes of an element that may hold something; all of them where nothing is known of its vocabulary. */
export function tellAttributes(
  out: Outbox,
  place: Place,
  element: string,
  attributes: Attributes,
  all: boolean,
): void {
  for (const key in attributes) {
    const value = attributes[key] as string;
    if (value.length < 2 || key === 'xmlns' || key.startsWith('xmlns:')) continue;
    const name = localName(key);
    const part = all ? place.part : partOf(element, name, value);
    if (part === undefined || boring.test(value) || (!all && made.test(value))) continue;
    const label = all || part === 'attribute' ? `${name}: ` : '';
    out.aside({ ...place, part }, label + value);
  }
}

function partOf(element: string, name: string, value: string): string | undefined {
  const part = telling.get(name.toLowerCase());
  if (part) return part;
  if (valued.has(name)) {
    const own = written.get(element.toLowerCase());
    if (own) return own;
  }
  return value.includes('@') || value.includes('://') ? 'attribute' : undefined;
}
