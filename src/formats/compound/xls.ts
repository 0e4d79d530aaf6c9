import type { Place } from '../../model/finding.ts';
import type { OpenFile } from '../format.ts';
import { readBlips } from './blips.ts';
import type { Compound, Entry } from './file.ts';
import { visibleRuns } from './visible-runs.ts';
import { XlsNumbers } from './xls-numbers.ts';
import {
  biff8Strings,
  codePageStrings,
  PartReader,
  recordsOf,
  type XlsRecord,
  type XlsStrings,
} from './xls-records.ts';
import { SheetText } from './xls-sheet.ts';

/** Shared strings, and names of sheets, that are kept. */
const stringsMost = 4_000_000;
const sheetsMost = 10_000;

/** Records of which only the texts in them are of interest ([MS-XLS] 2.3.2), and what they are. */
const textRecords = new Map<number, string>([
  [0x17, 'metadata'],
  [0x18, 'defined name'],
  [0x23, 'defined name'],
  [0x5b, 'metadata'],
  [0x5c, 'metadata'],
  [0xaf, 'scenario'],
  [0xcd, 'pivot table'],
  [0xdc, 'connection'],
  [0xec, 'drawing'],
  [0x1ab, 'metadata'],
  [0x1ae, 'link'],
  [0x1b8, 'link'],
  [0x1be, 'validation'],
  [0x876, 'connection'],
  [0x100d, 'chart'],
]);

/** Reads a workbook stream (BIFF8, BIFF5, BIFF7). */
export async function readXls(file: OpenFile, compound: Compound, workbook: Entry): Promise<void> {
  await new Workbook(file).read(recordsOf(compound.stream(workbook)));
}

class Workbook {
  readonly #file: OpenFile;
  readonly #numbers = new XlsNumbers();
  readonly #sheets = new Map<number, string>();
  #shared: string[] = [];
  #page = 1252;
  #strings: XlsStrings = biff8Strings;
  #sheet: SheetText | null = null;
  /** Substreams that are open: 1 in the workbook's own, or in a sheet; 2 in a chart on a sheet. */
  #open = 0;

  constructor(file: OpenFile) {
    this.#file = file;
  }

  async read(batches: AsyncIterable<readonly XlsRecord[]>): Promise<void> {
    for await (const records of batches) {
      for (const record of records) {
        // [MS-XLS] 2.4.117: everything behind it is encrypted
        if (record.id === 0x2f) return this.#file.out.obstacle('encrypted', 'encrypted');
        const data = record.parts[0] as Buffer;
        if (record.id === 0x809) this.#begin(record);
        else if (record.id === 0x0a) await this.#end();
        else if (data.length >= 2 && !this.#sheet?.record(record, data)) await this.#record(record, data);
      }
      await this.#sheet?.write();
    }
    await this.#sheet?.end();
  }

  #begin({ at, parts }: XlsRecord): void {
    this.#open++;
    const data = parts[0] as Buffer;
    if (this.#open > 1) {
      this.#sheet?.chart(true);
      return;
    }
    if (data.length >= 2 && data.readUInt16LE(0) < 0x600) this.#strings = codePageStrings(() => this.#page);
    // [MS-XLS] 2.4.21: 5 is the workbook's own substream
    if (data.length >= 4 && data.readUInt16LE(2) === 5) return;
    const name = this.#sheets.get(at) ?? '';
    this.#sheet = new SheetText(this.#file, name, this.#numbers, this.#strings, (i) => this.#shared[i] ?? '');
  }

  async #end(): Promise<void> {
    this.#open = Math.max(0, this.#open - 1);
    if (this.#open > 0) return this.#sheet?.chart(false);
    await this.#sheet?.end();
    this.#sheet = null;
  }

  async #record(record: XlsRecord, data: Buffer): Promise<void> {
    const part = textRecords.get(record.id);
    if (part) return this.#texts(record, part);
    switch (record.id) {
      case 0x42:
        this.#page = data.readUInt16LE(0);
        return;
      case 0x22:
        this.#numbers.date1904 = data[0] === 1;
        return;
      case 0x41e:
        return this.#numbers.addFormat(data.readUInt16LE(0), this.#format(data));
      case 0xe0:
        if (data.length >= 4) this.#numbers.addStyle(data.readUInt16LE(2));
        return;
      case 0x85:
        return this.#boundSheet(data);
      case 0xfc:
        return this.#sharedStrings(record.parts);
      case 0xeb: {
        const all = Buffer.concat(record.parts);
        await this.#texts(record, 'drawing');
        return readBlips(this.#file, all);
      }
    }
  }

  #format(data: Buffer): string {
    return this.#strings.read(data, 2, this.#strings === biff8Strings ? 2 : 1);
  }

  /** [MS-XLS] 2.4.28: where the sheet's substream begins, and its name; hidden ones are like others. */
  async #boundSheet(data: Buffer): Promise<void> {
    if (data.length < 8 || this.#sheets.size >= sheetsMost) return;
    const name = this.#strings.read(data, 6, 1);
    this.#sheets.set(data.readUInt32LE(0), name);
    this.#file.out.part({ part: 'name' });
    await this.#file.out.text(`${name}\n`);
  }

  /** [MS-XLS] 2.4.265. */
  #sharedStrings(parts: readonly Buffer[]): void {
    const reader = new PartReader(parts);
    reader.u32();
    const count = Math.min(reader.u32(), stringsMost);
    this.#shared = [];
    while (this.#shared.length < count && !reader.over) this.#shared.push(reader.string(reader.u16()));
  }

  async #texts({ parts }: XlsRecord, part: string): Promise<void> {
    const runs = parts.flatMap((data) => visibleRuns(data));
    if (runs.length === 0) return;
    await this.#sheet?.write();
    const place: Place = this.#sheet ? { sheet: this.#sheet.name, part } : { part };
    this.#file.out.part(place);
    await this.#file.out.text(`${runs.join('\n')}\n`);
    this.#sheet?.resume();
  }
}
