import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { afterAll, describe, expect, it } from '@jest/globals';
import { identify } from '../../../src/formats/identify.ts';
import { createRoom, type Room, type RoomOptions, type SeatEnd } from '../../../src/formats/index.ts';
import { type Programs, programs } from '../../../src/formats/room/programs.ts';
import type { Mark } from '../../../src/model/mark.ts';
import { until } from '../../waiting.ts';

const burning = new URL('./burning-reader.ts', import.meta.url);
const rooms: Room[] = [];
const ends: SeatEnd[] = [];
const open = (options: RoomOptions = {}): Room => {
  const room = createRoom({ program: burning, onEnd: (how) => ends.push(how), ...options });
  rooms.push(room);
  return room;
};
afterAll(() => Promise.all(rooms.map((room) => room.close())));

const unknown = await identify(Buffer.from([0, 1, 2]));

/** Nothing else runs in this thread meanwhile. */
const sleep = (millis: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, millis);

const silent = { text: () => undefined, at: () => undefined, part: () => undefined };

/** proc(5); nothing where there is no such folder. */
async function childrenOf(pid: number): Promise<string[]> {
  const children: string[] = [];
  for (const thread of await readdir(`/proc/${pid}/task`).catch(() => [])) {
    const ids = await readFile(`/proc/${pid}/task/${thread}/children`, 'latin1').catch(() => '');
    children.push(...ids.split(' ').filter((id) => id !== ''));
  }
  return children;
}

async function send(room: Room, order: string) {
  let text = '';
  const marks: Mark[] = [];
  const reading = room.open(unknown, {
    text: (piece) => {
      text += piece;
    },
    at: (mark) => marks.push(mark),
    part: (mark) => marks.push(mark),
  });
  await reading.write(Buffer.from(order));
  const findings = await reading.end();
  return { text, marks, what: findings.map((f) => `${f.category} ${f.reason}`), findings };
}

/** A reader that tries what it must not, and a port on which somebody listens. */
async function sendWithPort(room: Room) {
  const server = createServer().listen(0, '127.0.0.1');
  await until(() => server.listening);
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const seen = await send(room, `files port ${port} parent ${process.pid}`);
  await new Promise((resolve) => server.close(resolve));
  return seen;
}

