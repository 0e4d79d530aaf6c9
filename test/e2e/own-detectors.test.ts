import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { categories } from '../../src/model/finding.ts';
import { json, message, upload } from './harness/client.ts';
import { prepareGateway, type Running, runCommand } from './harness/gateway.ts';

const key = randomBytes(32).toString('base64');
const code = 'Zebra-4711-Quartz';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloakroom-own-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);

describe('a gateway with own detection rules', () => {
  let gateway: Running;
  beforeAll(async () => {
    const env = { PATH: process.env['PATH'] ?? '', CLOAKROOM_DETECTORS_KEY: key };
    const allow = await Promise.all(
      ['jo@cloakroom-mail.eu', '18-273-649'].map((value) =>
        runCommand(['allow-value', ...(value.includes('@') ? [] : ['--any'])], env, value),
      ),
    );
    await writeFile(
      at('detectors.json'),
      JSON.stringify({
        version: '9',
        words: [{ id: 'own-projects', title: 'Projects', words: ['Bluebird Nest'] }],
        numbers: [
          {
            id: 'own-client',
            title: 'Client',
            category: 'business',
            shapes: ['99-999-999'],
            prefixes: ['KD-'],
          },
        ],
        allow: allow.map(({ out }) => JSON.parse(out)),
        overrides: { 'own-client': { action: 'block' }, email: { action: 'warn' } },
      }),
    );
    gateway = await prepareGateway({
      CLOAKROOM_DETECTORS: at('detectors.json'),
      CLOAKROOM_DETECTORS_KEY: key,
    });
    await gateway.start();
  });
  afterAll(() => gateway.remove());

  it.each([
    ['nothing of it', 'Nothing about anybody.', 'allow'],
    ['an own word', 'The bluebird nest is open.', 'warn'],
    ['an own number that is overridden', 'is KD-18-273-649 .', 'block'],
    ['an allowed value', 'mail jo@cloakroom-mail.eu', 'allow'],
    ['another beside it', 'mail jo@cloakroom-mail.eu, al@cloakroom-mail.eu', 'warn'],
  ])('judges a file with %s', async (_name, content, action) => {
    const { body } = await upload(gateway.url, [{ name: 'a.txt', content }]);
    expect(body.attachments[0]?.verdict).toBe(action);
  });

  it('judges the message like a file', async () => {
    const { body } = await upload(gateway.url, [{ name: 'a.txt', content: 'Nothing.' }], {
      fields: { ...message, description: 'We call it Bluebird Nest.' },
    });
    expect(body.message).toMatchObject({
      verdict: 'warn',
      findings: [{ detector: 'own-projects', location: { field: 'description' } }],
    });
  });

  it('says with every verdict that own rules were in force', async () => {
    await upload(gateway.url, [{ name: 'a.txt', content: 'Nothing about anybody.' }]);
    const ledger = new Database(join(gateway.dataDir, 'ledger.sqlite'), { readonly: true });
    const entries = ledger.prepare("select data from entries where kind like 'file-%'").all() as {
      data: string;
    }[];
    ledger.close();
    const versions = entries.map(({ data }) =>
      String((JSON.parse(data) as { policy?: string } | null)?.policy),
    );
    expect(
      versions.filter((version) => version !== 'undefined').every((version) => version.endsWith('+own:9')),
    ).toBe(true);
    expect(versions.some((version) => version.endsWith('+own:9'))).toBe(true);
  });

  it('does not tell the public what own rules are called', async () => {
    const { body } = await json(gateway.url, 'GET', '/v1/limits');
    const looksFor = body['looksFor'] as string[];
    expect(looksFor).toEqual(expect.arrayContaining(['contact', 'business', 'confidential']));
    expect(looksFor.filter((id) => !categories.some((category) => category === id))).toEqual([]);
  });
});

describe('a start is refused', () => {
  it.each([
    [
      'a bad pattern',
      {
        patterns: [
          {
            id: 'own-a',
            title: code,
            category: 'person',
            pattern: `${code}.*`,
            examples: { hit: [code], miss: ['x'] },
          },
        ],
      },
      'patterns.0.pattern',
    ],
    ['a value in the open', { allow: [{ value: code }] }, 'allow.0'],
    ['hashes without their key', { allow: [{ hash: `${'0'.repeat(8)}-${'0'.repeat(64)}` }] }, 'allow.0.hash'],
    ['a detector there is not', { overrides: { emial: { action: 'warn' } } }, 'overrides.emial'],
  ])('for %s: with the place and the mend, without the value', async (_name, file, place) => {
    await writeFile(at('bad.json'), JSON.stringify({ version: '1', ...file }));
    const ended = await serve(at('bad.json'));
    expect(ended.code).toBe(78);
    expect(ended.err).toContain('CLOAKROOM_DETECTORS: ');
    expect(ended.err).toContain(`${place}`);
    expect(ended.err + ended.out).not.toContain(code);
  });

  it('for a file that is not there, and for one that is no JSON', async () => {
    await writeFile(at('no.json'), `{ "${code}`);
    for (const name of ['nosuch.json', 'no.json']) {
      const ended = await serve(at(name));
      expect(ended.code).toBe(78);
      expect(ended.err + ended.out).not.toContain(code);
    }
  });

  const serve = (file: string) =>
    runCommand(['serve'], {
      PATH: process.env['PATH'] ?? '',
      CLOAKROOM_DATA_DIR: at('data'),
      CLOAKROOM_DETECTORS: file,
      PORT: '0',
    });
});
