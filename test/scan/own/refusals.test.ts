import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isGatewayError } from '../../../src/model/errors.ts';
import { detectors } from '../../../src/scan/index.ts';
import { parseOwn } from '../../../src/scan/own/index.ts';
import { entry, key, keyOf, places, refusal } from './own.ts';

const pattern = {
  id: 'own-case',
  title: 'Case file',
  category: 'confidential',
  pattern: 'CASE-\\d{4,8}',
  examples: { hit: ['CASE-12345'], miss: ['CASE-12'] },
};
const words = { id: 'own-words', title: 'Words', words: ['Bluebird'] };
const number = {
  id: 'own-number',
  title: 'Number',
  category: 'person',
  shapes: ['99-999-999'],
  near: ['kundencode'],
};
const patterns = (change: object) => ({ version: '1', patterns: [{ ...pattern, ...change }] });
const numbers = (change: object) => ({ version: '1', numbers: [{ ...number, ...change }] });
const overrides = (change: object) => ({ version: '1', overrides: change });

describe('a file that is taken', () => {
  it('says nothing where its lists are empty: the shipped one', async () => {
    expect(parseOwn(JSON.parse(await readFile('config/detectors.json', 'utf8')), [])).toBeNull();
  });
  it('may say nothing but its version', () => {
    expect(parseOwn({ version: '1' }, [])).toBeNull();
  });
  it.each([
    ['patterns', patterns({})],
    ['words', { version: '1', words: [words] }],
    ['numbers', numbers({})],
    ['allowed values', { version: '1', allow: [{ ...entry('a@b.eu', 'email'), note: 'ours' }] }],
    [
      'overrides',
      overrides({
        email: { action: 'block', minCount: 2, minDistinct: 2, shift: 0.1 },
        phone: { action: 'allow' },
      }),
    ],
  ])('%s', (_name, file) => {
    expect(parseOwn(file, [key])).not.toBeNull();
  });
});

