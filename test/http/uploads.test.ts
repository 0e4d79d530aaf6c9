import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Running, start } from './running.ts';
import { item, StandIn, storedResult } from './stand-in.ts';
import { boundary, end, field, file, good, multipart } from './wire.ts';

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
const json = async (answer: Response): Promise<Record<string, unknown>> =>
  (await answer.json()) as Record<string, unknown>;
const stillWorks = async () => {
  const answer = await send(good + file('a.txt', 'abc') + end);
  expect(answer.status).toBe(201);
};

describe('one upload', () => {
  it('hands fields and files to flow and answers 201', async () => {
    const answer = await send(
      good + field('form', 'hr') + file('a.txt', 'abc') + file('b.txt', 'defg') + end,
      {
        'idempotency-key': 'key-1',
      },
    );
    expect(answer.status).toBe(201);
    const body = await json(answer);
    expect((body['attachments'] as { size: number }[]).map((a) => a.size)).toEqual([3, 4]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(stand.last?.request).toEqual({
      form: 'hr',
      address: '127.0.0.1',
      name: 'Requester',
      email: 'r@example.org',
      subject: 's',
      description: 'd',
      idempotencyKey: 'key-1',
    });
    expect(stand.last?.aborts).toEqual([]);
  });

  it.each([
    ['all stored', ['stored', 'stored'], 201],
    ['one waits', ['stored', 'confirmation-needed'], 202],
    ['one waits, one blocked', ['blocked', 'confirmation-needed'], 202],
    ['one blocked', ['stored', 'blocked'], 200],
    ['all blocked', ['blocked', 'blocked'], 422],
    ['one failed', ['stored', 'failed'], 200],
    ['blocked and failed', ['blocked', 'failed'], 422],
  ] as const)('status when %s', async (_what, statuses, status) => {
    stand.result = (b) => ({ ...storedResult(b), attachments: statuses.map((s) => item(s)) });
    expect((await send(good + file('a', 'a') + end)).status).toBe(status);
  });

  it('a message that waits makes 202', async () => {
    stand.result = (b) => ({ ...storedResult(b), message: item('confirmation-needed') });
    expect((await send(good + file('a', 'a') + end)).status).toBe(202);
  });

  it('takes an invite in place of name, e-mail and subject', async () => {
    expect((await send(field('invite', 'good-invite') + file('a', 'a') + end)).status).toBe(201);
    expect(stand.last?.request).toEqual({ form: 'support', address: '127.0.0.1', invite: 'good-invite' });
  });

  it('answers a repeated key without reading the files', async () => {
    stand.replay = { id: 'bat_x', ticket: '9', attachments: [item('stored')] } as never;
    const answer = await send(good + file('a', 'a'.repeat(500_000)) + end, { 'idempotency-key': 'k' });
    expect(answer.status).toBe(201);
    expect((await json(answer))['ticket']).toBe('9');
    expect(stand.last?.files).toEqual([]);
    expect(stand.last?.aborts).toEqual([]);
  });

  it.each([
    ['control characters', 'a%0D%0Ab.txt', 'a\r\nb.txt'],
    ['right-to-left mark', 'a\u202Etxt.exe', 'a\u202Etxt.exe'],
    ['path', '../../etc/passwd', '../../etc/passwd'],
    ['dots alone', '..', '..'],
    ['long', 'x'.repeat(4000), 'x'.repeat(4000)],
    ['UTF-8', 'prüfung-日本.txt', 'prüfung-日本.txt'],
  ])('passes a hostile name on as given: %s', async (_what, name, given) => {
    expect((await send(good + file(name, 'a') + end)).status).toBe(201);
    expect(stand.last?.files[0]?.name).toBe(given);
  });

  it('passes on a NUL that came in an extended parameter', async () => {
    const part = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename*=UTF-8''a%00b\r\n\r\nabc\r\n`;
    expect((await send(good + part + end)).status).toBe(201);
    expect(stand.last?.files[0]?.name).toBe('a\0b');
  });

  it('skips an untouched file input beside a real file', async () => {
    expect((await send(good + file('', '') + file('a', 'a') + end)).status).toBe(201);
    expect(stand.last?.files).toHaveLength(1);
  });
});

const big = 'x'.repeat(1024 * 1024 + 1);
const many = (n: number, name: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => field(name(i), 'v')).join('');

const nameless = (body: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n${body}\r\n`;

describe('bad input', () => {
  it.each<[string, string, number, string]>([
    ['no file', good + end, 400, 'no-file'],
    ['no parts at all', end, 400, 'no-file'],
    ['only an untouched file input', good + file('', '') + end, 400, 'no-file'],
    ['empty file', good + file('a', '') + end, 400, 'empty-file'],
    ['empty file after a good one', good + file('a', 'a') + file('b', '') + end, 400, 'empty-file'],
    ['too large', good + file('a', big) + end, 413, 'file-too-large'],
    ['too large after a good one', good + file('a', 'a') + file('b', big) + end, 413, 'file-too-large'],
    [
      'too many files',
      good + ['a', 'b', 'c', 'd'].map((n) => file(n, n)).join('') + end,
      413,
      'too-many-files',
    ],
    ['wrong file field', good + file('a', 'a', 'upload') + end, 400, 'unexpected-field'],
    ['unknown text field', good + field('colour', 'red') + file('a', 'a') + end, 400, 'unexpected-field'],
    ['__proto__ as a field', good + field('__proto__', 'x') + file('a', 'a') + end, 400, 'unexpected-field'],
    [
      'constructor path',
      good + field('constructor[prototype][x]', 'x') + file('a', 'a') + end,
      400,
      'unexpected-field',
    ],
    ['empty field name', good + field('', 'x') + file('a', 'a') + end, 400, 'empty-field-name'],
    ['empty file field name', good + file('a', 'a', '') + end, 400, 'empty-field-name'],
    ['field twice', good + field('email', 'x@example.org') + file('a', 'a') + end, 400, 'bad-request'],
    ['field after the file', good + file('a', 'a') + field('form', 'hr') + end, 400, 'fields-after-file'],
    ['bytes without a file name', good + nameless('abc') + end, 400, 'bad-request'],
    ['text without a file name', good + file('', 'abc') + end, 400, 'unexpected-field'],
    ['untouched file input, as browsers send it', good + nameless('') + end, 400, 'no-file'],
    [
      'a part that is no form-data beside a good file',
      `${good + file('a', 'a')}--${boundary}\r\n\r\nlost\r\n${end}`,
      400,
      'malformed-multipart',
    ],
    [
      'a boundary that goes on',
      `${good + file('a', 'a')}--${boundary}xyz\r\n\r\nlost\r\n${end}`,
      400,
      'malformed-multipart',
    ],
    [
      'missing e-mail',
      field('name', 'n') + field('subject', 's') + field('description', 'd') + file('a', 'a') + end,
      400,
      'missing-field',
    ],
    [
      'blank subject',
      good.replace('\r\n\r\ns\r\n', '\r\n\r\n  \r\n') + file('a', 'a') + end,
      400,
      'missing-field',
    ],
    [
      'malformed e-mail',
      good.replace('r@example.org', 'r.example.org') + file('a', 'a') + end,
      400,
      'malformed-email',
    ],
    [
      'two e-mail addresses',
      good.replace('r@example.org', 'r@example.org,x@example.org') + file('a', 'a') + end,
      400,
      'malformed-email',
    ],
    [
      'header in e-mail',
      good.replace('r@example.org', 'r@example.org\nBcc: x') + file('a', 'a') + end,
      400,
      'malformed-email',
    ],
    [
      'long subject',
      good.replace('\r\n\r\ns\r\n', `\r\n\r\n${'s'.repeat(151)}\r\n`) + file('a', 'a') + end,
      413,
      'field-too-large',
    ],
    ['huge field', field('description', 'd'.repeat(20_000)) + end, 413, 'field-too-large'],
    ['long field name', field('n'.repeat(200), 'x') + file('a', 'a') + end, 413, 'field-too-large'],
    ['10,000 fields', many(10_000, (i) => `f${i}`) + end, 400, 'too-many-fields'],
    ['10,000 times one field', many(10_000, () => 'x') + end, 400, 'too-many-fields'],
    ['deep brackets', field(`a${'[a]'.repeat(3000)}`, 'x') + end, 413, 'field-too-large'],
    ['shallow brackets', field('a[a][a]', 'x') + end, 400, 'unexpected-field'],
    ['array index', field('a[4294967294]', 'x') + end, 400, 'unexpected-field'],
    ['unknown form', field('form', 'nope') + good + file('a', 'a') + end, 400, 'bad-request'],
    [
      'invite with an e-mail',
      field('invite', 'good-invite') + good + file('a', 'a') + end,
      400,
      'unexpected-field',
    ],
    ['missing last boundary', good + file('a', 'abc'), 400, 'malformed-multipart'],
    ['ends inside a part header', `${good}--${boundary}\r\nContent-Disp`, 400, 'malformed-multipart'],
    [
      'ends inside a field',
      `--${boundary}\r\nContent-Disposition: form-data; name="name"\r\n\r\nab`,
      400,
      'malformed-multipart',
    ],
    ['NUL in a part header', good + file('a\0b', 'a') + end, 400, 'malformed-multipart'],
    ['line break in a part header', good + file('a\r\nX: y', 'a') + end, 400, 'malformed-multipart'],
    ['not multipart inside', 'hello', 400, 'malformed-multipart'],
    ['endless part header', `--${boundary}\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`, 400, 'malformed-multipart'],
    ['empty body', '', 400, 'malformed-multipart'],
  ])('%s', async (_what, body, status, code) => {
    const answer = await send(body);
    expect([answer.status, (await json(answer))['code']]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    await running.uploads(0);
    for (const batch of stand.batches) expect(batch).toMatchObject({ aborts: [code], finished: false });
    await stillWorks();
  });

  it.each([
    ['no boundary', 'multipart/form-data', 400, 'malformed-multipart'],
    ['JSON', 'application/json', 415, 'unsupported-media-type'],
    ['mixed', 'multipart/mixed; boundary=x', 415, 'unsupported-media-type'],
    [
      'a boundary of 5000 characters',
      `multipart/form-data; boundary=${'b'.repeat(5000)}`,
      400,
      'malformed-multipart',
    ],
  ])('content type: %s', async (_what, type, status, code) => {
    const answer = await send(good + file('a', 'a') + end, { 'content-type': type });
    expect([answer.status, (await json(answer))['code']]).toEqual([status, code]);
    expect(stand.batches).toEqual([]);
    await stillWorks();
  });

  it('a packed body', async () => {
    const answer = await send(good + file('a', 'a') + end, { 'content-encoding': 'gzip' });
    expect([answer.status, (await json(answer))['code']]).toEqual([415, 'unsupported-media-type']);
  });

  it('refuses an Idempotency-Key that is not one', async () => {
    const answer = await send(good + file('a', 'a') + end, { 'idempotency-key': 'k'.repeat(300) });
    expect((await json(answer))['code']).toBe('bad-request');
  });

  it('tells nothing but an id when flow breaks in an unknown way', async () => {
    stand.result = () => {
      throw new Error('secret inside');
    };
    const answer = await send(good + file('a', 'a') + end);
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(JSON.parse(text)).toMatchObject({ code: 'internal', id: answer.headers.get('x-request-id') });
    expect(text + running.log.join('')).not.toContain('secret inside');
  });
});
