import type { Place } from '../../model/finding.ts';
import type { Outbox } from './outbox.ts';
import type { Attributes } from './xml.ts';
import { localName } from './xml.ts';

/** Attributes that hold what people or programs wrote, by their name without prefix; the word is the part of the place. */
const telling = byName({
  'alt text': 'descr alt title string caption',
  link: 'href tooltip display action src mailto dde-topic dde-item',
  field: 'instr formula condition expression macro macro-name refersto',
  'form field': 'displaytext label prompt prompttitle error errortitle help-text current-value',
  author: 'author userid displayname username lastuser refreshedby ed initial-creator',
  connection: `connection connectionstring command sourcefile odcfile url post servercommand sql-statement
    database-name`,
  attribute: 'description comment string-value string-value-if-true string-value-if-false',
});

/** Elements whose `val`, `value` or `name` somebody wrote. */
const written = byName({
  'form field': `alias tag default helptext statustext listitem listentry ddlist dropdownlist control formcontrolpr
    textarea combobox listbox option item hidden button checkbox radio fixed-text password file formatted-text text`,
  'document variable': 'docvar docpartname user-field-decl variable-set variable-decl user-defined',
  'alt text': 'tblcaption tbldescription docpr cnvpr title frame custom-shape page',
  connection: `connectstring query udl datasource mailsubject addressfieldname destination connection dbpr webpr
    textpr`,
  'pivot cache': 'data-pilot-member data-pilot-group data-pilot-group-member',
  attribute: `attr lvltext bookmarkstart bookmark filter customfilter inputcells scenario protectedrange customprop
    sheetname filter-condition filter-set-item reference-mark reference-mark-start`,
});
const valued = new Set(['val', 'value', 'name', 'displayName']);

/** Values that programs wrote and every file has: identifiers of standards, ways inside the package, names of shapes. */
const boring =
  /^(?:urn:|[\w/-]{1,80}\.xml$|\{[0-9A-F-]{36}\}|(?:\.?\/)?(?:Pictures|Object|ObjectReplacements)[/ ]|https?:\/\/(?:[\w-]+\.){0,5}(?:openxmlformats|microsoft|w3|purl|oasis-open|openoffice|libreoffice)\.(?:org|com)[/:])/i;
const made =
  /^(?:_\w{1,60}|true|false|none|embed|simple|onload|page\d{1,5}|[A-Z][a-zA-Z]{1,30}(?: [A-Z][a-zA-Z]{1,30}){0,3} ?\d{1,5}|\$\$formula.*)$/;

function byName(lists: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(
    Object.entries(lists).flatMap(([part, names]) =>
      names.split(/\s+/).map((name): [string, string] => [name, part]),
    ),
  );
}

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
    if (value.length < 2) continue;
    const part = all ? place.part : (partOf(element, key) ?? partOfValue(value));
    if (part === undefined || key === 'xmlns' || key.startsWith('xmlns:')) continue;
    if (boring.test(value) || (!all && made.test(value))) continue;
    const label = all || part === 'attribute' ? `${localName(key)}: ` : '';
    out.aside({ ...place, part }, label + value);
  }
}

/** What was looked up before, by element and attribute: documents have few of either, but in great numbers. */
const known = new Map<string, Map<string, string | undefined>>();
const knownMax = 20_000;
let knownPairs = 0;

function partOf(element: string, key: string): string | undefined {
  const ofElement = known.get(element);
  if (ofElement?.has(key)) return ofElement.get(key);
  const part = partOfName(element, localName(key));
  if (knownPairs++ > knownMax) {
    known.clear();
    knownPairs = 0;
  }
  known.set(element, (known.get(element) ?? new Map()).set(key, part));
  return part;
}

const partOfName = (element: string, name: string): string | undefined =>
  telling.get(name.toLowerCase()) ?? (valued.has(name) ? written.get(element.toLowerCase()) : undefined);

const partOfValue = (value: string): string | undefined =>
  value.includes('@') || value.includes('://') ? 'attribute' : undefined;
