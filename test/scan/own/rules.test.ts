import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { blockSize } from '../../../src/scan/engine/blocks.ts';
import { createScanner } from '../../../src/scan/index.ts';
import { entry, found, keyOf, kinds, rulesOf } from './own.ts';

const pattern = {
  id: 'own-case',
  title: 'Case file',
  category: 'confidential',
  pattern: 'CASE-\\d{4,8}(?:/[A-Z]{2})?',
  examples: { hit: ['CASE-12345/AB'], miss: ['CASE-12'] },
};
const number = {
  id: 'own-customer',
  title: 'Customer number',
  category: 'person',
  shapes: ['99-999-999'],
  check: 'luhn',
  names: ['own customer code'],
  near: ['customer code'],
};
const words = { id: 'own-projects', title: 'Projects', words: ['Project Falcon', 'Bluebird', 'R&D Nord'] };

describe('an own pattern', () => {
  it.each([
    ['by its literal beginning', {}, 'about CASE-12345, x', 'CASE-12345'],
    ['to its longest', {}, 'CASE-12345/AB', 'CASE-12345/AB'],
    ['between signs', {}, '"case":"CASE-12345"', 'CASE-12345'],
    ['in any case', { pattern: '(?i)case-\\d{4}' }, 'a cAsE-1234.', 'cAsE-1234'],
    ['beginning with a sign', { pattern: '#C:\\d{4}' }, 'a #C:1234.', '#C:1234'],
    ['beginning beyond ASCII', { pattern: '(?i)Öko-\\d{4}' }, 'a öKO-1234.', 'öKO-1234'],
    [
      'behind its words',
      { pattern: '[A-Z]\\d[A-Z]\\d', near: ['dossier no'] },
      'Dossier no. is A1B2 ',
      'A1B2',
    ],
    ['on the line below', { pattern: '[A-Z]\\d[A-Z]\\d', near: ['dossier'] }, 'DOSSIER:\nA1B2', 'A1B2'],
    ['by its shape', { pattern: '[KZ]\\d{7}', shapes: ['A9999999'] }, 'is Z1234567.', 'Z1234567'],
    ['in its column', { pattern: '[KZ]\\d{2}', names: ['own zaakcode'] }, 'id,own_zaakcode\n1,K12', 'K12'],
    ['beside its key', { pattern: '[KZ]\\d{2}', names: ['own zaakcode'] }, '{"ownZaakcode": "K12"}', 'K12'],
  ])('is found %s', (_name, change, text, value) => {
    const rules = rulesOf({
      patterns: [{ ...pattern, ...change, examples: { hit: [text], miss: ['nothing'] } }],
    });
    const [only] = found(text, rules);
    expect(only).toMatchObject({ detector: 'own-case', category: 'confidential', confidence: 0.8 });
    expect(text.slice(only?.location.start, only?.location.end)).toBe(value);
    expect(only?.masked).not.toContain(value);
  });

  it.each([
    ['inside a word', 'xCASE-12345 CASE-12345x CASE-123456789'],
    ['where the line behind its words is over', 'dossier \n\n\n CASE-1'],
  ])('is not found %s', (_name, text) => {
    expect(found(text, rulesOf({ patterns: [pattern] }))).toEqual([]);
  });

  it('counts less where its words are not near', () => {
    const rules = rulesOf({
      patterns: [
        { ...pattern, near: ['dossier'], examples: { hit: ['dossier CASE-1234'], miss: ['CASE-1234'] } },
      ],
    });
    expect(found('CASE-1234\n\ndossier CASE-1234', rules, 0).map((f) => f.confidence)).toEqual([0.4, 0.8]);
  });

  it('asks nothing of what others find', () => {
    expect(rulesOf({ patterns: [pattern], words: [words], numbers: [number] }).options).toEqual({});
  });

  it('says whose it is', () => {
    const rules = rulesOf({ patterns: [{ ...pattern, country: 'LU' }] });
    expect(found('CASE-1234', rules)).toMatchObject([{ country: 'LU' }]);
  });
});

