import { Buffer } from 'node:buffer';
import { ChildLink, UploadSource } from '../../../src/formats/room/child-link.ts';
import { closeDoors } from '../../../src/formats/room/close-doors.ts';
import { frame, jsonFrame, numbered, toParent } from '../../../src/formats/room/wire.ts';

/** A reader that does what its upload says: every way in which one may end. */
closeDoors();
const link = new ChildLink(process.stdin, process.stdout);
process.stdin.on('end', () => process.exit(0));
// signs of life behind it: the parent may look late
for (const op of [toParent.ready, toParent.alive, toParent.alive]) void link.send(frame(op));
await link.begun;

const text = (words: string) => link.send(frame(toParent.text, Buffer.from(words)));
const upload = new UploadSource(link, 1 << 20);
const order = Buffer.from(await upload.whole()).toString();
await text(`${order}\n`);
await link.flush();

/** Frames without end, whatever comes back. */
async function flood(of: (i: number) => Buffer): Promise<void> {
  process.stdin.removeAllListeners('data').pause();
  for (let i = 0; ; i += 1_000) {
    const many = Buffer.concat(Array.from({ length: 1_000 }, (_, n) => of(i + n)));
    await new Promise((resolve) => process.stdout.write(many, resolve));
  }
}
const asked = Buffer.alloc(10);
asked.writeUInt32LE(64 * 1024, 6);
const obstacle = (reason: string) => jsonFrame(toParent.obstacle, { category: 'unscannable', reason });
const picture = (id: number) => ({ id, order: { tool: 'picture', page: 0, pixels: 1 }, millis: 60_000 });

const keepStart = (id: number) => link.send(frame(toParent.keepStart, numbered(id)));
const keepBytes = (id: number, bytes: Uint8Array) => link.ask(toParent.keepBytes, numbered(id), bytes);
const keepRead = (id: number, offset: number) => {
  const place = Buffer.from(asked);
  place.writeUIntLE(offset, 0, 6);
  return link.ask(toParent.keepRead, numbered(id), place);
};
const keepClose = (id: number) => link.send(frame(toParent.keepClose, numbered(id)));
const kept = Buffer.alloc(512 * 1024, 'kept ');

