import type { FileType } from '../model/file-type.ts';
import type { Box, Place } from '../model/finding.ts';
import { hasZipTail, readZipTail } from './archives/zip.ts';
import type { Bytes } from './bytes.ts';
import {
  CannotRead,
  type Format,
  type Keeping,
  LimitReached,
  type Obstacle,
  type OpenFile,
  type Sink,
  type Source,
} from './format.ts';
import { type Identity, identify, identifyHeadBytes } from './identify.ts';
import { CountedKeeping } from './keeping.ts';
import { type FormatLimits, unpackedMax } from './limits.ts';
import { Held, InnerSource } from './source.ts';
import { ToolFailed, type Tools } from './tools/tool.ts';

/** Where everything that was read goes to, with its whole place. The same as `Sink`, for all files of an upload. */
export interface Outlet {
  at(place: Place): void;
  part(place: Place): void;
  text(text: string): Promise<void>;
  row(row: number, column: number, cells: readonly string[]): Promise<void>;
  words(words: readonly { readonly text: string; readonly box: Box }[]): Promise<void>;
  obstacle(category: Obstacle, reason: string, type: Pick<FileType, 'name'>, place: Place): void;
}

export interface Upload {
  readonly identity: Identity;
  /** `keep`: where it waits itself, what lies inside it may wait as well. */
  readonly source: Source & { readonly keep?: () => Keeping };
  /** Bytes received so far, or in all. */
  readonly size: () => number;
  readonly limits: FormatLimits;
  readonly out: Outlet;
  readonly tools: Tools;
  readonly formats: readonly Format[];
}

/** Reads an upload and everything inside it. Never throws because of content. */
export async function readUpload(upload: Upload): Promise<void> {
  const { identity, source } = upload;
  await new Reading(upload).file(identity, source, '', 0);
}

/** What was counted so far, over the upload and all that is inside it. */
class Reading {
  readonly #upload: Upload;
  readonly #held: Held;
  readonly #keep: (() => Keeping) | null;
  readonly #from = busyMillis();
  #entries = 0;
  #unpacked = 0;
  #pictures = 0;
  /** A bound of the whole upload was reached: nothing further is read. */
  #over: LimitReached | null = null;

  constructor(upload: Upload) {
    this.#upload = upload;
    const { limits, source } = upload;
    this.#held = new Held(limits.heldBytes);
    const kept = new Held(limits.keptBytes);
    const keep = source.keep?.bind(source);
    this.#keep = keep ? () => new CountedKeeping(keep(), kept) : null;
  }