describe('the room that may burn', () => {
  const table: [string, string, SeatEnd][] = [
    ['done', '', 'done'],
    ['exit', 'unscannable reader-crashed', 'reader-crashed'],
    ['throw', 'unscannable reader-crashed', 'reader-crashed'],
    ['loop', 'partly-scanned reader-silent', 'reader-silent'],
    ['heap', 'unscannable reader-crashed', 'reader-crashed'],
    ['unknown frame', 'unscannable reader-crashed', 'reader-crashed'],
    ['long frame', 'unscannable reader-crashed', 'reader-crashed'],
    ['no json', 'unscannable reader-crashed', 'reader-crashed'],
    ['no such tool', 'unscannable reader-crashed', 'reader-crashed'],
    ['deep JSON', 'unscannable reader-crashed', 'reader-crashed'],
    ['names without end', 'unscannable reader-crashed', 'reader-crashed'],
    ['questions without end', 'unscannable reader-crashed', 'reader-crashed'],
    ['tools of one name', 'unscannable reader-crashed', 'reader-crashed'],
  ];
  it.each(table)('%s', async (order, what, how) => {
    // only one is silent for ever: the others may work as long as a busy machine lets them
    const room = open(how === 'reader-silent' ? { silentMillis: 1_500 } : {});
    ends.length = 0;
    const seen = await send(room, order);
    expect([seen.what.join(), ends]).toEqual([what, [how]]);
    expect(seen.text.startsWith(`${order}\n`)).toBe(true);
    // the next one has a process of its own
    expect((await send(room, 'done')).what).toEqual([]);
  });

  it('buffers without end: by what the parent sees, or by what the kernel gives, whichever is first', async () => {
    const seen = await send(open(), 'buffers');
    expect(seen.what.join()).toMatch(/^(partly-scanned too-much-memory|unscannable reader-crashed)$/);
  });

  it('harms nobody else: uploads beside one that burns are read to their end', async () => {
    const room = open({ silentMillis: 1_500, atOnce: 3 });
    const all = await Promise.all(['loop', 'done', 'exit', 'done', 'done'].map((order) => send(room, order)));
    expect(all.map((seen) => seen.what.join())).toEqual([
      'partly-scanned reader-silent',
      '',
      'unscannable reader-crashed',
      '',
      '',
    ]);
  });

  it('ends the tools that a reader leaves behind', async () => {
    const before = await childrenOf(process.pid);
    const room = open({ spares: 0 });
    await send(room, 'a tool left behind');
    await until(async () => (await childrenOf(process.pid)).length <= before.length);
  });

  it('counts an upload once that is given up while its end is waited for', async () => {
    const room = open({ silentMillis: 20_000, atOnce: 1, spares: 0 });
    for (let i = 0; i < 3; i++) {
      const unwanted = room.open(unknown, silent);
      await unwanted.write(Buffer.from('loop'));
      const end = unwanted.end();
      unwanted.abort();
      expect(await end).toHaveLength(1);
    }
    // still one at a time
    const first = room.open(unknown, silent);
    await first.write(Buffer.from('loop'));
    const second = send(room, 'done');
    const early = await Promise.race([second, new Promise((resolve) => setTimeout(resolve, 1_500, 'waits'))]);
    expect(early).toBe('waits');
    first.abort();
    expect((await second).what).toEqual([]);
  });

  it('has no files, programs, threads, network or environment of ours', async () => {
    const seen = await sendWithPort(open());
    const lines = seen.text.split('\n');
    for (const what of ['read', 'write', 'exec', 'signal', 'worker'])
      expect(lines).toContain(`${what} refused`);
    expect(lines).toContain('environment MALLOC_ARENA_MAX UV_THREADPOOL_SIZE');
    // where the kernel lets an unprivileged process take it away
    if (process.platform === 'linux' && process.getuid?.() === 0)
      expect(lines).toEqual(expect.arrayContaining(['network refused', 'signal refused']));
  });

  it('gives no upload to a reader that was started before it was known how to hold it', async () => {
    const known = programs();
    let has: Programs = { ...known, unshare: '', apart: [] };
    const room = open({ programs: () => has, spares: 1 });
    has = known;
    const seen = await sendWithPort(room);
    if (known.unshare !== '') expect(seen.text).toContain('network refused\n');
    expect(seen.what).toEqual([]);
  });

  it('believes no place or reason as it stands', async () => {
    const seen = await send(open(), 'a strange place');
    expect(seen.marks).toEqual([{ part: `${'x'.repeat(127)}…${'x'.repeat(128)}`, cell: 'B3' }]);
    expect(seen.findings).toMatchObject([
      { category: 'unscannable', reason: 'damaged', masked: '', location: {} },
    ]);
  });

  it('ends a reader that only says that it lives, or has one tool run after another', async () => {
    const limits = { readMillis: 300, readMillisPer100MB: 0, ocrPages: 0 };
    const room = open({ limits });
    expect((await send(room, 'signs of life')).what).toEqual(['unscannable too-slow']);
    expect((await send(room, 'tools for ever')).what).toEqual(['unscannable too-slow']);
  });

  it('blames no reader for what the gateway itself slept through', async () => {
    const limits = { readMillis: 600, readMillisPer100MB: 0 };
    const room = open({ limits, silentMillis: 2_000 });
    let text = '';
    const heard = (piece: string) => {
      // as after a pause of the whole process: timers are behind it, and run before anything is read
      if (text === '') setImmediate(sleep, 4_500);
      text += piece;
    };
    const reading = room.open(unknown, { ...silent, text: heard });
    await reading.write(Buffer.from('alive for a while'));
    expect(await reading.end()).toEqual([]);
    expect(text).toBe('alive for a while\n');
  });

  it('lists no more obstacles than can be held', async () => {
    const seen = await send(open(), 'reasons without end');
    expect(seen.what).toHaveLength(201);
    expect(seen.what.at(-1)).toBe('unscannable reader-crashed');
    const same = await send(open(), 'one reason again and again');
    expect(same.what).toHaveLength(100);
  });

  it('lets uploads wait for their turn, and ends those that nobody wants', async () => {
    const room = open({ silentMillis: 20_000, atOnce: 1 });
    const unwanted = room.open(unknown, silent);
    await unwanted.write(Buffer.from('loop'));
    const next = send(room, 'done');
    unwanted.abort();
    expect((await next).what).toEqual([]);
  });

  it('says that nothing was read where no process can be had', async () => {
    const room = open();
    await room.close();
    expect((await send(room, 'done')).what).toEqual(['unscannable no-reader-process']);
  });
});
