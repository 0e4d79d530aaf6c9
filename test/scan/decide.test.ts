import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isGatewayError } from '../../src/model/errors.ts';
import { type Category, categories, distinctMax, distinctSure, type Tally } from '../../src/model/finding.ts';
import { accountId, newAttachmentId } from '../../src/model/ids.ts';
import { actions } from '../../src/model/policy.ts';
import { clearByConfirmation, decide, judgeTallies, marked, markedAsKept } from '../../src/scan/decide.ts';
import { parsePolicy } from '../../src/scan/policy.ts';

const shipped = parsePolicy(JSON.parse(await readFile('config/policy.json', 'utf8')));
const subject = { account: accountId('main'), id: newAttachmentId() };
const tally = (category: Category, confidence: number, count = 1, detector: string = category): Tally => ({
  detector,
  category,
  confidence,
  count,
  distinct: count,
});
/** The same value again and again, or a few. */
const again = (category: Category, count: number, distinct: number, detector: string = category): Tally => ({
  ...tally(category, 0.9, count, detector),
  distinct,
});
const errorCode = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return isGatewayError(error) ? error.code : 'another error';
  }
  return 'none';
};

describe('the shipped policy', () => {
  const table: [string, Tally[], string][] = [
    ['nothing', [], 'allow'],
    ['a signature', [tally('contact', 0.9, 1, 'email'), tally('contact', 0.7, 1, 'phone')], 'allow'],
    ['the contacts of three', [tally('contact', 0.9, 3, 'email'), tally('contact', 0.7, 3, 'phone')], 'warn'],
    ['one address in every line of a log', [again('contact', 900, 1, 'email')], 'allow'],
    ['the contacts of four', [again('contact', 40, 2, 'email'), again('contact', 40, 2, 'phone')], 'allow'],
    ['of five', [again('contact', 40, 3, 'email'), again('contact', 40, 2, 'phone')], 'warn'],
    ['a name in every line', [again('person', 300, 1)], 'allow'],
    ['one key in every line', [again('secret', 300, 1)], 'block'],
    ['weak phones', [tally('contact', 0.3, 500, 'phone')], 'allow'],
    ['a key', [tally('secret', 0.9)], 'block'],
    ['a weaker key', [tally('secret', 0.6)], 'warn'],
    ['a card', [tally('financial', 0.75, 1, 'payment-card')], 'block'],
    ['a weaker card', [tally('financial', 0.55, 1, 'payment-card')], 'warn'],
    ['a test card', [tally('test-data', 0.95, 9, 'payment-card')], 'allow'],
    [
      'a test card and a card',
      [tally('test-data', 0.95, 9, 'payment-card'), tally('financial', 0.95, 1, 'payment-card')],
      'block',
    ],
    ['an IBAN', [tally('financial', 0.95, 1, 'iban')], 'warn'],
    ['an identifier', [tally('national-id', 0.8)], 'block'],
    ['a weaker identifier', [tally('national-id', 0.75)], 'warn'],
    ['an identifier or an order number', [tally('national-id', 0.4, 900)], 'allow'],
    ['a name', [tally('person', 0.8, 2)], 'allow'],
    ['a table of names', [tally('person', 0.8, 40)], 'warn'],
    ['IP addresses', [tally('online', 0.9, 99_999)], 'allow'],
    ['a picture', [tally('unscannable', 1)], 'warn'],
    ['a virus', [tally('malware', 1)], 'block'],
    ['half a file', [tally('partly-scanned', 1)], 'warn'],
    ['an encrypted zip', [tally('encrypted', 1)], 'block'],
    ['health', [tally('special', 0.6)], 'warn'],
    ['for internal use', [tally('confidential', 0.6)], 'warn'],
    ['a company number', [tally('business', 0.9)], 'allow'],
    ['a count of none', [tally('secret', 0.9, 0)], 'allow'],
  ];
  it.each(table)('%s', (_name, tallies, action) => {
    const { verdict, cleared } = decide({ tallies }, shipped, 'default', subject);
    expect(verdict.action).toBe(action);
    expect(verdict.policyVersion).toBe(shipped.version);
    expect(cleared).toEqual(
      action === 'allow'
        ? { account: subject.account, subject: subject.id, by: 'policy', policyVersion: shipped.version }
        : null,
    );
    if (action !== 'allow') expect(verdict.because[0]?.action).toBe(action);
  });

  it('says what fired, strictest first, and what was reported', () => {
    const tallies = [
      tally('online', 0.9, 3, 'ipv4'),
      tally('secret', 0.9),
      tally('secret', 0.6, 2),
      tally('encrypted', 1),
    ];
    expect(judgeTallies(tallies, shipped, '').because).toEqual([
      { category: 'encrypted', detector: 'encrypted', count: 1, action: 'block' },
      { category: 'secret', detector: 'secret', count: 1, action: 'block' },
      { category: 'online', detector: 'ipv4', count: 3, action: 'allow' },
    ]);
  });

  it('blocks a category it does not know', () => {
    const tallies = [{ ...tally('online', 0.1), category: 'constructor' as Category }];
    expect(judgeTallies(tallies, shipped, '').action).toBe('block');
  });
});

