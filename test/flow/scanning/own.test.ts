import { createHmac, randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createScanning, inspect, readOwn, valueKeys } from '../../../src/flow/scanning/index.ts';
import type { Scanning } from '../../../src/model/scanning.ts';
import { entryHash } from '../../../src/scan/own/index.ts';
import { noRoom } from '../../formats/no-room.ts';

const keys = [randomBytes(32)];
const file = JSON.stringify({
  version: '1',
  patterns: [
    {
      id: 'own-case',
      title: 'Case file',
      category: 'confidential',
      pattern: 'CASE-\\d{4,8}',
      examples: { hit: ['CASE-12345'], miss: ['CASE-12'] },
    },
  ],
  words: [{ id: 'own-words', title: 'Words', words: ['Bluebird'] }],
  allow: valueKeys(keys).map((key) => ({
    hash: entryHash('desk@cloakroom-mail.eu', 'lower', key),
    detector: 'email',
  })),
});
const text = 'CASE-12345 of bluebird, desk@cloakroom-mail.eu, jo@cloakroom-mail.eu\n';

let open: Scanning | null = null;
afterEach(() => open?.close());
async function scanning(): Promise<Scanning> {
  const own = await readOwn(file, keys);
  if (own === null) throw new Error('there are no rules');
  open = createScanning({ workers: 1, own: { definition: own.definition, keys } });
  return open;
}

describe('keys of values', () => {
  it('make HMAC-SHA-256, for keys and texts of any length', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 32, maxLength: 100 }),
        fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constant('é'.repeat(600))), {
          maxLength: 4,
        }),
        (bytes, texts) => {
          const [key] = valueKeys([bytes]);
          for (const text of texts)
            expect(key?.of(text)).toBe(createHmac('sha256', bytes).update(text).digest('hex'));
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('own rules in worker threads', () => {
  it('hold for files, and say the same as in this thread', async () => {
    const here = inspect(noRoom, { minConfidence: 0.5 }, await readOwn(file, keys));
    await here.write(Buffer.from(text.repeat(2000)));
    const expected = await here.end();
    const session = (await scanning()).open();
    await session.write(Buffer.from(text.repeat(2000)));
    const report = await session.end();
    expect(report).toEqual(expected);
    expect(report.tallies.map((t) => [t.detector, t.count])).toEqual([
      ['own-case', 2000],
      ['own-words', 2000],
      ['email', 2000],
    ]);
  });

  it('hold for what is typed', async () => {
    const report = await (await scanning()).text(text, 'subject');
    expect(report.findings.map((f) => [f.detector, f.location.field])).toEqual([
      ['own-case', 'subject'],
      ['own-words', 'subject'],
      ['email', 'subject'],
    ]);
  });

  it('are nothing where nothing is said', async () => {
    expect(await readOwn('{"version":"1"}', [])).toBeNull();
  });

  it('that a worker cannot make leave nothing scanned without them', async () => {
    const own = await readOwn(file, keys);
    const broken = { ...own?.definition, patterns: [{ ...own?.definition.patterns[0], pattern: 'CASE-(' }] };
    open = createScanning({ workers: 1, own: { definition: broken as never, keys }, answerMillis: 60_000 });
    const report = await open.text(text, 'subject');
    expect(report.findings.map((f) => f.reason)).toEqual(['scanner-failed']);
  });
});
