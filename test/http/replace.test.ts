import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newAttachmentId, newBatchId } from '../../src/model/ids.ts';
import { type Running, start } from './running.ts';
import { StandIn } from './stand-in.ts';
import { end, field, file, good, multipart } from './wire.ts';

const stand = new StandIn();
let running: Running;
beforeAll(async () => {
  running = await start(stand);
});
afterAll(() => running.close());
beforeEach(() => {
  stand.batches.length = 0;
});

const id = newAttachmentId();
const both = field('replaces', id) + field('token', 'a-token');
const copy = file('copy.txt', 'abc') + end;
const post = (path: string, accept: string, body: string) =>
  fetch(running.url + path, { method: 'POST', body, headers: { ...multipart, accept } });

describe('a cleaned copy', () => {
  it('says whose place it takes, and nothing else', async () => {
    const answer = await post('/v1/uploads', 'application/json', both + copy);
    expect(answer.status).toBe(201);
    expect(stand.last?.request).toEqual({
      form: 'support',
      address: '127.0.0.1',
      replaces: { id, token: 'a-token' },
    });
  });

  it.each([
    ['text fields', both + good, 'unexpected-field'],
    ['an invitation', both + field('invite', 'good-invite'), 'unexpected-field'],
    ['no token', field('replaces', id), 'confirmation-invalid'],
    ['no id', field('token', 'a-token'), 'confirmation-invalid'],
    ['a token without end', field('replaces', id) + field('token', 'x'.repeat(8193)), 'confirmation-invalid'],
    ['no file’s id', field('replaces', newBatchId()) + field('token', 'a-token'), 'confirmation-invalid'],
  ])('with %s is refused before flow hears of it', async (_what, fields, code) => {
    const answer = await post('/v1/uploads', 'application/json', fields + copy);
    expect(await answer.json()).toMatchObject({ code });
    expect(stand.batches).toEqual([]);
  });

  it('sent without script is answered with the result, and a problem with a page of its own', async () => {
    const answer = await post('/upload', 'text/html', both + copy);
    expect([answer.status, await answer.text()]).toEqual([201, expect.stringContaining('<title>result')]);
    const refused = await post('/upload', 'text/html', field('replaces', id) + copy);
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('<title>problem');
  });
});
