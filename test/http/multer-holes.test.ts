import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Running, start } from './running.ts';
import { apiToken, StandIn } from './stand-in.ts';
import { boundary, end, field, file, good, head, multipart, raw } from './wire.ts';

const stand = new StandIn();
let running: Running;
const uncaught: unknown[] = [];
const note = (error: unknown) => void uncaught.push(error);
beforeAll(async () => {
  running = await start(stand);
  process.on('uncaughtException', note);
  process.on('unhandledRejection', note);
});
afterAll(async () => {
  await running.close();
  process.off('uncaughtException', note);
  process.off('unhandledRejection', note);
});
beforeEach(() => {
  stand.batches.length = 0;
});

const part = (header: string, body = 'x') => `--${boundary}\r\n${header}\r\n\r\n${body}\r\n`;
const disposition = (rest: string) => `Content-Disposition: form-data; ${rest}`;

/** Known holes of multer and its parsers, each as the request that used them: an answer, one abort, and life goes on. */
describe('known denial-of-service holes of multer', () => {
  it.each<[string, string, string]>([
    [
      'CVE-2022-24434: a part header that is none',
      `--${boundary}\r\n Content-Disposition: form-data; name="file"\r\n\r\nx\r\n${end}`,
      'malformed-multipart',
    ],
    [
      'CVE-2022-24434: a header without an end',
      `--${boundary}\r\nContent-Disposition`,
      'malformed-multipart',
    ],
    [
      'CVE-2025-47935: the body ends inside a file',
      good + file('a', 'x'.repeat(70_000)).slice(0, -30_000),
      'malformed-multipart',
    ],
    [
      'CVE-2025-47944: a file part without a name',
      good + part(disposition('filename="a"')) + end,
      'empty-field-name',
    ],
    ['CVE-2025-48997: a file part with an empty name', good + file('a', 'x', '') + end, 'empty-field-name'],
    ['CVE-2025-48997: a text part with an empty name', field('', 'x') + end, 'empty-field-name'],
    [
      'CVE-2025-7338: a malformed header after a file has begun',
      `${good + file('a', 'x')}--${boundary}\r\n: :\r\n\r\n`,
      'malformed-multipart',
    ],
    [
      'CVE-2026-3304: an error while a file is being received',
      good + file('a', 'x') + file('b', 'x', 'other') + end,
      'unexpected-field',
    ],
    [
      'CVE-2026-3520: a field name that is only brackets',
      field('['.repeat(90), 'x') + end,
      'unexpected-field',
    ],
    [
      'CVE-2026-3520: a name that turns a value into an object',
      field('a', '1') + field('a[b]', '2') + field('a[b][c]', '3') + end,
      'unexpected-field',
    ],
    [
      'CVE-2026-5079: deeply nested names',
      field(`a${'[b]'.repeat(30)}`, 'x').repeat(5) + end,
      'unexpected-field',
    ],
    ['GHSA-3p4h-7m6x-2hcm: a huge array index', field('a[999999999]', 'x') + end, 'unexpected-field'],
  ])('%s', async (_what, body, code) => {
    const answer = await raw(running.port, [
      head('/v1/uploads', { ...multipart, 'Content-Length': String(body.length) }),
      body,
    ]);
    expect([answer.status, answer.code]).toEqual([400, code]);
    for (const batch of stand.batches) expect(batch).toMatchObject({ aborts: [code], finished: false });
    await alive();
  });

  it('CVE-2026-2359 and CVE-2025-47935: connections dropped while files are received leave no stream open', async () => {
    const body = good + file('a', 'x'.repeat(200_000));
    const requests = [head('/v1/uploads', { ...multipart, 'Content-Length': '1000000' }), body];
    for (let round = 0; round < 5; round++) {
      const gone = await Promise.all(
        Array.from({ length: 20 }, () => raw(running.port, requests, { destroyAfter: true })),
      );
      await running.ended(...gone.map((g) => g.from));
    }
    expect(stand.batches.length).toBeGreaterThan(0);
    expect(stand.batches.filter((b) => b.aborts.length !== 1 || b.finished)).toEqual([]);
    expect(stand.batches.flatMap((b) => b.files).filter((f) => !f.failed && !f.done)).toEqual([]);
    await alive();
  });

  it('a sender of a scan that leaves before anybody reads is no uncaught error', async () => {
    for (const type of ['text/plain', multipart['content-type']]) {
      const headers = {
        'Content-Type': type,
        Authorization: `Bearer ${apiToken}`,
        'Content-Length': '1000000',
      };
      let read: () => void = () => {};
      const asked = new Promise<void>((resolve) => {
        stand.beforeScan = () => {
          resolve();
          return new Promise((go) => {
            read = go;
          });
        };
      });
      const pieces = [head('/v1/scan', headers), good + file('a', 'x'.repeat(1000))];
      const { from } = await raw(running.port, pieces, { destroyAfter: true });
      await asked;
      await running.closed(from);
      read();
      await running.ended(from);
    }
    await alive();
  });

  async function alive(): Promise<void> {
    const answer = await fetch(`${running.url}/v1/uploads`, {
      method: 'POST',
      headers: multipart,
      body: good + file('a', 'a') + end,
    });
    expect([answer.status, uncaught]).toEqual([201, []]);
  }
});
