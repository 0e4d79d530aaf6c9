import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allowValue } from '../../src/cli/allow-value.ts';
import { scanCommand } from '../../src/cli/scan.ts';
import { runCommand } from '../e2e/harness/gateway.ts';

let folder: string;
const at = (name: string) => join(folder, name);
const key = randomBytes(32);
const other = randomBytes(32);
const number = {
  id: 'own-customer',
  title: 'Customer number',
  category: 'national-id',
  shapes: ['99-999-999'],
  check: 'luhn',
  names: ['own client code'],
};
const text = 'own client code: 18-273-649\njo@cloakroom-mail.eu and desk@cloakroom-mail.eu\n';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloakroom-own-'));
  await writeFile(at('text.txt'), text);
  await rules('own.json', { numbers: [number] });
});
afterAll(() => rm(folder, { recursive: true, force: true }));
const rules = (name: string, file: object) => writeFile(at(name), JSON.stringify({ version: '1', ...file }));

class Sink extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void) {
    this.text += chunk.toString();
    done();
  }
}
const io = (input: string) => ({
  stdin: Readable.from([Buffer.from(input)]),
  stdout: new Sink(),
  stderr: new Sink(),
});
async function scan(args: string[], keys: Uint8Array[] = [], input = '') {
  const streams = io(input);
  const code = await scanCommand(args, streams, keys);
  const json = () =>
    streams.stdout.text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  return { code, out: streams.stdout.text, err: streams.stderr.text, json };
}
async function allow(value: string, args: string[] = [], keys: Uint8Array[] = [key]) {
  const streams = io(value);
  const code = await allowValue(args, streams, keys);
  return { code, out: streams.stdout.text, err: streams.stderr.text };
}

describe('scan --detectors', () => {
  it('finds an own number, and says what it is called', async () => {
    const { code, out } = await scan(['--detectors', at('own.json'), at('text.txt')]);
    expect(code).toBe(2);
    expect(out).toContain('Customer number');
    expect(out).not.toContain('18-273-649');
  });

  it('finds it in lines and as JSON too', async () => {
    const files = await scan(['--json', '--detectors', at('own.json'), at('text.txt')]);
    expect(files.json().map((f) => f.detector)).toEqual(['own-customer', 'email', 'email']);
    const lines = await scan(['--jsonl', '--detectors', at('own.json')], [], JSON.stringify({ id: 1, text }));
    expect(lines.json()[0].findings[0]).toMatchObject({ detector: 'own-customer', category: 'national-id' });
    expect([files.code, lines.code]).toEqual([2, 2]);
  });

  it('does not find it without', async () => {
    expect((await scan(['--json', at('text.txt')])).json().map((f) => f.detector)).toEqual([
      'email',
      'email',
    ]);
  });

  it('judges by own overrides', async () => {
    await rules('mild.json', {
      numbers: [number],
      overrides: { 'own-customer': { action: 'warn' }, email: { off: true, reason: 'ours' } },
    });
    const { code, json } = await scan(['--json', '--detectors', at('mild.json'), at('text.txt')]);
    expect([code, json().length]).toEqual([1, 1]);
  });

  it.each([
    ['no such file', 'nosuch.json', null],
    ['no JSON', 'text.txt', null],
    ['a bad entry', 'bad.json', { numbers: [{ ...number, check: 'nosuch' }] }],
    ['hashes and no key', 'hash.json', { allow: [{ hash: `${'0'.repeat(8)}-${'0'.repeat(64)}` }] }],
  ])('refuses %s', async (_name, file, content) => {
    if (content) await rules(file, content);
    const { code, out, err } = await scan(['--detectors', at(file), at('text.txt')]);
    expect([code, out]).toEqual([78, '']);
    expect(err).toContain('own rules refused');
  });
});