/** What a policy may decide on. */
const judged = categories.filter((category) => category !== 'malware');
const anyTally = fc.record({
  detector: fc.constantFrom('a', 'b', 'payment-card', 'constructor'),
  category: fc.constantFrom(...categories),
  confidence: fc.integer({ min: 0, max: 20 }).map((n) => n / 20),
  count: fc.integer({ min: 1, max: 9 }),
  distinct: fc.integer({ min: 0, max: 9 }),
});
const anyRules = fc.array(
  fc.record({
    minConfidence: fc.integer({ min: 0, max: 20 }).map((n) => n / 20),
    minCount: fc.integer({ min: 1, max: 12 }),
    minDistinct: fc.integer({ min: 1, max: 12 }),
    action: fc.constantFrom(...actions),
  }),
  { maxLength: 4 },
);
const anyPolicy = fc
  .record({
    categories: fc.record(Object.fromEntries(judged.map((c) => [c, anyRules]))),
    detectors: fc.dictionary(fc.constantFrom('a', 'payment-card'), anyRules),
  })
  .map((sets) => parsePolicy({ version: '1', retentionDays: 1, ...sets }));

describe('any policy', () => {
  it('is never milder for one finding more', () => {
    fc.assert(
      fc.property(anyPolicy, fc.array(anyTally, { maxLength: 8 }), anyTally, (policy, tallies, more) => {
        const strictness = (list: Tally[]) => actions.indexOf(judgeTallies(list, policy, '').action);
        return strictness([...tallies, more]) >= strictness(tallies);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a hit', tally('malware', 1)],
    ['what had to be looked through for malware', tally('unscannable', 1, 1, 'malware-unchecked')],
  ])('blocks %s, whatever else was found', (_name, hit) => {
    fc.assert(
      fc.property(anyPolicy, fc.array(anyTally, { maxLength: 8 }), (policy, tallies) => {
        const { verdict, cleared } = decide({ tallies: [...tallies, hit] }, policy, '', subject);
        const mark = marked({ findings: [], tallies: [hit] }, policy, '').tallies[0];
        return verdict.action === 'block' && cleared === null && mark?.action === 'block';
      }),
    );
  });

  it('takes every occurrence for another value where some may not have been told apart', () => {
    const rule = { minConfidence: 0, minDistinct: 5_000, action: 'block' };
    const policy = parsePolicy({
      version: '1',
      retentionDays: 1,
      categories: Object.fromEntries(judged.map((c) => [c, c === 'contact' ? [rule] : []])),
      detectors: {},
    });
    const action = (...tallies: Tally[]) => judgeTallies(tallies, policy, '').action;
    const told = again('contact', 9_000, 4_999);
    const others = (n: number) => again('online', n, n, 'ipv4');
    expect(action(told)).toBe('allow');
    expect(action(again('contact', 9_000, distinctMax))).toBe('block');
    expect(action(again('contact', 9_000, 0))).toBe('block');
    expect(action(told, others(distinctSure - 5_000))).toBe('allow');
    expect(action(told, others(distinctSure - 4_999))).toBe('block');
  });

  it('clears exactly what it allows', () => {
    fc.assert(
      fc.property(anyPolicy, fc.array(anyTally, { maxLength: 8 }), (policy, tallies) => {
        const { verdict, cleared } = decide({ tallies }, policy, '', subject);
        return (cleared !== null) === (verdict.action === 'allow');
      }),
    );
  });
});

describe('clearByConfirmation', () => {
  const verdict = (action: (typeof actions)[number]) => ({ action, policyVersion: '7', because: [] });
  it('clears a warning', () => {
    expect(clearByConfirmation(verdict('warn'), subject, { reason: 'asked for' })).toEqual({
      account: subject.account,
      subject: subject.id,
      by: 'requester',
      policyVersion: '7',
    });
  });
  it.each([
    ['block', 'asked for', 'confirmation-invalid'],
    ['allow', 'asked for', 'confirmation-invalid'],
    ['warn', ' \n', 'reason-missing'],
  ] as const)('%s, reason %j: %s', (action, reason, code) => {
    expect(errorCode(() => clearByConfirmation(verdict(action), subject, { reason }))).toBe(code);
  });
});

it('nobody else in the tree makes a Cleared', async () => {
  const files = (await readdir('src', { recursive: true })).filter((f) => f.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(20);
  const casts = /\bas\s+(?:unknown\s+as\s+)?(?:Readonly<\s*)?Cleared\b|<Cleared>\s*[({[\w]/;
  const blindCasts = /\bas\s+(?:any|never)\b/;
  const makers: string[] = [];
  for (const file of files) {
    const text = await readFile(join('src', file), 'utf8');
    if (casts.test(text) || (/\bCleared\b/.test(text) && blindCasts.test(text))) makers.push(file);
  }
  expect(makers).toEqual([join('scan', 'decide.ts')]);
});

describe('what each finding led to', () => {
  const marks = (tallies: Tally[]) =>
    marked({ findings: [], tallies }, shipped, '').tallies.map((t) => `${t.detector} ${t.action}`);
  const table: [string, Tally[], string[]][] = [
    [
      'what is blocked, beside what is warned of and what is allowed',
      [
        tally('secret', 0.9, 1, 'private-key'),
        tally('financial', 0.9, 1, 'iban'),
        tally('online', 0.9, 9, 'ipv4'),
      ],
      ['private-key block', 'iban warn', 'ipv4 allow'],
    ],
    [
      'below a count',
      [tally('contact', 0.9, 2, 'email'), tally('contact', 0.9, 2, 'phone')],
      ['email allow', 'phone allow'],
    ],
    [
      'from the count on, all that counted',
      [
        tally('contact', 0.9, 2, 'email'),
        tally('contact', 0.9, 3, 'phone'),
        tally('contact', 0.3, 40, 'phone'),
      ],
      ['email warn', 'phone warn', 'phone allow'],
    ],
    [
      'a weak one beside a strong one of its kind',
      [tally('national-id', 0.9, 1, 'nl-bsn'), tally('national-id', 0.55, 3, 'nl-bsn')],
      ['nl-bsn block', 'nl-bsn warn'],
    ],
    [
      'a specimen beside a card',
      [tally('test-data', 0.95, 9, 'payment-card'), tally('financial', 0.95, 1, 'payment-card')],
      ['payment-card allow', 'payment-card block'],
    ],
  ];
  it.each(table)('%s', (_name, tallies, expected) => {
    expect(marks(tallies)).toEqual(expected);
  });

  const anyTallies = fc.array(
    fc.record({
      detector: fc.constantFrom('email', 'iban', 'nl-bsn', 'payment-card', 'x'),
      category: fc.constantFrom(...categories),
      confidence: fc.integer({ min: 0, max: 20 }).map((n) => n / 20),
      count: fc.integer({ min: 0, max: 8 }),
      distinct: fc.integer({ min: 0, max: 8 }),
    }),
    { maxLength: 12 },
  );
  it('makes the verdict: the strictest of them is it, and every reason is one of them', () => {
    fc.assert(
      fc.property(anyTallies, (tallies) => {
        const verdict = judgeTallies(tallies, shipped, '');
        const seen = marked({ findings: [], tallies }, shipped, '').tallies;
        const counting = seen.filter((t) => t.count > 0);
        const strictest = counting.reduce((max, t) => Math.max(max, actions.indexOf(t.action)), 0);
        expect(actions[strictest]).toBe(verdict.action);
        for (const b of verdict.because)
          expect(
            counting.some(
              (t) => t.detector === b.detector && t.category === b.category && t.action === b.action,
            ),
          ).toBe(true);
      }),
    );
  });

  it('is read from the reasons where an older version kept none', () => {
    const tallies = [tally('secret', 0.9, 1, 'private-key'), tally('online', 0.9, 9, 'ipv4')];
    const verdict = judgeTallies(tallies, shipped, '');
    expect(markedAsKept(tallies, verdict).map((t) => t.action)).toEqual(['block', 'allow']);
    const kept = [{ ...tally('secret', 0.9, 1, 'private-key'), action: 'warn' as const }];
    expect(markedAsKept(kept, verdict).map((t) => t.action)).toEqual(['warn']);
    expect(markedAsKept(tallies, null).map((t) => t.action)).toEqual(['allow', 'allow']);
  });
});
