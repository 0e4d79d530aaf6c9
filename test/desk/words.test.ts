import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainLine, plainText } from '../../src/desk/plain-text.ts';
import { holdsAll, mentions, withIds, withoutId } from '../../src/desk/reference.ts';
import { retryAfterSeconds } from '../../src/desk/zendesk/transport.ts';
import { Serial } from '../../src/model/serial.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom('{', '%', '}', ' ', '\r', '\n', '\u202E', '\u{1F600}', '\uD800', 'a') }),
);

describe('plain text', () => {
  it('is never a placeholder, never ill-formed, never too long', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 8, max: 60 }), (text, limit) => {
        const line = plainLine(text, limit);
        const lines = plainText(text, limit);
        expect(line.length).toBeLessThanOrEqual(limit);
        expect(Buffer.byteLength(lines)).toBeLessThanOrEqual(limit);
        for (const out of [line, lines]) {
          expect(out).not.toMatch(/\{[{%]/);
          for (const mark of ['\0', '\r', '\u202E', '\u2066']) expect(out.includes(mark)).toBe(false);
          expect(out.isWellFormed()).toBe(true);
        }
        expect(line).not.toMatch(/[\n\u2028]/);
      }),
    );
  });

  it.each([
    ['a{ {b', 'a{ {b'],
    ['{\u202E{x}}', '{ {x}}'],
    ['{\u0000%x%}', '{ %x%}'],
    ['{{{{', '{ { { {'],
    ['{\u200B\u00AD{x}}', '{ \u200B\u00AD{x}}'],
    ['{\u2060%x%}', '{ \u2060%x%}'],
    ['ordinary {json: 1}', 'ordinary {json: 1}'],
  ])('%j becomes %j', (text, out) => {
    expect(plainLine(text, 99)).toBe(out);
    expect(plainText(text, 99)).toBe(out);
  });
});

describe('the field', () => {
  const word = fc.stringMatching(/^[a-z0-9_]{1,12}$/);
  it('is a set of words: adding and removing undo each other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word), fc.uniqueArray(word, { minLength: 1 }), (before, ids) => {
        const field = withIds(before.join('  '), ids);
        expect(holdsAll(field, ids)).toBe(true);
        expect(withIds(field, ids)).toBe(field);
        const after = ids.reduce(withoutId, field);
        expect(after).toBe(before.filter((w) => !ids.includes(w)).join(' '));
      }),
    );
  });

  it('is refused when it is full', () => {
    expect(() => withIds('x'.repeat(60_000), ['y'])).toThrow(
      expect.objectContaining({ code: 'desk-refused' }),
    );
  });
});

describe('finding the address again', () => {
  const url = 'https://c.example/staff/tickets/1#bat_0';
  it.each([
    [`see:\n${url}`, true],
    [`<a href="${url}">x</a>`, true],
    [`(${url}).`, true],
    [`${url}0 and then ${url}`, true],
    [`${url}0`, false],
    [`${url}_`, false],
    ['https://c.example/staff/tickets/1', false],
    ['', false],
  ])('%j: %j', (text, found) => {
    expect(mentions(text, url)).toBe(found);
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  it.each([
    ['30', 30],
    ['1.2', 2],
    ['0', 1],
    ['-5', 1],
    ['100000', 3600],
    ['Thu, 01 Jan 2026 00:00:20 GMT', 20],
    ['Wed, 31 Dec 2025 00:00:00 GMT', 1],
    ['soon', null],
    ['', null],
    [null, null],
  ])('%j is %j', (header, seconds) => {
    expect(retryAfterSeconds(header, now)).toBe(seconds);
  });
});

describe('turns', () => {
  it('come one after the other for one key, and go on after a failure', async () => {
    const turns = new Serial();
    const seen: string[] = [];
    const job =
      (name: string, fails = false) =>
      async () => {
        seen.push(`${name} starts`);
        await new Promise((done) => setTimeout(done, 5));
        seen.push(`${name} ends`);
        if (fails) throw new Error(name);
      };
    const all = await Promise.allSettled([
      turns.run('k', job('a', true)),
      turns.run('k', job('b')),
      turns.run('k', job('c')),
    ]);
    expect(all.map((r) => r.status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(seen).toEqual(['a starts', 'a ends', 'b starts', 'b ends', 'c starts', 'c ends']);
  });
});