describe('own words', () => {
  it.each([
    'Project Falcon',
    'PROJECT  FALCON',
    'project-falcon',
    'project_falcon',
    'bluebird',
    'r&d nord',
    'Project\nFalcon',
  ])('are found as %j', (text) => {
    expect(found(`of ${text}: it`, rulesOf({ words: [words] }))).toMatchObject([
      { detector: 'own-projects', category: 'confidential', location: { start: 3, end: 3 + text.length } },
    ]);
  });
  it.each(['Project', 'Bluebirds', 'xBluebird', 'Project, Falcon', 'Project Falcons', 'r & d nord'])(
    'are not found in %j',
    (text) => {
      expect(found(text, rulesOf({ words: [words] }))).toEqual([]);
    },
  );
  it('are found whole: the longest of several', () => {
    const rules = rulesOf({ words: [{ ...words, words: ['Blue', 'Blue Bird', 'Blue Bird Nest'] }] });
    expect(found('blue bird house', rules)).toMatchObject([{ location: { start: 0, end: 9 } }]);
  });
});

describe('own numbers', () => {
  it.each([
    ['bare', '18-273-649', 0.4],
    ['with another joint', '18.273.649', 0.4],
    ['named', 'own customer code: 18-273-649', 0.85],
    ['near a word', 'the customer code is 18-273-649', 0.8],
  ])('%s', (_name, text, confidence) => {
    expect(
      found(text, rulesOf({ numbers: [number] }), 0).filter((f) => f.detector === number.id),
    ).toMatchObject([{ confidence }]);
  });

  it('are not found with a wrong check digit', () => {
    for (const digit of '012345678')
      expect(kinds(`own customer code: 18-273-64${digit}`, rulesOf({ numbers: [number] }))).not.toContain(
        'own-customer person',
      );
  });

  // ISO/IEC 7064 gives 0794 5 as its example of MOD 11,10, Verhoeff's is 236 3; the others are worked out from the rule.
  it.each([
    ['luhn', undefined, '18273649', '18273640'],
    ['mod11', [8, 7, 6, 5, 4, 3, 2, 1], '10000003', '10000004'],
    ['mod97', undefined, '12345676', '12345677'],
    ['mod11_10', undefined, '07945', '07946'],
    ['verhoeff', undefined, '2363', '2364'],
    ['none', undefined, '12345678', null],
  ])('%s', (check, weights, right, wrong) => {
    const { near: _, ...bare } = number;
    const rules = rulesOf({
      numbers: [
        {
          ...bare,
          shapes: ['9'.repeat(right.length)],
          prefixes: ['KD-'],
          check,
          ...(weights ? { weights } : {}),
        },
      ],
    });
    expect(kinds(`is KD-${right}.`, rules)).toEqual(['own-customer person']);
    if (wrong !== null)
      expect(found(`is KD-${wrong}.`, rules).filter((f) => f.detector === number.id)).toEqual([]);
  });

  it.each([
    ['luhn', '18273649'],
    ['mod97', '12345676'],
    ['mod11_10', '07945'],
    ['verhoeff', '2363'],
  ])('%s refuses every changed digit', (check, right) => {
    const { near: _, ...bare } = number;
    const rules = rulesOf({
      numbers: [{ ...bare, shapes: ['9'.repeat(right.length)], prefixes: ['KD-'], check }],
    });
    const changed = [...right].flatMap((digit, i) =>
      [...'0123456789']
        .filter((other) => other !== digit)
        .map((other) => `KD-${right.slice(0, i)}${other}${right.slice(i + 1)}`),
    );
    expect(changed).toHaveLength(9 * right.length);
    expect(kinds(changed.join('\n'), rules).filter((kind) => kind.startsWith(number.id))).toEqual([]);
  });

  it('with a prefix are found as it is written, and free', () => {
    const rules = rulesOf({
      numbers: [{ ...number, check: 'none', prefixes: ['KD', 'KN-'], shapes: ['9999-99', '9999'] }],
    });
    const text = 'KD1234 KN-1234-56 kd1234 xKD1234 KD12345 KD1234-5 KN-1234';
    expect(found(text, rules).map(({ location: l }) => text.slice(l.start, l.end))).toEqual([
      'KD1234',
      'KN-1234-56',
      'KN-1234',
    ]);
  });

  it('leave a number that the law knows to its own detector', () => {
    const rules = rulesOf({
      numbers: [{ ...number, shapes: ['999999999'], check: 'none', near: ['klantnummer'] }],
    });
    expect(kinds('klantnummer 123456782', rules)).toEqual(['own-customer person']);
    expect(kinds('klantnummer, bsn: 123456782', rules)).toEqual(['nl-bsn national-id']);
  });
});

