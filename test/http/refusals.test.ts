import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Running, start } from './running.ts';
import { limits, StandIn, storedResult } from './stand-in.ts';
import { end, file, good, head, multipart, raw, until } from './wire.ts';

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
  const begin = (length: number) => head('/v1/uploads', { ...multipart, 'Content-Length': String(length) });

  it('one that trickles is dropped with 408, and the batch aborted once', async () => {
    const socket = connect(running.port, '127.0.0.1');
    let text = '';
    socket.on('data', (d) => {
      text += d;
    });
    socket.on('error', () => {});
    socket.write(begin(1_000_000) + good + file('a', 'abc').slice(0, -4));
    const drip = setInterval(() => socket.writable && socket.write('x'), 20);
    await until(() => text.includes('too-slow'), 4000);
    clearInterval(drip);
    socket.destroy();
    expect(text).toMatch(/^HTTP\/1.1 408 /);
    await until(() => stand.last?.aborts.length === 1);
    expect(stand.last).toMatchObject({ aborts: ['too-slow'], finished: false });
  });

  it('one that sends nothing after its headers is dropped', async () => {
    const answer = await raw(running.port, [begin(1000)]);
    expect([answer.status, answer.code]).toEqual([408, 'too-slow']);
  });

  it('one just above the rate is served for much longer than the window', async () => {
    const socket = connect(running.port, '127.0.0.1');
    const payload = 'x'.repeat(4000);
    const body = good + file('a', payload) + end;
    let text = '';
    socket.on('data', (d) => {
      text += d;
    });
    socket.write(begin(body.length));
    // 100 bytes each 25 ms: four times the least rate, over about one second (the window is 0.4 s)
    for (let at = 0; at < body.length; at += 100) {
      socket.write(body.slice(at, at + 100));
      await sleep(25);
    }
    await until(() => text !== '');
    socket.destroy();
    expect(text).toMatch(/^HTTP\/1.1 201 /);
  });

  it('time in which we are the slow side does not count', async () => {
    stand.onChunk = async () => void (await sleep(limits.slowMillis * 2));
    const answer = await fetch(`${running.url}/v1/uploads`, {
      method: 'POST',
      body: good + file('a', 'x'.repeat(200_000)) + end,
      headers: multipart,
    });
    expect(answer.status).toBe(201);
  });

  it('memory of a big body is bounded: the sender is held back while flow is busy', async () => {
    let taken = 0;
    stand.onChunk = async (n) => {
      taken += n;
      await sleep(100_000);
    };
    const socket = connect(running.port, '127.0.0.1');
    socket.on('error', () => {});
    const piece = Buffer.alloc(1024 * 1024, 120);
    socket.write(begin(900_000 + good.length) + good + file('a', 'x').slice(0, -4));
    socket.write(piece.subarray(0, 800_000));
    await sleep(200);
    expect(taken).toBeLessThan(300_000);
    socket.destroy();
    await until(() => stand.batches.length === 1);
  });
});
