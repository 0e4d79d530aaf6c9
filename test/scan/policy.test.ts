import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../src/model/errors.ts';
import { categories } from '../../src/model/finding.ts';
import { policyFor } from '../../src/model/policy.ts';
import { detectors } from '../../src/scan/index.ts';
import { parsePolicy } from '../../src/scan/policy.ts';
import { allowAll } from '../bench/whole.ts';

const warn = { minConfidence: 0.5, minCount: 1, minDistinct: 1, action: 'warn' };
const block = { minConfidence: 0.8, minCount: 2, minDistinct: 1, action: 'block' };
/** What a policy must say something of. */
const judged = categories.filter((category) => category !== 'malware');
const minimal = () => ({
  version: '1',
  retentionDays: 30,
  categories: Object.fromEntries(judged.map((c) => [c, [warn]])) as Record<string, unknown>,
  detectors: { iban: [block] } as Record<string, unknown>,
  forms: {} as Record<string, unknown>,
});

const refusal = (json: unknown): string => {
  try {
    parsePolicy(json);
  } catch (error) {
    if (error instanceof GatewayError && error.code === 'configuration') return error.detail ?? '';
    throw error;
  }
  throw new Error('it was accepted');
};

describe('parsePolicy', () => {
  it('takes the one that the bench measures with', async () => {
    expect(parsePolicy(await allowAll()).version).toBe('bench');
  });

  it('lays a form over the base', () => {
    const policy = parsePolicy({
      ...minimal(),
      forms: { hr: { retentionDays: 7, categories: { person: [block] }, detectors: { email: [] } } },
    });
    const hr = policyFor(policy, 'hr');
    expect(hr.retentionDays).toBe(7);
    expect(hr.categories.person).toEqual([block]);
    expect(hr.categories.contact).toEqual([warn]);
    expect({ ...hr.detectors }).toEqual({ iban: [block], email: [] });
    expect(policy.categories.person).toEqual([warn]);
  });

  it.each(['', 'nosuch', '__proto__', 'constructor'])('judges form %j by the base', (form) => {
    const policy = parsePolicy(minimal());
    expect(policyFor(policy, form).categories.contact).toEqual([warn]);
  });

  it('counts from one where a rule does not say', () => {
    const json = { ...minimal(), detectors: { iban: [{ minConfidence: 0.5, action: 'warn' }] } };
    expect({ ...parsePolicy(json).detectors }).toEqual({ iban: [warn] });
  });

  it('blocks malware, said or not', () => {
    const always = [{ minConfidence: 0, minCount: 1, minDistinct: 1, action: 'block' }];
    expect(parsePolicy(minimal()).categories.malware).toEqual(always);
    const said = { ...minimal().categories, malware: always };
    expect(parsePolicy({ ...minimal(), categories: said }).categories.malware).toEqual(always);
  });

  const lacking = () => {
    const { contact: _, ...rest } = minimal().categories;
    return { ...minimal(), categories: rest };
  };
  const faulty: [string, unknown, string][] = [
    ['no object', null, '(the whole file)'],
    ['no version', { ...minimal(), version: undefined }, 'version'],
    ['a missing category', lacking(), 'categories.contact'],
    [
      'an unknown category',
      { ...minimal(), categories: { ...minimal().categories, contacts: [warn] } },
      'categories',
    ],
    ...[[], [warn], [block], [{ ...warn, action: 'block' }]].flatMap((rules): [string, unknown, string][] => [
      [
        `malware that is not always blocked (${JSON.stringify(rules)})`,
        { ...minimal(), categories: { ...minimal().categories, malware: rules } },
        'categories.malware',
      ],
      [
        `the same in a form (${JSON.stringify(rules)})`,
        { ...minimal(), forms: { hr: { categories: { malware: rules } } } },
        'forms.hr.categories.malware',
      ],
    ]),
    ...['malware', 'malware-unchecked'].flatMap((id): [string, unknown, string][] => [
      [`rules for ${id}`, { ...minimal(), detectors: { [id]: [] } }, 'detectors'],
      [
        `rules for ${id} in a form`,
        { ...minimal(), forms: { hr: { detectors: { [id]: [] } } } },
        'forms.hr.detectors',
      ],
    ]),
    ['an unknown key', { ...minimal(), retention: 30 }, '(the whole file)'],
    [
      'an unknown action',
      { ...minimal(), detectors: { iban: [{ ...warn, action: 'drop' }] } },
      'detectors.iban.0.action',
    ],
    [
      'a confidence above 1',
      { ...minimal(), detectors: { iban: [{ ...warn, minConfidence: 70 }] } },
      'detectors.iban.0.minConfidence',
    ],
    [
      'a count of 0',
      { ...minimal(), detectors: { iban: [{ ...warn, minCount: 0 }] } },
      'detectors.iban.0.minCount',
    ],
    [
      'more different values than are told apart',
      { ...minimal(), detectors: { iban: [{ ...warn, minDistinct: 5001 }] } },
      'detectors.iban.0.minDistinct',
    ],
    ['retention of a year and a day', { ...minimal(), retentionDays: 366 }, 'retentionDays'],
    ['retention of nothing', { ...minimal(), retentionDays: 0 }, 'retentionDays'],
    ['a fault in a form', { ...minimal(), forms: { hr: { retentionDays: 'x' } } }, 'forms.hr.retentionDays'],
    ['a detector that is no id', { ...minimal(), detectors: { 'IBAN!': [warn] } }, 'detectors.IBAN!'],
  ];
  it.each(faulty)('refuses %s and says where', (_name, json, path) => {
    expect(
      refusal(json)
        .split('\n')
        .map((line) => line.split(': ')[0]),
    ).toContain(path);
  });
});

describe('the shipped policy', () => {
  it('names only detectors that exist', async () => {
    const json = JSON.parse(await readFile('config/policy.json', 'utf8'));
    const known = detectors.map((detector) => detector.id);
    expect(Object.keys(json.detectors).filter((id) => !known.includes(id))).toEqual([]);
  });

  it('is accepted', async () => {
    const json: unknown = JSON.parse(await readFile('config/policy.json', 'utf8'));
    const policy = parsePolicy(json);
    expect(policy.retentionDays).toBe(30);
    expect(policy.categories.encrypted).toEqual([
      { minConfidence: 0, minCount: 1, minDistinct: 1, action: 'block' },
    ]);
  });
});