describe('allowed values', () => {
  const rules = rulesOf({
    allow: [entry('info@cloakroom-mail.eu', 'email'), entry('NL91ABNA0417164300', 'iban')],
  });
  it.each(['info@cloakroom-mail.eu', 'INFO@Cloakroom-Mail.EU', 'NL91 ABNA 0417 1643 00'])(
    '%s is not reported',
    (value) => {
      expect(kinds(`x ${value}, y`, rules)).toEqual([]);
    },
  );

  it('silence nothing but themselves', () => {
    const others = ['info@cloakroom-mail.eu.com', 'xinfo@cloakroom-mail.eu', 'info@other-mail.eu'];
    for (const other of others) {
      const text = `info@cloakroom-mail.eu ${other} info@cloakroom-mail.eu`;
      expect(found(text, rules).map(({ location: l }) => text.slice(l.start, l.end))).toEqual([other]);
    }
  });

  it('are not reported as something else instead', () => {
    expect(kinds('https://info@cloakroom-mail.eu/ tel NL91ABNA0417164300', rules)).toEqual([]);
  });

  it('of one detector say nothing to another', () => {
    expect(kinds('NL91ABNA0417164300', rulesOf({ allow: [entry('NL91ABNA0417164300', 'email')] }))).toEqual([
      'iban financial',
    ]);
  });

  it('without a detector are for all, as they are written', () => {
    const any = rulesOf({ allow: [entry('info@cloakroom-mail.eu')] });
    expect(kinds('info@cloakroom-mail.eu', any)).toEqual([]);
    expect(kinds('Info@cloakroom-mail.eu', any)).toEqual(['email contact']);
  });

  it('hold under an old key that is still there', () => {
    const old = keyOf('o'.repeat(32));
    expect(
      kinds(
        'info@cloakroom-mail.eu',
        rulesOf({ allow: [entry('info@cloakroom-mail.eu', 'email', old)] }, [keyOf('n'.repeat(32)), old]),
      ),
    ).toEqual([]);
  });

  it('may be own values', () => {
    const own = { patterns: [pattern] };
    const rules = rulesOf(own);
    const same = rules.detectors.find((d) => d.id === pattern.id)?.same ?? 'written';
    expect(same).toBe('written');
    expect(
      kinds(
        'CASE-1234 CASE-1235',
        rulesOf({ ...own, allow: [{ ...entry('CASE-1234'), detector: pattern.id }] }),
      ),
    ).toEqual(['own-case confidential']);
  });

  it('are counted nowhere', () => {
    const scanner = createScanner(rules.options, rules.detectors);
    scanner.write('info@cloakroom-mail.eu '.repeat(50));
    scanner.write('x@cloakroom-mail.eu');
    expect(scanner.end().tallies).toMatchObject([{ detector: 'email', count: 1, distinct: 1 }]);
  });
});

describe('own domains', () => {
  const rules = rulesOf({
    allowDomains: [
      { domain: 'Own-Firm.eu', subdomains: true },
      { domain: 'desk.soft-firm.eu', as: 'business' },
      { domain: 'müller-werk.eu' },
    ],
    testData: { domains: [{ domain: 'staging.own-firm.eu' }] },
  });
  it.each([
    ['a@own-firm.eu', []],
    ['A@OWN-FIRM.EU', []],
    ['a@mail.own-firm.eu', []],
    ['a@staging.own-firm.eu', ['email test-data']],
    ['a@notown-firm.eu', ['email contact']],
    ['a@own-firm.eu.com', ['email contact']],
    ['a@desk.soft-firm.eu', ['email business']],
    ['a@x.desk.soft-firm.eu', ['email contact']],
    ['a@soft-firm.eu', ['email contact']],
    ['a@müller-werk.eu', []],
    ['a@xn--mller-werk-9db.eu', []],
  ])('%s', (address, expected) => {
    expect(kinds(`mail ${address} now`, rules)).toEqual(expected);
  });
});

describe('test data', () => {
  it.each([
    ['a published value', { value: 'NL91 ABNA 0417 1643 00', detector: 'iban' }],
    ['a hashed one', entry('nl91abna0417164300', 'iban')],
  ])('%s is test data, and others are not', (_name, value) => {
    const rules = rulesOf({ testData: { values: [value] } });
    expect(kinds('NL91ABNA0417164300, DE89370400440532013000', rules)).toEqual([
      'iban test-data',
      'iban financial',
    ]);
  });
});

