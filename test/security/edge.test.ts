import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Running, start } from '../http/running.ts';
import { limits, StandIn } from '../http/stand-in.ts';
import { boundary, end, file, good, head, multipart, raw } from '../http/wire.ts';
import { type Opened, openDefault } from './house.ts';

let stand: StandIn;
let running: Running;
beforeAll(async () => {
  stand = new StandIn();
  running = await start(stand, { trustProxy: ['127.0.0.1'] });
});
afterAll(() => running.close());

const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
const endless = Array.from({ length: 160 }, () => chunk('x'.repeat(64 * 1024)));
const chunked = { ...multipart, 'transfer-encoding': 'chunked' };
const from = (address: string) => ({ 'x-forwarded-for': address });

describe('bodies that go on for ever', () => {
  it('before the first part: refused, though its sender is quick', async () => {
    const answer = await raw(running.port, [
      head('/v1/uploads', { ...chunked, ...from('192.0.2.1') }),
      ...endless,
    ]);
    expect([answer.status, answer.code]).toEqual([400, 'malformed-multipart']);
  });

  it('after the last part: refused, and the batch is ended', async () => {
    const before = stand.batches.length;
    const whole = chunk(good + file('a.txt', 'x') + end);
    const answer = await raw(running.port, [
      head('/v1/uploads', { ...chunked, ...from('192.0.2.2') }),
      whole,
      ...endless,
    ]);
    expect([answer.status, answer.code]).toEqual([400, 'malformed-multipart']);
    expect(stand.batches.length).toBe(before + 1);
  });

  it('a file of many megabytes is no such thing', async () => {
    const big = Array.from({ length: Math.ceil(limits.fileBytes / 65536) - 1 }, () =>
      chunk('x'.repeat(65536)),
    );
    const open = chunk(
      `${good}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n`,
    );
    const answer = await raw(running.port, [
      head('/v1/uploads', { ...chunked, ...from('192.0.2.3') }),
      open,
      ...big,
      chunk(`\r\n${end}`),
      '0\r\n\r\n',
    ]);
    expect(answer.code).not.toBe('malformed-multipart');
  });

  it.each(['GET', 'HEAD'])('%s with a body is refused, and its connection closed', async (method) => {
    const answer = await raw(running.port, [
      [`${method} /healthz HTTP/1.1`, 'Host: 127.0.0.1', 'Content-Length: 1000000', '', 'x'].join('\r\n'),
    ]);
    expect([answer.status, answer.headers['connection']]).toEqual([400, 'close']);
  });
});

describe('connections that never get to a file', () => {
  it('count for their address, are refused beyond it, and give their places back', async () => {
    const held: Socket[] = [];
    for (let i = 0; i < limits.uploadsPerAddress; i++) {
      const socket = connect(running.port, '127.0.0.1');
      await once(socket, 'connect');
      socket.on('error', () => {});
      socket.write(head('/v1/uploads', { ...chunked, ...from(`2001:db8:7:7::${i + 1}`) }) + chunk('x'));
      held.push(socket);
    }
    await running.uploads(limits.uploadsPerAddress);
    const one = () =>
      fetch(`${running.url}/v1/uploads`, {
        method: 'POST',
        headers: { ...multipart, ...from('2001:db8:7:7::ff') },
        body: good + file('a.txt', 'x') + end,
      });
    expect((await one()).status).toBe(429);
    for (const socket of held) socket.destroy();
    await running.uploads(0);
    expect((await one()).status).toBe(201);
  });
});

describe('refused sign-ins', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openDefault();
  });
  afterAll(() => opened.close());

  it('do not flood the chain of evidence; what is left out is counted', async () => {
    const { staff, deps } = opened.house;
    for (let i = 0; i < 100; i++) await staff.refused('api-token');
    const entries = await deps.ledger.read(deps.account).entries(0, 1000);
    const refused = entries.filter((e) => e.kind === 'sign-in-refused');
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThanOrEqual(30);
  });
});
