import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { Place } from '../../src/model/finding.ts';
import { placesOf, type Read, readFile } from './read-file.ts';

const folder = join(import.meta.dirname, 'fixtures', 'compound');
const load = (name: string): Buffer => {
  const bytes = readFileSync(join(folder, name));
  return name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
};
const reasons = (read: Read) => read.obstacles.map((o) => `${o.category} ${o.reason}`);

type Case = readonly [value: string, place: Place];
const files: Record<string, readonly Case[]> = {
  'text.doc': [
    ['IBAN: DE89 3704 0044 0532 0130 00 end\n', {}],
    ['Anna Kovács, žluťoučký kůň, Łódź, Αθήνα, Москва, 日本\n', {}],
    ['hidden@firma.example', {}],
    ['Name\tBSN\tNote\t\nJan de Vries\t111222333\t\t\n', {}],
    ['deleted@firma.example', { part: 'deleted' }],
    ['mailto:link@firma.example', { part: 'field' }],
    ['footnote@firma.example', { part: 'footnote' }],
    ['endnote@firma.example', { part: 'endnote' }],
    ['header@firma.example', { part: 'header' }],
    ['footer@firma.example', { part: 'footer' }],
    ['comment@firma.example', { part: 'comment' }],
    ['box@firma.example', { part: 'text box' }],
    ['bookmark_123456782\n', { part: 'bookmark' }],
    ['Reviewer Ruth\n', { part: 'metadata' }],
    ['Subject: subject@firma.example\n', { part: 'metadata' }],
    ['Author: Eva Lindqvist\n', { part: 'metadata' }],
    ['Customer: KD-7001\n', { part: 'metadata' }],
    ['picture 1.png', { path: 'picture 1.png', part: 'name' }],
  ],
  'sheet.xls': [
    ['Anna Kovács 日本', { sheet: 'Clients', cell: 'A2' }],
    ['012345672', { sheet: 'Clients', cell: 'B2' }],
    ['DE89 3704 0044 0532 0130 00', { sheet: 'Clients', cell: 'C2' }],
    ['1980-05-17', { sheet: 'Clients', cell: 'D2' }],
    ['370400440532013', { sheet: 'Clients', cell: 'A3' }],
    ['formula@firma.example', { sheet: 'Clients', cell: 'B3' }],
    ['12.5', { sheet: 'Clients', cell: 'C3' }],
    ['Reviewer Ruth: comment@firma.example\n', { sheet: 'Clients', cell: 'A2', part: 'comment' }],
    ['hidden@firma.example', { sheet: 'Hidden', cell: 'A1' }],
    ['mailto:link@firma.example', { sheet: 'Hidden', part: 'link' }],
    ['Clients\nHidden\n', { part: 'name' }],
    ['Subject: subject@firma.example\n', { part: 'metadata' }],
  ],
  'slides.ppt.gz': [
    ['IBAN: DE89 3704 0044 0532 0130 00\n', { slide: 1 }],
    ['comment@firma.example\n', { slide: 1, part: 'comment' }],
    ['second@firma.example 日本\n', { slide: 2 }],
    ['notes1@firma.example\n', { slide: 1, part: 'notes' }],
    ['notes2@firma.example\n', { slide: 2, part: 'notes' }],
    ['Subject: subject@firma.example\n', { part: 'metadata' }],
    ['picture 1.png', { path: 'picture 1.png', part: 'name' }],
  ],
  'message.msg': [
    ['Subject: Subject: Kündigung 日本\n', { part: 'header' }],
    ['Sender: anna.kovacs@firma.example\n', { part: 'header' }],
    ['CustomerNumber: KD-7001\n', { part: 'header' }],
    ['Cc: Jan de Vries <copy@firma.example>\n', { part: 'header' }],
    ['X-Header: héader <header@firma.example>\n', { part: 'header' }],
    ['entry@firma.example', { part: 'metadata' }],
    ['IBAN: DE89 3704 0044 0532 0130 00\nBSN 111222333\n', {}],
    ['html@firma.example prénom\n', {}],
    ['packed@firma.example', { path: 'body.rtf' }],
    ['attached@firma.example', { path: 'clients.csv' }],
    ['Subject: inner subject\n', { path: 'Inner message', part: 'header' }],
    ['inner@firma.example', { path: 'Inner message' }],
  ],
};

describe('old Office documents and messages of Outlook', () => {
  it.each(Object.entries(files))('%s: every hiding place', async (name, cases) => {
    const read = await readFile(load(name));
    expect(reasons(read)).toEqual([]);
    const found = cases.map(([value]) => [value, placesOf(read, value)]);
    expect(found).toEqual(cases.map(([value, place]) => [value, [place]]));
  });
});
