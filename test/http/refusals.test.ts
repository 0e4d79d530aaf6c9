import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { steady, until } from '../waiting.ts';
import { type Running, start } from './running.ts';
import { limits, StandIn, storedResult } from './stand-in.ts';
import { end, file, good, head, multipart, raw } from './wire.ts';

const stand = new StandIn();
let running: Running;
beforeAll(async () => {
  running = await start(stand);
});
afterAll(() => running.close());
beforeEach(() => {
  stand.batches.length = 0;
  stand.ready = true;
  stand.result = storedResult;
  stand.onChunk = async () => {};
});
const sleep = (millis: number) => new Promise((r) => setTimeout(r, millis));

describe('refused before the body is read', () => {
  it('503 with Retry-After while uploads cannot be taken', async () => {
    stand.ready = false;
    const answer = await fetch(`${running.url}/v1/uploads`, {
      method: 'POST',
      body: good + file('a', 'a') + end,
      headers: multipart,
    });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '17']);
    expect(((await answer.json()) as { code: string }).code).toBe('intake-stopped');
    expect(stand.batches).toEqual([]);
  });

  it('a sender in the middle of its body gets the whole answer, not a reset', async () => {
    stand.ready = false;
    const piece = Buffer.alloc(256 * 1024, 120);
    const length = piece.length * 40;
    const pieces = [
      head('/v1/uploads', { ...multipart, 'Content-Length': String(length) }),
      ...Array<Buffer>(40).fill(piece),
    ];
    const answer = await raw(running.port, pieces);
    expect([answer.status, answer.code, answer.reset]).toEqual([503, 'intake-stopped', false]);
    expect(answer.headers['connection']).toBe('close');
  });

  it('a fault in the middle is answered at once, without waiting for the rest', async () => {
    const socket = connect(running.port, '127.0.0.1');
    socket.write(head('/v1/uploads', { ...multipart, 'Content-Length': '2000000' }));
    socket.write(good + file('a', 'a', 'wrong'));
    const [data] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    expect(data.toString()).toMatch(/^HTTP\/1.1 400 /);
  });

  it.each([
    ['not ready', 503, false, '1000'],
    ['announced too large', 413, true, '999999999999'],
  ])('Expect: 100-continue is never granted when %s', async (_what, status, ready, length) => {
    stand.ready = ready;
    const answer = await raw(running.port, [
      head('/v1/uploads', { ...multipart, 'Content-Length': length, Expect: '100-continue' }),
    ]);
    expect(answer.status).toBe(status);
    expect(answer.headers['connection']).toBe('close');
  });

  it('Expect: 100-continue is granted when the body is wanted', async () => {
    const body = good + file('a', 'a') + end;
    const socket = connect(running.port, '127.0.0.1');
    socket.write(
      head('/v1/uploads', { ...multipart, 'Content-Length': String(body.length), Expect: '100-continue' }),
    );
    const [first] = (await once(socket, 'data')) as [Buffer];
    expect(first.toString()).toMatch(/^HTTP\/1.1 100 /);
    socket.write(body);
    const [second] = (await once(socket, 'data')) as [Buffer];
    expect(second.toString()).toMatch(/^HTTP\/1.1 201 /);
    socket.destroy();
  });
});

describe('slow senders', () => {
  const slowMillis = 400;
  beforeEach(() => {
    stand.limits = { ...limits, slowMillis };
  });
  afterEach(() => {
    stand.limits = limits;
  });
  const begin = (length: number) => head('/v1/uploads', { ...multipart, 'Content-Length': String(length) });
  /** A sender by hand; `text` is what it was answered. */
  const sender = async () => {
    const socket = connect(running.port, '127.0.0.1');
    const heard = { text: '' };
    socket.on('data', (d) => {
      heard.text += d;
    });
    socket.on('error', () => {});
    await once(socket, 'connect');
    return { socket, heard, from: socket.localPort ?? 0 };
  };

  it('one that trickles is dropped with 408, and the batch aborted once', async () => {
    const { socket, heard, from } = await sender();
    socket.write(begin(1_000_000) + good + file('a', 'abc').slice(0, -4));
    const drip = setInterval(() => socket.writable && socket.write('x'), 20);
    await until(() => heard.text.includes('too-slow'));
    clearInterval(drip);
    socket.destroy();
    expect(heard.text).toMatch(/^HTTP\/1.1 408 /);
    await running.ended(from);
    expect(stand.last).toMatchObject({ aborts: ['too-slow'], finished: false });
  });

  it('one that sends nothing after its headers is dropped', async () => {
    const answer = await raw(running.port, [begin(1000)]);
    expect([answer.status, answer.code]).toEqual([408, 'too-slow']);
  });

  it('one just above the rate is served for much longer than the window', async () => {
    const { socket, heard } = await sender();
    const body = good + file('a', 'x'.repeat(8000)) + end;
    socket.write(begin(body.length));
    // four times the least rate, by the clock: whoever is held up by the machine makes up for it
    const began = performance.now();
    for (let at = 0; at < body.length; ) {
      await sleep(25);
      const due = Math.ceil(((performance.now() - began) * limits.minBytesPerSecond * 4) / 1000);
      socket.write(body.slice(at, due));
      at = Math.max(at, due);
    }
    await until(() => heard.text !== '');
    socket.destroy();
    expect(performance.now() - began).toBeGreaterThan(slowMillis * 4);
    expect(heard.text).toMatch(/^HTTP\/1.1 201 /);
  });

  it('time in which we are the slow side does not count', async () => {
    stand.onChunk = async () => void (await sleep(slowMillis * 2));
    const answer = await fetch(`${running.url}/v1/uploads`, {
      method: 'POST',
      body: good + file('a', 'x'.repeat(200_000)) + end,
      headers: multipart,
    });
    expect(answer.status).toBe(201);
  });

  it('nor does time in which the whole process stands still', async () => {
    const { socket, heard, from } = await sender();
    const body = good + file('a', 'x'.repeat(8000)) + end;
    socket.write(begin(body.length) + body.slice(0, 100));
    await until(() => running.read(from) > 100);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, slowMillis * 4);
    socket.write(body.slice(100));
    await until(() => heard.text !== '');
    socket.destroy();
    expect(heard.text).toMatch(/^HTTP\/1.1 201 /);
  });

  it('memory of a big body is bounded: the sender is held back while flow is busy', async () => {
    let taken = 0;
    let release: () => void = () => {};
    const busy = new Promise<void>((resolve) => {
      release = resolve;
    });
    stand.limits = { ...stand.limits, fileBytes: 100_000_000 };
    stand.onChunk = async (n) => {
      taken += n;
      await busy;
    };
    const { socket, from } = await sender();
    const size = 50_000_000;
    socket.write(begin(size + good.length) + good + file('a', 'x').slice(0, -2));
    socket.write(Buffer.alloc(size - 1000, 120));
    await until(() => taken > 0);
    expect(await steady(() => running.read(from))).toBeLessThan(1_500_000);
    expect(taken).toBeLessThan(300_000);
    socket.destroy();
    release();
    await running.ended(from);
    expect(stand.last).toMatchObject({ aborts: ['client-gone'], finished: false });
  });
});
