import { describe, expect, it } from '@jest/globals';
import type { HashKey } from '../../src/scan/engine/hash.ts';
import { createScanner, scanText, type TextScanner } from '../../src/scan/index.ts';
import {
  alike,
  contextAfter,
  contextBefore,
  JoinedTallies,
  plainSeam,
  type Seam,
  seamAhead,
  seamBehind,
  seamEvery,
} from '../../src/scan/parts.ts';
import { mixedCorpus, plainLogs } from '../bench/corpus.ts';

const hashKey: HashKey = [3, 4];
const options = { hashKey, findingsPerDetector: 1_000_000 };

/** Offset of the seam before a multiple of `seamEvery`; 0: none. */
const seamAt = (text: string, edge: number): number => {
  const from = edge - contextAfter - 1;
  const seam = seamBehind(text.slice(from, edge + 1), 0, contextAfter + 1);
  return seam === 0 ? 0 : from + seam;
};

/** What is found in the parts between seams, each by a scanner of its own, and what is known at each seam. */
function inParts(text: string) {
  const seams: Seam[] = [];
  const findings: unknown[] = [];
  const tallies = new JoinedTallies();
  let scanner = createScanner(options);
  let written = 0;
  for (let edge = seamEvery; edge + seamAhead < text.length; edge += seamEvery) {
    const seam = seamAt(text, edge);
    if (seam === 0) continue;
    scanner.write(text.slice(written, seam + seamAhead));
    written = seam + seamAhead;
    const known = scanner.seam();
    seams.push(known);
    if (known.rows) continue;
    end(scanner, false);
    const line = text.slice(0, seam).split(/\r\n|\r|\n/).length;
    const before = text.slice(seam - contextBefore, seam);
    scanner = createScanner({ ...options, from: { seam: known, offset: seam, line, before } });
    written = seam;
  }
  scanner.write(text.slice(written));
  end(scanner, true);
  return { seams, findings, tallies: tallies.tallies() };

  function end(part: TextScanner, last: boolean): void {
    const counted = part.endPart(last);
    for (const finding of counted.findings) findings.push(finding);
    tallies.add(counted.tallies);
  }
}

/** Lines of logs up to so many units before a multiple of `seamEvery`, then `behind`, and logs again. */
const logs = plainLogs(seamEvery * 1.2);
function around(behind: string, before = 200): string {
  const head = logs.slice(0, logs.lastIndexOf('\n', seamEvery - before) + 1);
  return `${head}${behind}\n${logs.slice(0, 200_000)}`;
}
const persons = 'id,first name,last name,bsn,notes\n';
const row = `17,Anna,Meier,111222333,${'nothing to say of her '.repeat(20)}\n`;
const rows = (n: number) => row.repeat(n);
const ruled = `NACHNAME   VORNAME\n---------- ----------\n${'Meier      Wendeline\n'.repeat(600)}`;
/** `text` with what stands in it at a seam. */
const atSeam = (text: string, what: string): string => {
  const head = logs.slice(0, seamEvery - 1 - text.indexOf(what));
  return `${head}\n${text}\n${logs.slice(0, 200_000)}`;
};
const key = `-----BEGIN RSA PRIVATE KEY-----\n${'MIIEowIBAAKCAQEAx7Vn0b5d3kqzH8mWcYp2tR6uJ1oL4sEaGfQiDvBnXyKZ90+/\n'.repeat(25)}-----END RSA PRIVATE KEY-----`;

describe('a text that is scanned in the parts between its seams', () => {
  const cases: [string, string, Partial<Seam>][] = [
    ['logs', around('no table'), {}],
    ['logs and tables in turn', mixedCorpus(seamEvery * 2.5), {}],
    ['a table that goes on', `${persons}${rows(1 + seamEvery / row.length)}${rows(400)}`, {}],
    ['a table that begins before', around(`\n${persons}${rows(300)}`, 5000), {}],
    ['a key that reaches over', around(key, 900), { claimed: 1 }],
    ['rows of SQL', around(`INSERT INTO person (first_name, last_name, bsn) VALUES\n${"('Anna', 'Meier', '111222333'),\n".repeat(800)}('Jan', 'Jansen', '111222333');`, 4000), { rows: true }],
    ['an empty line, and a header behind', around(`${' '.repeat(150)}\n\n${persons}${rows(100)}`, 230), {}],
    ['a line of dashes that begins there', atSeam(ruled, '----'), {}],
    ['a table that was created before', `CREATE TABLE p (first_name text, bsn text);\n${around("INSERT INTO p VALUES ('Anna', '111222333');\nINSERT INTO p VALUES ('Anna', '111222333');", 50)}`, {}],
    ['columns under a line of dashes', around(ruled, 5000), {}],
    ['columns that blanks part', around(`\n${ruled.replace(/-+ -+\n/, '').replace('NACHNAME   ', 'NACHNAME    ').replaceAll('Meier   ', 'Meier    ')}`, 5000), {}],
    ['a head of columns that begins there', atSeam(`\nNACHNAME  VORNAME\n${'Meier     Wendeline\n'.repeat(600)}`, 'NACH'), {}],
    ['labels above their values', around('Surname\nQuillon\nFirst name\nWendeline\n'.repeat(200), 3000), {}],
    ['a value that begins there, its label above', atSeam('Surname:\nQuillon\nFirst name\nWendeline\n', 'Quillon'), {}],
    ['a label that begins there', atSeam('Surname:\nQuillon\nFirst name\nWendeline\n', 'First'), {}],
    ['lines that end with CR LF', mixedCorpus(seamEvery * 1.3).replaceAll('\n', '\r\n'), {}],
    ['no line at all', logs.replaceAll('\n', ' '), {}],
    ['lines of one value', `111222333\nbsn 111222333 ${'and so on '.repeat(30)}\n`.repeat(seamEvery / 250), {}],
  ]; // biome-ignore format: a table
  it.each(cases)('holds what the whole holds: %s', (_name, text, known) => {
    const whole = scanText(text, options);
    const { seams, findings, tallies } = inParts(text);
    expect(findings.length).toBe(whole.findings.length);
    // where two are not alike, they are shown; there are many
    const other = findings.findIndex((one, i) => JSON.stringify(one) !== JSON.stringify(whole.findings[i]));
    expect(findings[other]).toEqual(whole.findings[other]);
    expect(tallies).toEqual(whole.tallies);
    for (const [name, value] of Object.entries(known))
      expect(seams.some((seam) => Number(seam[name as keyof Seam]) >= Number(value))).toBe(true);
  });

  it('says at a seam what is known there', () => {
    const [inLogs] = inParts(around('no table')).seams;
    expect(inLogs).toEqual(plainSeam);
    const [inTable] = inParts(`${persons}${rows(seamEvery / row.length)}${rows(400)}`).seams;
    expect(inTable?.table?.columns).toEqual([null, 'firstname', 'lastname', 'bsn', null]);
    expect(alike(inTable as Seam, inLogs as Seam)).toBe(false);
  });
});
