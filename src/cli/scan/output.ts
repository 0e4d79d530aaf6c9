import type { Writable } from 'node:stream';

/** Characters gathered before they are written. */
const gatheredChars = 64 * 1024;

export interface Output {
  /** Waits while the reader is slow. Does nothing once the reader is gone (`| head`). */
  write(text: string): Promise<void>;
  flush(): Promise<void>;
  /** Whether the reader is gone. */
  closed(): boolean;
  /** Writes what is left. The stream itself stays open. */
  end(): Promise<void>;
}

export function createOutput(stream: Writable): Output {
  let gathered = '';
  let closed = false;
  const gone = () => {
    closed = true;
  };
  stream.on('error', gone);
  stream.on('close', gone);
  const flush = async (): Promise<void> => {
    const text = gathered;
    gathered = '';
    if (closed || text === '') return;
    await new Promise<void>((resolve) => {
      stream.write(text, () => resolve());
    });
  };
  return {
    async write(text) {
      gathered += text;
      if (gathered.length >= gatheredChars) await flush();
    },
    flush,
    closed: () => closed,
    async end() {
      await flush();
      stream.off('close', gone);
    },
  };
}
