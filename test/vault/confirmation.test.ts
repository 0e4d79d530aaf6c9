import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { accountId, newAttachmentId, newBatchId } from '../../src/model/ids.ts';
import type { KeyContext } from '../../src/model/vault.ts';
import { createConfirmations } from '../../src/vault/confirmation.ts';
import { bytesOf, randomKey } from '../../src/vault/keys/data-key.ts';
import { commitment } from '../../src/vault/value.ts';

const context: KeyContext = { account: accountId('acme'), subject: newAttachmentId(), purpose: 'content' };
const claims = { policyVersion: '2026-01 ü', expiresAt: 1_800_000_000_000 };
const invalid = expect.objectContaining({ code: 'confirmation-invalid' });

describe('confirmation tokens', () => {
  const key = randomKey();
  const committed = commitment(key, context);
  const [first, second] = [randomBytes(32), randomBytes(48)];
  const tokens = createConfirmations([first]);
  const token = tokens.seal(key, context, claims);

  it('bring back the key and the policy version until they expire', () => {
    const opened = tokens.open(token, context, committed, claims.expiresAt - 1);
    expect(opened.policyVersion).toBe(claims.policyVersion);
    expect(Buffer.compare(bytesOf(opened.key), bytesOf(key))).toBe(0);
    for (const now of [claims.expiresAt, claims.expiresAt + 1])
      expect(() => tokens.open(token, context, committed, now)).toThrow(
        expect.objectContaining({ code: 'confirmation-expired' }),
      );
    expect(token).toMatch(/^[A-Za-z0-9_-]{100,300}$/);
    expect(Buffer.from(token, 'base64url').includes(Buffer.from(bytesOf(key)))).toBe(false);
    expect(tokens.seal(key, context, claims)).not.toBe(token);
  });

  it('are for one account, subject, purpose and key', () => {
    for (const other of [
      { ...context, account: accountId('other') },
      { ...context, subject: newBatchId() },
      { ...context, purpose: 'message' as const },
    ])
      expect(() => tokens.open(token, other, commitment(key, other), 0)).toThrow(invalid);
    for (const wrong of [commitment(randomKey(), context), '', 'zz', committed.slice(2)])
      expect(() => tokens.open(token, context, wrong, 0)).toThrow(invalid);
  });

  it('survive a change of the secret, and end with it', () => {
    const opened = createConfirmations([second, first]).open(token, context, committed, 0);
    expect(Buffer.compare(bytesOf(opened.key), bytesOf(key))).toBe(0);
    expect(() => createConfirmations([second]).open(token, context, committed, 0)).toThrow(invalid);
  });

  it('cannot be forged, altered, cut or spelt otherwise', () => {
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...'ABab01-_'), (at, letter) => {
        const other = token.slice(0, at) + letter + token.slice(at + 1);
        fc.pre(other !== token);
        expect(() => tokens.open(other, context, committed, 0)).toThrow(invalid);
      }),
    );
    for (const bad of [
      '',
      'A',
      token.slice(0, -1),
      `${token}A`,
      `${token}=`,
      ` ${token}`,
      'A'.repeat(100_000),
      'é',
    ])
      expect(() => tokens.open(bad, context, committed, 0)).toThrow(invalid);
    fc.assert(
      fc.property(fc.string(), (bad) =>
        expect(() => tokens.open(bad, context, committed, 0)).toThrow(invalid),
      ),
    );
  });

  it('need a secret worth the name', () => {
    const refused = expect.objectContaining({ code: 'configuration' });
    for (const secrets of [[], [randomBytes(31)], [first, randomBytes(16)]])
      expect(() => createConfirmations(secrets)).toThrow(refused);
  });
});