describe('a file that is refused says where', () => {
  const table: [string, unknown, string][] = [
    ['no object', [], '(the whole file)'],
    ['no version', {}, 'version'],
    ['a version with a space', { version: '1 2' }, 'version'],
    ['a key that is not known', { version: '1', pattern: [] }, '(the whole file)'],
    ['a key that is not known further down', patterns({ regex: 'x' }), 'patterns.0'],
    ['no title', patterns({ title: undefined }), 'patterns.0.title'],
    ['no examples', patterns({ examples: undefined }), 'patterns.0.examples'],
    [
      'an example of nothing that is missed',
      patterns({ examples: { hit: ['CASE-1234'], miss: [] } }),
      'patterns.0.examples.miss',
    ],
    ['a category there is not', patterns({ category: 'private' }), 'patterns.0.category'],
    ['a category that is not for this', patterns({ category: 'test-data' }), 'patterns.0.category'],
    ['a confidence of certainty', patterns({ confidence: 1 }), 'patterns.0.confidence'],
    ['an id with capitals', patterns({ id: 'Own' }), 'patterns.0.id'],
    ['the id of a built-in detector', patterns({ id: 'email' }), 'patterns.0.id'],
    ['one id twice', { ...patterns({}), words: [{ ...words, id: pattern.id }] }, 'words.0.id'],
    ['a pattern that may be empty', patterns({ pattern: '(?:CASE)?' }), 'patterns.0.pattern'],
    ['a pattern without end', patterns({ pattern: 'CASE-\\d+' }), 'patterns.0.pattern'],
    ['a pattern RE2 does not know', patterns({ pattern: 'CASE-\\p{Nope}' }), 'patterns.0.pattern'],
    ['a pattern with no place to begin', patterns({ pattern: '\\d{4}-[A-Z]{4}' }), 'patterns.0.pattern'],
    ['a beginning that is too short', patterns({ pattern: 'CA\\d{4}' }), 'patterns.0.pattern'],
    [
      'a pattern that is too large',
      patterns({ pattern: 'CASE(?:(?:a?|b?|c?|d?|e?|f?){9}){9}' }),
      'patterns.0.pattern',
    ],
    [
      'a hit that is none',
      patterns({ examples: { hit: ['CASE-1'], miss: ['x'] } }),
      'patterns.0.examples.hit.0',
    ],
    [
      'a miss that is none',
      patterns({ examples: { hit: ['CASE-1234'], miss: ['CASE-1234'] } }),
      'patterns.0.examples.miss.0',
    ],
    ['a hit that counts too little', patterns({ confidence: 0.4 }), 'patterns.0.examples.hit.0'],
    ['a name that means something', patterns({ names: ['iban'] }), 'patterns.0.names.0'],
    ['a name with a comma', patterns({ names: ['a b, c d'] }), 'patterns.0.names.0'],
    ['a shape that is never seen', patterns({ shapes: ['9999'] }), 'patterns.0.shapes.0'],
    [
      'a word with a blank in front',
      { version: '1', words: [{ ...words, words: ['ab', 'A Team'] }] },
      'words.0.words.0',
    ],
    [
      'a word that begins with a digit',
      { version: '1', words: [{ ...words, words: ['4711 Alpha'] }] },
      'words.0.words.0',
    ],
    ['no words', { version: '1', words: [{ ...words, words: [] }] }, 'words.0.words'],
    ['a shape of six digits', numbers({ shapes: ['999999'] }), 'numbers.0.shapes.0'],
    ['a shape of letters', numbers({ shapes: ['AAAAAAA'] }), 'numbers.0.shapes.0'],
    ['a check there is not', numbers({ check: 'mod10' }), 'numbers.0.check'],
    ['weights without their check', numbers({ weights: [1, 2] }), 'numbers.0.weights'],
    ['the check without its weights', numbers({ check: 'mod11' }), 'numbers.0.weights'],
    ['weights of another length', numbers({ check: 'mod11', weights: [3, 2, 1] }), 'numbers.0.shapes.0'],
    ['a check digit over letters', numbers({ check: 'luhn', shapes: ['9999999X'] }), 'numbers.0.shapes.0'],
    ['nothing that tells the number', numbers({ near: [] }), 'numbers.0'],
    ['a hash that is none', { version: '1', allow: [{ hash: 'abc' }] }, 'allow.0.hash'],
    ['a value in place of a hash', { version: '1', allow: [{ value: 'a@b.eu' }] }, 'allow.0.hash'],
    [
      'a hash of another key',
      { version: '1', allow: [entry('a@b.eu', 'email', keyOf('z'))] },
      'allow.0.hash',
    ],
    [
      'a detector there is not',
      { version: '1', allow: [{ ...entry('a@b.eu'), detector: 'emial' }] },
      'allow.0.detector',
    ],
    [
      'test data with value and hash',
      { version: '1', testData: { values: [{ ...entry('a@b.eu'), value: 'a@b.eu' }] } },
      'testData.values.0',
    ],
    [
      'test data with neither',
      { version: '1', testData: { values: [{ detector: 'email' }] } },
      'testData.values.0',
    ],
    [
      'a domain of everybody',
      { version: '1', allowDomains: [{ domain: 'GMail.com' }] },
      'allowDomains.0.domain',
    ],
    ['a top-level domain', { version: '1', allowDomains: [{ domain: 'eu' }] }, 'allowDomains.0.domain'],
    [
      'a domain with a star',
      { version: '1', allowDomains: [{ domain: '*.firm.eu' }] },
      'allowDomains.0.domain',
    ],
    [
      'a network address',
      { version: '1', testData: { domains: [{ domain: '10.1.2.3' }] } },
      'testData.domains.0.domain',
    ],
    ['an override of nothing', overrides({ emial: { action: 'warn' } }), 'overrides.emial'],
    ['an override that changes nothing', overrides({ email: {} }), 'overrides.email'],
    ['off without a reason', overrides({ email: { off: true } }), 'overrides.email'],
    ['off and more', overrides({ email: { off: true, reason: 'none', action: 'warn' } }), 'overrides.email'],
    [
      'a count for what is allowed',
      overrides({ email: { action: 'allow', minCount: 3 } }),
      'overrides.email',
    ],
    ['different values of what is allowed', overrides({ email: { minDistinct: 3 } }), 'overrides.email'],
    ['an action there is not', overrides({ email: { action: 'drop' } }), 'overrides.email.action'],
    ['a shift too far', overrides({ email: { shift: 0.6 } }), 'overrides.email.shift'],
  ];
  it.each(table)('%s', (_name, file, place) => {
    expect(places(file)).toContain(place);
  });

  it('names every fault at once, each with a reason', () => {
    const lines = refusal({
      ...patterns({ pattern: 'CASE-\\d*' }),
      ...overrides({ emial: { action: 'warn' } }),
    });
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).toMatch(/^[a-zA-Z0-9.-]+: \S.* \S/);
  });

  it('says which detector may have been meant', () => {
    expect(refusal(overrides({ 'payment-crad': { action: 'warn' } })).join()).toContain('payment-card');
  });

  it('hashes without a key', () => {
    const file = { version: '1', allow: [entry('a@b.eu', 'email')] };
    expect(places(file, [])).toEqual(['allow.0.hash']);
    expect(refusal(file, []).join()).toContain('CLOAKROOM_DETECTORS_KEY');
  });

  it('every built-in id, and only those, may be overridden', () => {
    for (const { id } of detectors) expect(places(overrides({ [id]: { action: 'warn' } }))).toEqual([]);
  });
});

