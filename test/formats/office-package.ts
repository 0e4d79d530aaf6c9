import { readFileSync } from 'node:fs';
import { type ZipOptions, type ZipPart, zipOf } from './archives-writers.ts';
import type { Piece, Read } from './read-file.ts';

/** A package of parts by their names; `[Content_Types].xml` and `_rels/.rels` come first, as producers write them. */
export function packageOf(
  main: string,
  parts: Readonly<Record<string, string | Uint8Array>>,
  options: ZipOptions & { readonly with?: readonly ZipPart[] } = {},
): Buffer {
  const all = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      `<Override PartName="/${main}" ContentType="${types[main.split('/')[0] ?? ''] ?? ''}"/></Types>`,
    '_rels/.rels': relationsOf({ r1: ['officeDocument', main] }),
    ...parts,
  };
  const files = Object.entries(all).map(([name, data]) => ({
    name,
    data: typeof data === 'string' ? Buffer.from(data) : data,
  }));
  return zipOf([...files, ...(options.with ?? [])], options);
}

const openXml = 'application/vnd.openxmlformats-officedocument';
const types: Readonly<Record<string, string>> = {
  word: `${openXml}.wordprocessingml.document.main+xml`,
  xl: `${openXml}.spreadsheetml.sheet.main+xml`,
  ppt: `${openXml}.presentationml.presentation.main+xml`,
};

/** Relationships by their id: type and target; a third element makes it external. */
export const relationsOf = (
  relations: Readonly<Record<string, readonly [string, string, string?]>>,
): string =>
  `<Relationships>${Object.entries(relations)
    .map(
      ([id, [type, target, external]]) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

export const wordOf = (body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}): Buffer =>
  packageOf('word/document.xml', {
    'word/document.xml': `<w:document xmlns:w="w" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`,
    ...parts,
  });

export interface Book {
  readonly rows: string;
  readonly behind?: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbook?: string;
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** A workbook with one sheet, `List`. */
export const bookOf = ({
  rows,
  behind = '',
  strings = '',
  styles = '',
  workbook = '',
  parts = {},
}: Book): Buffer =>
  packageOf('xl/workbook.xml', {
    'xl/workbook.xml': `<workbook xmlns:r="r">${workbook}<sheets><sheet name="List" sheetId="1" r:id="s1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsOf({
      s1: ['worksheet', 'worksheets/sheet1.xml'],
      s2: ['sharedStrings', 'sharedStrings.xml'],
      s3: ['styles', 'styles.xml'],
    }),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns:r="r"><sheetData>${rows}</sheetData>${behind}</worksheet>`,
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
    ...parts,
  });

export const fixture = (name: string): Buffer =>
  readFileSync(new URL(`./fixtures/office/${name}`, import.meta.url));

/** The pieces that hold a text, as `place=text`. */
export const cellsOf = (read: Read): Record<string, string> =>
  Object.fromEntries(
    read.pieces
      .filter(({ place }: Piece) => place.cell !== undefined && place.part === undefined)
      .map(({ place, text }) => [place.cell, text]),
  );

/** All that was read outside of inner files. */
export const textOf = (read: Read): string => read.pieces.map(({ text }) => text).join('\n');

/** Reasons of the obstacles, in their order. */
export const reasonsOf = (read: Read): string[] => read.obstacles.map(({ reason }) => reason ?? '');
