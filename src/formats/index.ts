import type { FileType } from '../model/file-type.ts';
import type { Finding } from '../model/finding.ts';
import { obstacle } from './format.ts';
import { type Identity, identify, identifyHeadBytes } from './identify.ts';
import { openOpaque } from './opaque.ts';
import { openText } from './text.ts';

interface OpenReader {
  write(bytes: Uint8Array): void;
  end(): { readonly type: FileType; readonly findings: readonly Finding[] };
}

function openReader(identity: Identity, onText: (text: string) => void): OpenReader {
  if (identity.how !== 'text') return openOpaque(identity);
  const text = openText(identity, onText);
  return {
    write: (bytes) => text.write(bytes),
    end: () => {
      const { type, reasons } = text.end();
      return { type, findings: reasons.map((reason) => obstacle('partly-scanned', reason, type)) };
    },
  };
}

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
}

/** Reads one file: says what it is and gives its text to `onText`, in pieces of any size, as it comes. */
export function createFileReader(onText: (text: string) => void): FileReader {
  let head: Uint8Array = new Uint8Array(identifyHeadBytes);
  let held = 0;
  let size = 0;
  let reader: OpenReader | null = null;
  const start = async (): Promise<OpenReader> => {
    const seen = head.subarray(0, held);
    const identity = await identify(seen);
    reader = openReader(identity, onText);
    reader.write(seen);
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
      if (taken < bytes.length) started.write(bytes.subarray(taken));
    },
    async end() {
      const { type, findings } = (reader ?? (await start())).end();
      return { type, size, findings };
    },
  };
}
