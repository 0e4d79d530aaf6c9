import { describe, expect, it } from '@jest/globals';
import { scanText } from '../../../src/scan/index.ts';
import { languages } from './languages.ts';

const ids = [
  'person-name', 'person-name', 'date-of-birth', 'birth-place', 'nationality', 'gender', 'postal-address', 'postal-address', 'postal-address',
]; // biome-ignore format: a line
const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text);
const plain = (text: string): string =>
  text.replace(/ł/g, 'l').replace(/Ł/g, 'L').normalize('NFD').replace(/\p{M}/gu, '');
const key = (label: string): string => label.toLowerCase().replace(/[ /]+/g, '_');
const sql = (value: string): string => `'${value.replace(/'/g, "''")}'`;

/** Detectors that found something overlapping each value, in a text that holds the values in order. */
function found(text: string, values: readonly string[]): (string | null)[] {
  const { findings } = scanText(text);
  let at = 0;
  return values.map((value, i) => {
    const start = text.indexOf(value, at);
    at = start + value.length;
    const hit = findings.find(
      (f) => f.detector === ids[i] && (f.location.start as number) < at && (f.location.end as number) > start,
    );
    return start < 0 ? `absent: ${value}` : (hit?.detector ?? null);
  });
}

describe.each(Object.entries(languages))('a person in %s', (_code, { labels, values }) => {
  const row = [...values];

  it.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
    ['bar', '|'],
  ])('in a table separated by a %s', (_name, delimiter) => {
    expect(found(`${labels.join(delimiter)}\n${values.join(delimiter)}\n`, row)).toEqual(ids);
  });

  it('in a table whose header is in capitals, and quoted', () => {
    const quoted = (list: readonly string[]) => list.map((cell) => `"${cell}"`).join(',');
    expect(found(`${quoted(labels.map((l) => l.toUpperCase()))}\n${quoted(values)}\n`, row)).toEqual(ids);
  });

  it('in a table of Markdown and of a database', () => {
    const line = (list: readonly string[]) => `| ${list.join(' | ')} |`;
    expect(
      found(`Export:\n${line(labels)}\n${line(labels.map(() => '---'))}\n${line(values)}\n`, row),
    ).toEqual(ids);
  });

  it('in a table whose accents stand behind their letters, as macOS writes them', () => {
    const apart = (list: readonly string[]) => list.map((cell) => cell.normalize('NFD'));
    const cells = apart(values);
    expect(found(`${apart(labels).join(';')}\n${cells.join(';')}\n`, cells)).toEqual(ids);
  });

  it('in rows of INSERT', () => {
    const columns = labels.map((l) => `"${key(l)}"`).join(', ');
    const cells = values.map(sql).join(', ');
    expect(found(`INSERT INTO people (${columns}) VALUES (${cells}),\n  (${cells});\n`, [...row])).toEqual(
      ids,
    );
  });

  // Fields that are called by words of many meanings (`Ville`, `Nom`) need a table or a form around them.
  const certain = [1, 2, 3, 4, 5, 6];
  it('in JSON, XML and labels', () => {
    const texts = [
      `{${labels.map((l, i) => `"${key(l)}": "${values[i]}"`).join(', ')}}`,
      `<p>${labels.map((l, i) => `<${key(l)}>${values[i]}</${key(l)}>`).join('')}</p>`,
      `${labels.map((l, i) => `${l}: ${values[i]}`).join('\n')}\n`,
    ];
    for (const text of texts) {
      const all = found(text, row);
      expect(certain.map((i) => all[i])).toEqual(certain.map((i) => ids[i]));
    }
  });

  it('in lists of two columns, with bold labels, and nothing else is claimed to be a name', () => {
    const lines = (line: (label: string, value: string) => string) =>
      labels.map((l, i) => line(l, values[i] as string)).join('\n');
    const texts = [
      `${lines((l, v) => `${l}\t${v}`)}\n`,
      `Field;Value\n${lines((l, v) => `"${l}";"${v}"`)}\n`,
      `| # | ? |\r\n|---|---|\r\n${lines((l, v) => `| ${l} | ${v} |\r`)}\n`,
      `${lines((l, v) => `**${l}:** ${v}`)}\n`,
      `Form 7\n\n${lines((l, v) => `  ${l.padEnd(30)}${v}`)}\n`,
    ];
    for (const text of texts) {
      const all = found(text, row);
      expect(certain.map((i) => all[i])).toEqual(certain.map((i) => ids[i]));
      const called = labels.map((label) => text.indexOf(label));
      const { findings } = scanText(text);
      expect(findings.filter(({ location }) => called.includes(location.start as number))).toEqual([]);
    }
  });

  if (!labels.every(isAscii))
    it('with names of columns that lost their diacritics', () => {
      const header = labels.map((l) => plain(key(l))).join(';');
      expect(found(`${header}\n${values.join(';')}\n`, row)).toEqual(ids);
    });
});

it.each([
  ['Passport #', 'XK4829175', 'passport-number'],
  ['UTR (10 digits)', '1984755591', 'gb-utr'],
  ['ЕГН №', '7523169263', 'bg-egn'],
  ['ЕГН№', '7523169263', 'bg-egn'],
  ['ЕГН пациент', '7523169263', 'bg-egn'],
])('a column called %s', (title, value, id) => {
  const { findings } = scanText(`order,${title}\n17,${value}\n`);
  expect(findings.filter(({ confidence }) => confidence > 0.7).map(({ detector }) => detector)).toEqual([id]);
});

it('a table with two columns and a name in its header is a table', () => {
  expect(found('name;colour\nAnna Meier;blue\nPeter Novak;green\n', ['Anna Meier', 'Peter Novak'])).toEqual([
    'person-name',
    'person-name',
  ]);
});
