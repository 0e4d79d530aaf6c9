import { describe, expect, it } from '@jest/globals';
import { createPseudonyms, same } from '../../src/flow/pseudonyms.ts';
import { openSessionLabel, sealSessionLabel } from '../../src/flow/session-label.ts';
import { accountId } from '../../src/model/ids.ts';

const secret = (n: number) => new Uint8Array(32).fill(n);
const main = accountId('main');

describe('pseudonyms', () => {
  it('stand for one person of one issuer in one account', () => {
    const names = createPseudonyms([secret(1)], main);
    const id = names.agent('https://idp', 'alice');
    expect(id).toMatch(/^agt_[0-9a-f]{32}$/);
    expect(names.agent('https://idp', 'alice')).toBe(id);
    expect(names.agent('https://other', 'alice')).not.toBe(id);
    expect(createPseudonyms([secret(1)], accountId('second')).agent('https://idp', 'alice')).not.toBe(id);
    expect(names.of('address', '192.0.2.1')).not.toBe(names.of('email', '192.0.2.1'));
  });

  it('outlive a new secret put in front', () => {
    const before = createPseudonyms([secret(1)], main).agent('i', 's');
    expect(createPseudonyms([secret(2), secret(1)], main).agent('i', 's')).toBe(before);
  });

  it('a signature holds under a rotated secret and ends with it', () => {
    const signature = createPseudonyms([secret(1)], main).sign('link', 'text');
    expect(createPseudonyms([secret(2), secret(1)], main).checks('link', 'text', signature)).toBe(true);
    expect(createPseudonyms([secret(2)], main).checks('link', 'text', signature)).toBe(false);
    expect(createPseudonyms([secret(1)], main).checks('link', 'texts', signature)).toBe(false);
    expect(createPseudonyms([secret(1)], main).checks('link', 'text', signature.slice(0, -1))).toBe(false);
  });

  it('no secret is no gateway', () => expect(() => createPseudonyms([], main)).toThrow(RangeError));

  it('secrets of different length compare as different', () => {
    expect(same('a', 'a')).toBe(true);
    expect(same('a', 'aa')).toBe(false);
  });
});

describe('the name in a session', () => {
  it('opens with the cookie it was sealed for, and with no other', () => {
    const sealed = sealSessionLabel('cookie one', 'Jo Tester');
    expect(openSessionLabel('cookie one', sealed)).toBe('Jo Tester');
    expect(() => openSessionLabel('cookie two', sealed)).toThrow();
    expect(Buffer.from(sealed).includes('Jo Tester')).toBe(false);
  });
});
