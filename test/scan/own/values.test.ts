import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Policy } from '../../../src/model/policy.ts';
import { judgeTallies } from '../../../src/scan/decide.ts';
import type { Sameness } from '../../../src/scan/engine/claim.ts';
import { hashUnits } from '../../../src/scan/engine/hash.ts';
import { detectorsOf, entryHash, normalForm } from '../../../src/scan/own/index.ts';
import { key, keyOf, rulesOf } from './own.ts';

const samenesses: Sameness[] = ['written', 'lower', 'digits', 'number', 'alphanumeric'];

describe('values of one kind', () => {
  const counted = (value: string, same: Sameness) => {
    const units = Uint16Array.from({ length: value.length }, (_, i) => value.charCodeAt(i));
    return hashUnits(units, 0, units.length, same, [1, 2]);
  };
  const value = fc
    .array(fc.constantFrom('a', 'A', 'É', 'é', 'ς', 'σ', '0', '7', ' ', '-', '.', '@', '😀', '\u00a0'), {
      maxLength: 8,
    })
    .map((p) => p.join(''));

  it('are the same where they are counted as one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samenesses), value, value, (same, a, b) => {
        expect(normalForm(a, same) === normalForm(b, same)).toBe(counted(a, same) === counted(b, same));
      }),
      { numRuns: 3000 },
    );
  });

  it('have hashes that depend on the key and the kind, and not on the writing', () => {
    expect(entryHash('a@B.eu', 'lower', key)).toBe(entryHash('A@b.EU', 'lower', key));
    const hashes = [
      ...samenesses.map((same) => entryHash('a7', same, key)),
      entryHash('a7', 'lower', keyOf('other')),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{8}-[0-9a-f]{64}$/);
  });
});

describe('the detectors that find a value', () => {
  it.each([
    ['jo@cloakroom-mail.eu', 'email'],
    ['NL91 ABNA 0417 1643 00', 'iban'],
    ['111222333', 'nl-bsn'],
  ])('%s', (value, id) => {
    expect(detectorsOf(value, null)).toContain(id);
  });
  it('are none where only a part is found', () => {
    expect(detectorsOf('mail to jo@cloakroom-mail.eu', null)).toEqual([]);
  });
  it('are own ones too', () => {
    const rules = rulesOf({ words: [{ id: 'own-words', title: 'Words', words: ['Bluebird'] }] });
    expect(detectorsOf('bluebird', rules)).toEqual(['own-words']);
  });
});

describe('the policy with own overrides', () => {
  const rule = { minConfidence: 0.5, minCount: 1, minDistinct: 1, action: 'warn' } as const;
  const set = {
    retentionDays: 30,
    categories: { contact: [rule], 'test-data': [] },
    detectors: { iban: [rule] },
  };
  const policy = {
    ...set,
    version: 'p',
    forms: { hr: { ...set, detectors: { email: [rule] } } },
  } as unknown as Policy;
  const laid = rulesOf({
    version: '7',
    overrides: { email: { action: 'block', minCount: 2 }, iban: { action: 'allow' }, phone: { shift: -0.1 } },
  }).layOver(policy);
  const verdict = (detector: string, count: number, form = '', category = 'contact') =>
    judgeTallies([{ detector, category, confidence: 0.9, count, distinct: 1 } as never], laid, form);

  it('says so in its version', () => {
    expect(verdict('phone', 1).policyVersion).toBe('p+own:7');
  });
  it.each([
    ['email', 1, '', 'allow'],
    ['email', 2, '', 'block'],
    ['email', 2, 'hr', 'block'],
    ['iban', 9, '', 'allow'],
    ['phone', 1, '', 'warn'],
  ])('%s, %d in form %j: %s', (detector, count, form, action) => {
    expect(verdict(detector, count, form).action).toBe(action);
  });
  it('judges test data as such', () => {
    expect(verdict('email', 9, '', 'test-data').action).toBe('allow');
  });
  it('leaves the policy it was laid over as it was', () => {
    expect([policy.version, Object.keys(policy.detectors)]).toEqual(['p', ['iban']]);
  });
});
