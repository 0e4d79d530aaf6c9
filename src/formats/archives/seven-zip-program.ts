import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import SevenZip, { type SevenZipModule, type SevenZipModuleFactory } from '7z-wasm';

/** Lines that 7-Zip prints; more is an archive made to flood. */
const linesMost = 400_000;
/** UTF-16 units of one line that are kept. */
const lineUnits = 64 * 1024;

/** What of the unpacked files is taken: each is opened, then written to. Both may throw, which ends the run. */
export interface Taken {
  open(path: string): void;
  /** `bytes` are good during the call only. */
  write(bytes: Uint8Array): void;
  /** Where a symbolic link leads; it was opened as an empty file before. */
  link(target: string): void;
}

export interface Ran {
  /** 0 done, 1 warnings, 2 errors; null where it fell over. */
  readonly code: number | null;
  readonly lines: readonly string[];
  readonly errors: readonly string[];
}

class TooManyLines extends Error {}

/**
 * Runs 7-Zip (WebAssembly) over one archive in memory. Nothing is kept of what it unpacks; sizes that it is told to
 * reserve are not reserved. Throws what `taken` throws.
 */
export async function runSevenZip(archive: Uint8Array, args: readonly string[], taken: Taken): Promise<Ran> {
  const lines: string[] = [];
  const errors: string[] = [];
  const keep = (to: string[]) => (line: string) => {
    if (to.length >= linesMost) throw new TooManyLines();
    to.push(line.slice(0, lineUnits));
  };
  const module = await start({
    wasmBinary: program(),
    print: keep(lines),
    printErr: keep(errors),
    stdin: () => null as unknown as number,
  });
  const failed = diverted(module, archive, taken);
  let code: number | null = null;
  try {
    code = module.callMain([...args, archivePath]) as unknown as number;
  } catch (error) {
    // numbers are exceptions of the program itself, other errors its traps
    if (failed.error !== null) throw failed.error;
    if (error instanceof TooManyLines) return { code: null, lines, errors };
  }
  if (failed.error !== null) throw failed.error;
  return { code, lines, errors };
}

/**
 * Starts it as a page of Electron would: it takes nothing of Node (which is closed to it under `--permission`), and sets no
 * handlers for the whole process. It looks once, before its first wait.
 */
const start: SevenZipModuleFactory = (options) => {
  const host = process as { type?: string };
  const before = host.type;
  host.type = 'renderer';
  try {
    // its types say that it is a module of the other kind
    return (SevenZip as unknown as SevenZipModuleFactory)(options);
  } finally {
    if (before === undefined) delete host.type;
    else host.type = before;
  }
};
const archivePath = '/archive';
export const outPath = '/out/';

let binary: ArrayBuffer | null = null;
function program(): ArrayBuffer {
  binary ??= new Uint8Array(readFileSync(createRequire(import.meta.url).resolve('7z-wasm/7zz.wasm'))).buffer;
  return binary;
}

type Stream = { readonly path?: string; position: number };

/** Everything written below `outPath` goes to `taken`. */
function diverted(module: SevenZipModule, archive: Uint8Array, taken: Taken): { error: unknown } {
  const failed: { error: unknown } = { error: null };
  const fs = module.FS as unknown as Record<string, (...args: never[]) => unknown>;
  const calls = { open: fs['open'], write: fs['write'] } as {
    open: (path: string, flags: number | string, mode?: number) => Stream;
    write: (stream: Stream, from: Uint8Array, at: number, length: number, place?: number) => number;
  };
  (fs['writeFile'] as (path: string, data: Uint8Array, options: object) => void)(archivePath, archive, {
    canOwn: true,
  });
  const first = <T>(act: () => T): T => {
    if (failed.error !== null) throw failed.error;
    try {
      return act();
    } catch (error) {
      // what the file system itself says is for the program
      if ((error as { name?: string }).name !== 'ErrnoError') failed.error = error;
      throw error;
    }
  };
  Object.assign(fs, {
    open: (path: string, flags: number | string, mode?: number) =>
      first(() => {
        const stream = calls.open.call(fs, path, flags, mode);
        if (path.startsWith(outPath) && typeof flags === 'number' && (flags & 3) !== 0) taken.open(path);
        return stream;
      }),
    write: (stream: Stream, from: Uint8Array, at: number, length: number, place?: number) =>
      first(() => {
        if (!stream.path?.startsWith(outPath)) return calls.write.call(fs, stream, from, at, length, place);
        taken.write(new Uint8Array(from.buffer, from.byteOffset + at, length));
        stream.position += length;
        return length;
      }),
    symlink: (target: string) => first(() => taken.link(target)),
    ftruncate: () => undefined,
    truncate: () => undefined,
    allocate: () => undefined,
  });
  return failed;
}
