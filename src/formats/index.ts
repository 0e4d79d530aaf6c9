import type { FileType } from '../model/file-type.ts';
import type { Finding } from '../model/finding.ts';
import { obstacle } from './format.ts';
import { type Identity, identify, identifyHeadBytes } from './identify.ts';
import type { Listener } from './listener.ts';
import type { Room } from './room/index.ts';
import { openText } from './text.ts';
import { hasReader } from './text-readers.ts';

export type { FormatLimits } from './limits.ts';
export type { Listener } from './listener.ts';
export { createRoom, type Room, type RoomOptions, type SeatEnd } from './room/index.ts';

/** What a file was read as. `size` in bytes; what could not be looked into is among the findings. */
export interface FileRead {
  readonly type: FileType;
  readonly size: number;
  readonly findings: readonly Finding[];
}

export interface FileReader {
  /** One call after another. Does not keep `bytes`. */
  write(bytes: Uint8Array): Promise<void>;
  /** An empty file has the family `empty`. */
  end(): Promise<FileRead>;
  /** Nobody wants to know any more. */
  abort(): void;
}

interface OpenReader {
  write(bytes: Uint8Array): Promise<void> | void;
  end(): Promise<Omit<FileRead, 'size'>> | Omit<FileRead, 'size'>;
  abort(): void;
}

/** Text is read here; everything else in a process of its own, which may be killed. */
function openReader(identity: Identity, listener: Listener, room: Room): OpenReader {
  const { how, type } = identity;
  if (how === 'encrypted')
    return {
      write: () => undefined,
      end: () => ({ type, findings: [obstacle('encrypted', 'encrypted', type)] }),
      abort: () => undefined,
    };
  if (how === 'text' && !hasReader(type.name)) return readText(identity, listener);
  const reading = room.open(identity, listener);
  return {
    write: (bytes) => reading.write(bytes),
    end: async () => ({ type, findings: await reading.end() }),
    abort: () => reading.abort(),
  };
}

function readText(identity: Identity, listener: Listener): OpenReader {
  let waiting: Promise<void> | null = null;
  const text = openText(identity, (piece) => {
    const taken = listener.text(piece);
    if (taken) waiting = waiting ? Promise.all([waiting, taken]).then(() => undefined) : taken;
  });
  const taken = async () => {
    await waiting;
    waiting = null;
  };
  return {
    write: (bytes) => {
      text.write(bytes);
      return waiting ? taken() : undefined;
    },
    end: async () => {
      const { type, reasons } = text.end();
      await taken();
      return { type, findings: reasons.map((reason) => obstacle('partly-scanned', reason, type)) };
    },
    abort: () => undefined,
  };
}

/** Reads one file: says what it is and gives its text to the listener, in pieces of any size, as it comes. */
export function createFileReader(listener: Listener, room: Room): FileReader {
  let head: Uint8Array = new Uint8Array(identifyHeadBytes);
  let held = 0;
  let size = 0;
  let reader: OpenReader | null = null;
  let aborted = false;
  const start = async (): Promise<OpenReader> => {
    const seen = head.subarray(0, held);
    const identity = await identify(seen);
    reader = openReader(identity, listener, room);
    if (aborted) reader.abort();
    await reader.write(seen);
    head = new Uint8Array(0);
    return reader;
  };
  return {
    async write(bytes) {
      size += bytes.length;
      if (reader) return reader.write(bytes);
      const taken = Math.min(bytes.length, identifyHeadBytes - held);
      head.set(bytes.subarray(0, taken), held);
      held += taken;
      if (held < identifyHeadBytes) return;
      const started = await start();
      if (taken < bytes.length) await started.write(bytes.subarray(taken));
    },
    async end() {
      const { type, findings } = await (reader ?? (await start())).end();
      return { type, size, findings };
    },
    abort() {
      aborted = true;
      reader?.abort();
    },
  };
}