describe('allow-value', () => {
  it('makes an entry that keeps the value from being reported, and nothing beside it', async () => {
    const { code, out } = await allow('Desk@cloakroom-mail.eu\n', ['--note', 'our desk']);
    expect(code).toBe(0);
    expect(out.toLowerCase()).not.toContain('cloakroom-mail');
    const made = JSON.parse(out);
    expect(made).toMatchObject({ detector: 'email', note: 'our desk' });
    await rules('allow.json', { allow: [made] });
    const { json } = await scan(['--json', '--detectors', at('allow.json'), at('text.txt')], [key]);
    expect(json().map((f) => f.location.column)).toEqual([1]);
  });

  it('takes the first key, and entries of the others hold', async () => {
    const entries = await Promise.all(
      [[key], [other, key]].map((keys) => allow('desk@cloakroom-mail.eu', [], keys)),
    );
    const [before, after] = entries.map(({ out }) => JSON.parse(out));
    expect(before.hash).not.toBe(after.hash);
    for (const entry of [before, after]) {
      await rules('rotated.json', { allow: [entry] });
      const { json } = await scan(
        ['--json', '--detectors', at('rotated.json'), at('text.txt')],
        [other, key],
      );
      expect(json()).toHaveLength(1);
    }
  });

  it('makes one for each detector that finds the value, own ones too', async () => {
    expect(JSON.parse((await allow('own client code: 18-273-649', ['--any'])).out)).not.toHaveProperty(
      'detector',
    );
    await rules('words.json', { words: [{ id: 'own-words', title: 'w', words: ['Bluebird'] }] });
    expect(JSON.parse((await allow('bluebird', ['--detectors', at('words.json')])).out)).toMatchObject({
      detector: 'own-words',
    });
    const several = (await allow('111222333')).out.split('\n').filter(Boolean);
    expect(several.map((line) => JSON.parse(line).detector)).toContain('nl-bsn');
  });

  it.each([
    ['nothing', '', [], 64],
    ['two lines', 'a@cloakroom-mail.eu\nb@cloakroom-mail.eu', [], 64],
    ['what no detector finds', 'hello', [], 64],
    ['a detector there is not', 'a@cloakroom-mail.eu', ['--detector', 'nosuch'], 64],
    ['a value that is none of the detector', 'hello', ['--detector', 'payment-card'], 64],
    ['a value as an argument', '', ['a@cloakroom-mail.eu'], 64],
    ['both one detector and any', 'a@cloakroom-mail.eu', ['--any', '--detector', 'email'], 64],
    ['own rules that are refused', 'a@cloakroom-mail.eu', ['--detectors', 'nosuch.json'], 78],
  ])('refuses %s, and prints no value', async (_name, value, args, code) => {
    const answer = await allow(value, args);
    expect([answer.code, answer.out]).toEqual([code, '']);
    if (value !== '') for (const line of value.split('\n')) expect(answer.err).not.toContain(line);
  });

  it('refuses to work without a key', async () => {
    const { code, out, err } = await allow('a@cloakroom-mail.eu', [], []);
    expect([code, out]).toEqual([78, '']);
    expect(err).toContain('CLOAKROOM_DETECTORS_KEY');
  });

  it('is a command, and its key is in the environment', async () => {
    const env = { PATH: process.env['PATH'] ?? '', CLOAKROOM_DETECTORS_KEY: key.toString('base64') };
    const made = await runCommand(['allow-value'], env, 'desk@cloakroom-mail.eu\n');
    expect(made).toMatchObject({ code: 0, err: '' });
    await rules('command.json', { allow: [JSON.parse(made.out)] });
    const seen = await runCommand(['scan', '--json', '--detectors', at('command.json'), at('text.txt')], env);
    expect(seen.out.split('\n').filter(Boolean)).toHaveLength(1);
    const wrong = await runCommand(['scan', at('text.txt')], { ...env, CLOAKROOM_DETECTORS_KEY: 'short' });
    expect(wrong.code).toBe(78);
    expect(wrong.err).not.toContain('short');
  });
});
