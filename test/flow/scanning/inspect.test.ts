import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inspect } from '../../../src/flow/scanning/index.ts';
import { createRoom } from '../../../src/formats/index.ts';
import { noRoom } from '../../formats/no-room.ts';

const text = [
  '2026-01-02 03:04:05 INFO peer=10.1.2.3 größe 12\r\n',
  'IBAN: NL91ABNA0417164300, 日本 😀\n',
  'x'.repeat(5000),
  '\nname,iban\nA,"NL91 ABNA 0417 1643 00"\nmail someone@firm.nl\n',
].join('');
const latin1 = Buffer.from(text.replace('日本 😀', ''), 'latin1');
const stored: [string, Buffer][] = [
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
  ['UTF-16LE', Buffer.from(text, 'utf16le')],
  ['UTF-16BE with a mark', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['windows-1252', latin1],
  ['text that ends in zeros', Buffer.concat([latin1, Buffer.alloc(20)])],
];

async function report(bytes: Uint8Array, cuts: readonly number[]) {
  const inspection = inspect(noRoom, { minConfidence: 0 });
  let from = 0;
  for (const cut of [...cuts, bytes.length].sort((a, b) => a - b)) {
    await inspection.write(bytes.subarray(from, cut));
    from = cut;
  }
  return inspection.end();
}

describe('bytes to findings', () => {
  it.each(stored)('%s: the same for every split of the bytes', async (_name, bytes) => {
    const whole = await report(bytes, []);
    expect(whole.findings.filter((f) => f.detector === 'iban')).toHaveLength(2);
    expect(whole.size).toBe(bytes.length);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 12 }), async (cuts) => {
        expect(await report(bytes, cuts)).toEqual(whole);
      }),
      { numRuns: 15 },
    );
    expect(
      await report(
        bytes,
        Array.from(bytes, (_, i) => i),
      ),
    ).toEqual(whole);
  });

  it('gives the same places whatever the encoding', async () => {
    const places = [];
    for (const [, bytes] of stored.slice(0, 4))
      places.push((await report(bytes, [])).findings.map((f) => f.location));
    for (const other of places) expect(other).toEqual(places[0]);
  });

  it('counts what could not be looked into', async () => {
    const room = createRoom();
    const inspection = inspect(room, { minConfidence: 0 });
    await inspection.write(Buffer.from('\0\x01\x02'));
    const { findings, tallies } = await inspection.end();
    await room.close();
    expect(findings).toHaveLength(1);
    expect(tallies).toMatchObject([{ detector: 'unscannable', category: 'unscannable', count: 1 }]);
  });
});