describe('overrides', () => {
  it('turn a detector off', () => {
    const rules = rulesOf({ overrides: { email: { off: true, reason: 'addresses are all there is' } } });
    expect(kinds('a@cloakroom-mail.eu', rules)).toEqual([]);
    expect(rules.detectors.map((d) => d.id)).not.toContain('email');
  });

  it('shift the confidence down and up, weak candidates over the threshold', () => {
    const down = rulesOf({ overrides: { email: { shift: -0.4 } } });
    expect(found('a@cloakroom-mail.eu', down)).toEqual([]);
    expect(found('a@cloakroom-mail.eu', down, 0).map((f) => f.confidence)).toEqual([0.45]);
    const up = rulesOf({ overrides: { 'nl-bsn': { shift: 0.2 } } });
    expect(found('111222333', up)).toMatchObject([{ detector: 'nl-bsn', confidence: 0.6 }]);
  });
});

describe('a text in pieces', () => {
  const rules = rulesOf({
    patterns: [
      pattern,
      {
        ...pattern,
        id: 'own-near',
        pattern: '[a-z]{2,40} [A-Z]\\d{2}',
        near: ['dossier'],
        examples: { hit: ['dossier ab A12'], miss: ['ab A12'] },
      },
      {
        ...pattern,
        id: 'own-long',
        pattern: 'begin[a-z ]{0,200}end',
        examples: { hit: ['begin end'], miss: ['begin'] },
      },
    ],
    words: [words],
    numbers: [number],
    allow: [entry('info@cloakroom-mail.eu', 'email')],
    overrides: { phone: { shift: 0.2 } },
  });
  const pieces = [
    'CASE-12345/AB ', 'CASE-1', 'dossier xy A12 ', 'dossier ', 'begin ', 'the end ', 'project ', 'falcon\n', 'Bluebird, ',
    'info@cloakroom-mail.eu ', 'jo@cloakroom-mail.eu\r\n', 'own customer code: 18-273-649\n', '18-273-649 ', '😀 ', 'x '.repeat(30),
    '020 7946 0123 ',
  ]; // biome-ignore format: as they are found
  const options = { minConfidence: 0, hashKey: [1, 2] as const, ...rules.options };
  const scan = (whole: string, cuts: readonly number[]) => {
    const scanner = createScanner(options, rules.detectors);
    let from = 0;
    for (const cut of cuts.toSorted((a, b) => a - b)) {
      scanner.write(whole.slice(from, cut));
      from = cut;
    }
    scanner.write(whole.slice(from));
    return scanner.end();
  };

  it('gives the same report for every split', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((p) => p.join('')),
        fc.array(fc.nat(), { maxLength: 12 }),
        (whole, seeds) => {
          expect(
            scan(
              whole,
              seeds.map((n) => n % (whole.length + 1)),
            ),
          ).toEqual(scan(whole, []));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('gives the same report for a text of several blocks', () => {
    const whole = pieces.join(' ').repeat(700);
    expect(whole.length).toBeGreaterThan(2 * blockSize);
    const expected = scan(whole, []);
    const seen = expected.tallies.map((t) => t.detector);
    for (const id of [pattern.id, 'own-near', 'own-long', words.id, number.id, 'email'])
      expect(seen).toContain(id);
    fc.assert(
      fc.property(fc.array(fc.nat(whole.length), { maxLength: 30 }), (cuts) => {
        expect(scan(whole, cuts)).toEqual(expected);
      }),
      { numRuns: 6 },
    );
  });

  it.each([
    ['a pattern', 'CASE-12345/AB', 'own-case'],
    ['a phrase', 'Project Falcon', 'own-projects'],
    ['a value behind its word', 'dossier xy A12', 'own-near'],
  ])('finds %s across the edge of a block, once', (_name, value, id) => {
    for (let i = 0; i <= value.length + 2; i++) {
      const before = 'x;'.repeat(blockSize).slice(0, blockSize - i);
      const whole = `${before} ${value} ${'y;'.repeat(20_000)}`;
      expect(found(whole, rules).filter((f) => f.detector === id)).toHaveLength(1);
    }
  });
});