  /** `path`: the way inside the upload; empty for the upload itself. */
  async file(
    identity: Identity,
    source: Source,
    path: string,
    depth: number,
    where: Place = {},
  ): Promise<void> {
    const { limits, tools, formats } = this.#upload;
    const out = new FileSink(this.#upload.out, identity.type, path, where);
    let streamed = false;
    const tracked: Source = {
      stream: () => {
        streamed = true;
        return source.stream();
      },
      pieces: () => source.pieces(),
      whole: (most) => source.whole(most),
    };
    const file: OpenFile = {
      identity,
      source: tracked,
      limits,
      out,
      tools,
      depth,
      inside: (name, bytes, on) => this.#inside(name, bytes, path, depth, out, { ...where, ...on }),
      unpacked: (bytes) => this.#count(bytes),
      mayReadPicture: () => this.#pictures++ < limits.ocrPages,
    };
    const format = formats.find((f) => f.accepts(identity));
    let said: unknown = null;
    const failed = (error: unknown) => {
      if (error !== said) this.#failed(error, out, path);
      said = error;
    };
    if (format) await format.read(file).catch(failed);
    else out.obstacle('unscannable', identity.how === 'unknown-type' ? 'unknown-type' : 'no-reader');
    // another program may take the file for the ZIP at its end
    if (identity.how !== 'text' && !streamed && !this.#over && !(format && seesItsEnd.has(format.id)))
      await tailOf(file).catch(failed);
  }

  /** What a reader threw becomes an obstacle; only a bound of the whole upload is thrown on. */
  #failed(error: unknown, out: FileSink, path: string): void {
    const category = out.wrote ? 'partly-scanned' : 'unscannable';
    if (error instanceof CannotRead)
      out.obstacle(error.category === 'unscannable' ? category : error.category, error.reason);
    else if (error instanceof LimitReached || error instanceof ToolFailed)
      out.obstacle(error instanceof LimitReached ? 'partly-scanned' : category, error.reason);
    else out.obstacle(category, 'damaged');
    if (this.#over && path !== '') throw this.#over;
  }

  async #inside(
    name: string,
    bytes: Bytes | Uint8Array,
    outer: string,
    depth: number,
    outerOut: FileSink,
    where: Place = {},
  ): Promise<void> {
    if (++this.#entries > this.#upload.limits.entries) this.#stop('too-many-entries');
    this.#checkTime();
    const clean = pathStep(name);
    const path = outer === '' ? clean : `${outer}!${clean}`;
    outerOut.wrote = true;
    const { out, limits } = this.#upload;
    out.part({ path, part: 'name' });
    await out.text(`${clean}\n`);
    if (depth + 1 > limits.depth) return out.obstacle('partly-scanned', 'too-deep', noType, { path });
    const counted = bytes instanceof Uint8Array ? bytes : this.#counted(bytes);
    const source = new InnerSource(counted, this.#held, this.#keep);
    try {
      const head = await source.head(identifyHeadBytes);
      const identity = await identify(head.subarray(0, identifyHeadBytes));
      out.part({ ...where, path });
      await this.file(identity, source, path, depth + 1, where);
    } catch (error) {
      if (this.#over) throw this.#over;
      // the bytes themselves could not be unpacked
      if (error instanceof CannotRead) out.obstacle(error.category, error.reason, noType, { path });
      else
        out.obstacle('unscannable', error instanceof LimitReached ? error.reason : 'damaged', noType, {
          path,
        });
    } finally {
      await source.close().catch(() => undefined);
      outerOut.resume();
    }
  }

  async *#counted(bytes: Bytes): Bytes {
    for await (const chunk of bytes) {
      this.#count(chunk.length);
      yield chunk;
    }
  }

  #count(bytes: number): void {
    this.#unpacked += bytes;
    if (this.#unpacked > unpackedMax(this.#upload.limits, this.#upload.size()))
      this.#stop('unpacked-too-large');
    this.#checkTime();
  }

  #checkTime(): void {
    const { readMillis, readMillisPer100MB } = this.#upload.limits;
    const most = readMillis + (this.#unpacked / 1e8) * readMillisPer100MB;
    if (busyMillis() - this.#from > most) this.#stop('too-slow');
  }

  #stop(reason: string): never {
    this.#over ??= new LimitReached(reason);
    throw this.#over;
  }
}

const noType = { name: '' };

/** Formats that are a ZIP, or that read what hangs behind them themselves. */
const seesItsEnd = new Set(['zip', 'office', 'picture', 'compound']);

async function tailOf(file: OpenFile): Promise<void> {
  const pieces = await file.source.pieces();
  if (!(await hasZipTail(pieces))) return;
  file.out.part({});
  await readZipTail(file, pieces);
}

/** Time of the processor spent by this process: a slow sender, and whoever else is busy, do not count. */
function busyMillis(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** UTF-16 units of one step of a path that are kept. */
const stepUnits = 255;

/** A name from inside a file as one step of a path: no control characters, and short enough to be shown. */
const pathStep = (name: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  name.replace(/[\x00-\x1f\x7f\u2028\u2029]/g, ' ').slice(0, stepUnits) || '(no name)';

/** The sink of one file: puts its path, and the page of the outer file on which it is, before every place. */
class FileSink implements Sink {
  readonly #out: Outlet;
  readonly #type: FileType;
  readonly #path: Place;
  #place: Place;
  /** Something of the file was read. */
  wrote = false;

  constructor(out: Outlet, type: FileType, path: string, where: Place) {
    this.#out = out;
    this.#type = type;
    this.#path = path === '' ? {} : { ...where, path };
    this.#place = this.#path;
  }

  at(place: Place): void {
    this.#place = { ...this.#path, ...place };
    this.#out.at(this.#place);
  }

  part(place: Place): void {
    this.#place = { ...this.#path, ...place };
    this.#out.part(this.#place);
  }

  /** Something else was written in between. */
  resume(): void {
    this.#out.part(this.#place);
  }

  text(text: string): Promise<void> {
    if (text === '') return Promise.resolve();
    this.wrote = true;
    return this.#out.text(text);
  }

  row(row: number, column: number, cells: readonly string[]): Promise<void> {
    this.wrote = true;
    return this.#out.row(row, column, cells);
  }

  words(words: Parameters<Sink['words']>[0]): Promise<void> {
    this.wrote = true;
    return this.#out.words(words);
  }

  obstacle(category: Obstacle, reason: string, place?: Place): void {
    this.#out.obstacle(category, reason, this.#type, place ? { ...this.#path, ...place } : this.#place);
  }
}
