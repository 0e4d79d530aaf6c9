import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Running, start } from './running.ts';
import { StandIn, storedResult } from './stand-in.ts';
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
  stand.replay = null;
});

const send = (body: string | Buffer, headers: Record<string, string> = {}) =>
  fetch(`${running.url}/v1/uploads`, { method: 'POST', body, headers: { ...multipart, ...headers } });
const stillWorks = async () => {
  const answer = await send(good + file('a.txt', 'abc') + end);
  expect(answer.status).toBe(201);
};

describe('broken connections', () => {
  const body = good + file('a', 'x'.repeat(300_000)) + file('b', 'y'.repeat(1000)) + end;
  const start = head('/v1/uploads', { ...multipart, 'Content-Length': String(body.length) });

  it.each([
    0,
    40,
    good.length - 5,
    good.length + 20,
    good.length + 200,
    100_000,
    300_700,
    body.length - 600,
    body.length - 5,
  ])('client gone after %d bytes: aborted once, nothing finished', async (bytes) => {
    const { from } = await raw(running.port, [start, body.slice(0, bytes)], { destroyAfter: true });
    await running.ended(from);
    for (const batch of stand.batches)
      expect(batch).toMatchObject({ aborts: ['client-gone'], finished: false });
    await stillWorks();
  });

  it('content length too long, then the sender closes its side', async () => {
    const answer = await raw(
      running.port,
      [head('/v1/uploads', { ...multipart, 'Content-Length': String(body.length + 50) }), body],
      { halfClose: true },
    );
    expect([answer.status, answer.code]).toEqual([400, 'client-gone']);
    await running.ended(answer.from);
    expect(stand.last).toMatchObject({ aborts: ['client-gone'], finished: false });
    await stillWorks();
  });

  it('content length too short: the rest is not taken for the file', async () => {
    const answer = await raw(
      running.port,
      [head('/v1/uploads', { ...multipart, 'Content-Length': String(body.length - 50) }), body],
      { halfClose: true },
    );
    // what follows the announced length is read as a next request, which it is not
    expect(answer.status).toBe(400);
    await running.ended(answer.from);
    expect(stand.last).toMatchObject({
      aborts: [expect.stringMatching(/^(malformed-multipart|client-gone)$/)],
      finished: false,
    });
    await stillWorks();
  });

  it('chunked body without its last chunk', async () => {
    const chunk = good + file('a', 'abc') + end;
    const answer = await raw(
      running.port,
      [
        head('/v1/uploads', { ...multipart, 'Transfer-Encoding': 'chunked' }),
        `${chunk.length.toString(16)}\r\n${chunk}\r\n`,
      ],
      { halfClose: true },
    );
    expect(answer.code).toBe('client-gone');
    await running.ended(answer.from);
    expect(stand.last).toMatchObject({ aborts: ['client-gone'], finished: false });
    await stillWorks();
  });

  it('content length and chunked at once (request smuggling) is refused', async () => {
    const answer = await raw(
      running.port,
      [
        head('/v1/uploads', { ...multipart, 'Content-Length': '5', 'Transfer-Encoding': 'chunked' }),
        '0\r\n\r\n',
      ],
      { halfClose: true },
    );
    expect([answer.status, answer.code]).toEqual([400, 'bad-request']);
    expect(stand.batches).toEqual([]);
  });

  it('client gone while the batch is being opened', async () => {
    let open: () => void = () => {};
    const opening = new Promise<void>((asked) => {
      stand.beforeOpen = () => {
        asked();
        return new Promise((resolve) => {
          open = resolve;
        });
      };
    });
    const { from } = await raw(running.port, [start, body.slice(0, 5000)], { destroyAfter: true });
    await opening;
    await running.closed(from);
    open();
    await running.ended(from);
    stand.beforeOpen = async () => {};
    expect(stand.last).toMatchObject({ aborts: ['client-gone'], finished: false });
    await stillWorks();
  });

  it('fifty senders that hang up leave nothing running', async () => {
    const gone = await Promise.all(
      Array.from({ length: 50 }, () =>
        raw(running.port, [start, body.slice(0, 150_000)], { destroyAfter: true }),
      ),
    );
    await running.ended(...gone.map((g) => g.from));
    expect(stand.batches.length).toBeGreaterThan(0);
    for (const batch of stand.batches)
      expect(batch).toMatchObject({ aborts: ['client-gone'], finished: false });
    await stillWorks();
  });
});