const ways: Readonly<Record<string, () => Promise<void> | void>> = {
  done: () => undefined,
  exit: () => process.exit(7),
  throw: () => {
    throw new Error('a fault of the reader');
  },
  loop: () => {
    for (;;);
  },
  heap: () => {
    const all: number[][] = [];
    for (;;) all.push(new Array(100_000).fill(1));
  },
  buffers: async () => {
    const all: Buffer[] = [];
    for (;;) {
      all.push(Buffer.alloc(8 << 20, 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  },
  'unknown frame': () => link.send(frame(99)),
  'long frame': async () => {
    const head = Buffer.alloc(5);
    head.writeUInt32LE(0xffffffff, 0);
    await link.send(head);
  },
  'no json': () => link.send(frame(toParent.at, Buffer.from('{'))),
  'no such tool': () => link.send(jsonFrame(toParent.toolStart, { id: 1, order: { tool: 'sh' }, millis: 1 })),
  'questions without end': () => flood(() => frame(toParent.read, numbered(1, asked))),
  'deep JSON': () => link.send(frame(toParent.words, Buffer.alloc(4_000_000, '['))),
  'names without end': () =>
    flood((i) =>
      i % 2 ? frame(toParent.text, Buffer.from('.')) : jsonFrame(toParent.at, { path: `${i}`.padEnd(900) }),
    ),
  'reasons without end': () => flood((i) => obstacle(`reason-${i}`)),
  'one reason again and again': async () => {
    for (let i = 0; i < 5_000; i++) await link.send(obstacle('damaged'));
  },
  'signs of life': async () => {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      await link.send(frame(toParent.alive));
    }
  },
  'alive for a while': async () => {
    for (let i = 0; i < 5; i++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      await link.send(frame(toParent.alive));
    }
  },
  'tools for ever': async () => {
    for (let id = 1; ; id++) {
      await link.send(jsonFrame(toParent.toolStart, { ...picture(id), millis: 500 }));
      await new Promise((resolve) => setTimeout(resolve, 2_000));
    }
  },
  'tools of one name': async () => {
    for (let i = 0; i < 3; i++) await link.send(jsonFrame(toParent.toolStart, picture(1)));
    await link.flush();
    await new Promise(() => undefined);
  },
  'a tool left behind': () => link.send(jsonFrame(toParent.toolStart, picture(1))),
  'a strange place': async () => {
    const place = {
      path: 7,
      page: -1,
      part: 'x'.repeat(100_000),
      cell: 'B3',
      constructor: 'no',
      box: { x: 'a' },
    };
    await link.send(jsonFrame(toParent.at, place));
    await text('BSN: 111222333\n');
    await link.send(
      jsonFrame(toParent.obstacle, { category: 'allow', reason: 'a\nline', type: {}, place: 3 }),
    );
  },
  'kept and read': async () => {
    await keepStart(1);
    await keepBytes(1, kept);
    const bytes = await keepRead(1, 100_000);
    await text(`same ${bytes.equals(kept.subarray(100_000, 100_000 + bytes.length))}\n`);
    await keepClose(1);
  },
  'kept and left behind': async () => {
    await keepStart(1);
    await keepBytes(1, kept);
    process.exit(7);
  },
  'bytes for nothing': () => void keepBytes(1, kept),
  'a look at nothing': () => void keepRead(1, 0),
  'the end of nothing': () => keepClose(1),
  'kept twice': () => [1, 1].forEach(keepStart),
  'kept side by side': async () => {
    for (let id = 1; id <= 11; id++) await keepStart(id);
  },
  'kept more than may wait': async () => {
    await keepStart(1);
    for (let n = 0; n < 5; n++) void keepBytes(1, kept);
  },
  'kept more than can be unpacked': async () => {
    for (let id = 1; id < 17; id++) {
      await keepStart(id);
      await keepBytes(id, kept);
      await keepClose(id);
    }
    await text('up to here\n');
    await keepStart(17);
    void keepBytes(17, kept);
  },
  'a look behind the end': async () => {
    await keepStart(1);
    await keepBytes(1, kept);
    void keepRead(1, kept.length);
  },
  'looks without end': async () => {
    await keepStart(1);
    await keepBytes(1, kept);
    await flood(() => frame(toParent.keepRead, numbered(1, numbered(1, asked))));
  },
  files: async () => {
    const { readFileSync, writeFileSync } = await import('node:fs');
    const { spawnSync } = await import('node:child_process');
    const { Worker } = await import('node:worker_threads');
    const { connect } = await import('node:net');
    const tries: Record<string, () => unknown> = {
      read: () => readFileSync('/etc/passwd'),
      write: () => writeFileSync('/tmp/cloakroom-reader-was-here', ''),
      exec: () => spawnSync('/bin/true').error,
      worker: () => new Worker('0', { eval: true }),
      signal: () => process.kill(Number(/parent (\d+)/.exec(order)?.[1]), 0),
    };
    for (const [what, attempt] of Object.entries(tries)) {
      let how = 'went';
      try {
        const error = attempt();
        if (error instanceof Error) how = 'refused';
      } catch {
        how = 'refused';
      }
      await text(`${what} ${how}\n`);
    }
    const port = Number(/port (\d+)/.exec(order)?.[1]);
    const connected = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    await text(
      `network ${connected ? 'went' : 'refused'}\nenvironment ${Object.keys(process.env).sort().join(' ')}\n`,
    );
  },
};
const way = Object.keys(ways).find((name) => order.startsWith(name)) ?? 'done';
await ways[way]?.();
if (way !== 'no such tool') await link.send(frame(toParent.done));
await link.flush();
