import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newAttachmentId } from '../../src/model/ids.ts';
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
  stand.sessions.clear();
  stand.staffCalls.length = 0;
});
const html = { accept: 'text/html' };
const form = {
  ...html,
  'content-type': 'application/x-www-form-urlencoded',
  'sec-fetch-site': 'same-origin',
};
const call = (method: string, path: string, headers: Record<string, string>, body?: string) =>
  fetch(running.url + path, { method, headers, redirect: 'manual', ...(body === undefined ? {} : { body }) });

const id = newAttachmentId();

describe('the form without script', () => {
  it('answers with the result page', async () => {
    const answer = await call('POST', '/upload', { ...html, ...multipart }, good + file('a', 'a') + end);
    expect([answer.status, await answer.text()]).toEqual([201, expect.stringContaining('<title>result')]);
  });
  it('a problem shows the form again with what was typed', async () => {
    const answer = await call('POST', '/upload', { ...html, ...multipart }, field('form', 'hr') + good + end);
    const text = await answer.text();
    expect(answer.status).toBe(400);
    expect(text).toContain('"code":"no-file"');
    expect(text).toContain(
      '"typed":{"name":"Requester","email":"r@example.org","subject":"s","description":"d"}',
    );
    expect(text).toContain('"form":"hr"');
  });
  it.each([
    ['act=confirm&reason=r&token=good-token', 200],
    ['act=withdraw&token=good-token', 200],
    ['act=confirm&reason=&token=good-token', 400],
    ['act=confirm&reason=r&token=bad', 403],
    ['act=other&token=good-token', 400],
    ['act=confirm&reason=r', 403],
  ])('confirmation: %s', async (body, status) => {
    const answer = await call('POST', '/upload/confirm', form, `id=${id}&${body}`);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([status, 'no-store']);
  });
});