describe('a refusal', () => {
  const secret = fc.constantFrom(
    'Zebra-Quartz-77',
    'zq77zq77zq77',
    '7777-7777-7777',
    'zq@quartz.zebra',
    'Zebra Quartz',
  );
  const anything = secret.chain((value) =>
    fc.tuple(
      fc.constant(value),
      fc.oneof(
        fc.constant({ version: value }),
        fc.constant({ [value]: 1, version: '1' }),
        fc
          .constantFrom(
            'title',
            'id',
            'category',
            'pattern',
            'country',
            'confidence',
            'near',
            'names',
            'shapes',
            'examples',
            'shown',
          )
          .map((k) => patterns({ [k]: value })),
        fc.constantFrom('near', 'names', 'shapes').map((k) => patterns({ [k]: [`${value}*`] })),
        fc.constant(patterns({ pattern: `${value}(` })),
        fc.constant(patterns({ pattern: `${value}\\p{Zebra}` })),
        fc.constant(patterns({ pattern: `(?<zebra>${value})+` })),
        fc.constant(
          patterns({ pattern: `${value}\\d{3}`, examples: { hit: [value], miss: [`${value}123`] } }),
        ),
        fc.constant(patterns({ [value]: value })),
        fc.constant({ version: '1', words: [{ ...words, words: [`7${value}`] }] }),
        fc.constant({ version: '1', words: [{ ...words, examples: { hit: [value], miss: [] } }] }),
        fc
          .constantFrom('shapes', 'prefixes', 'check', 'weights', 'names')
          .map((k) => numbers({ [k]: [value] })),
        fc.constant({ version: '1', allow: [{ value }] }),
        fc.constant({ version: '1', allow: [value] }),
        fc.constant({ version: '1', allow: { [value]: true } }),
        fc.constant({ version: '1', allow: [{ ...entry('x'), detector: value }] }),
        fc.constant({ version: '1', allowDomains: [{ domain: `${value}*` }] }),
        fc.constant({ version: '1', testData: { values: [{ value, hash: value }] } }),
        fc.constant(overrides({ [value]: { action: 'warn' } })),
        fc.constant(overrides({ email: { action: value } })),
        fc.constant(overrides({ email: { [value]: 1 } })),
      ),
    ),
  );

  it('never holds a value of the file', () => {
    fc.assert(
      fc.property(anything, ([value, file]) => {
        const lines = refusal(file);
        // an id that has the form of one is named, so that it can be corrected
        const isId = 'overrides' in file && /^[a-z][a-z0-9-]*$/.test(value);
        if (!isId) expect(lines.join('\n').toLowerCase()).not.toContain(value.toLowerCase());
      }),
      { numRuns: 400 },
    );
  });

  it('is a code, with nothing but the detail beside it', () => {
    try {
      parseOwn({ version: 'a b' }, []);
      throw new Error('it was accepted');
    } catch (error) {
      expect(isGatewayError(error, 'configuration')).toBe(true);
      expect(String(error)).not.toContain('a b');
    }
  });
});
