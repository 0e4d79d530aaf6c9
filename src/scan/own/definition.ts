import { z } from 'zod';
import { categories, distinctMax } from '../../model/finding.ts';
import { actions } from '../../model/policy.ts';
import { ranks } from '../detectors/ranks.ts';

/** Longest version: it is written behind the policy's into every judgement. */
const versionForm = /^[\w.-]{1,40}$/;
export const idForm = /^[a-z][a-z0-9-]{0,63}$/;
/** A column, key or label: letters and digits, and what joins them. */
const nameForm = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} _./'()-]{0,38}[\p{L}\p{N}]$/u;
/** Words are found by their first letters. */
const nearForm = /^\p{L}{2}[\p{L}\p{M}\p{N} _./'-]{0,46}[\p{L}\p{N}]$/u;
const phraseForm = /^\p{L}[\p{L}\p{M}\p{N} &+_./'’-]{1,78}[\p{L}\p{M}\p{N}]$/u;
const shapeForm = /^[9AX](?:-?[9AX]){3,31}$/;
const prefixForm = /^[A-Za-z][A-Za-z0-9]{0,9}[A-Za-z0-9_./#-]{1,2}$/;
const hashForm = /^[0-9a-f]{8}-[0-9a-f]{64}$/;
const domainForm = /^[^\s@/:*]{1,253}$/;

/** Own numbers and patterns give way to what a standard knows, and to a password by its label, where both are sure. */
export const ownRank = ranks.labelled - 2;
/** Own words give way to the address they are a part of, and win over names that are guessed by their field. */
export const wordRank = ranks.email - 2;

/** Where own findings may belong: the rest is said of what could not be looked into, or belongs to nobody. */
const notOwn = ['test-data', 'unscannable', 'partly-scanned', 'encrypted', 'malware'] as const;
export const ownCategories = categories.filter((c) => !(notOwn as readonly string[]).includes(c)) as Exclude<
  (typeof categories)[number],
  (typeof notOwn)[number]
>[];
export const checks = ['none', 'luhn', 'mod11', 'mod97', 'mod11_10', 'verhoeff'] as const;

const note = z.string().max(200).optional();
const comments = { $comment: z.string().optional(), description: z.string().optional() };
const category = z.enum(ownCategories);
const confidence = z.number().min(0.05).max(0.95);
const examples = (least: number) =>
  z.strictObject({
    hit: z.array(z.string().min(1).max(1000)).min(least).max(50),
    miss: z.array(z.string().min(1).max(1000)).min(least).max(50),
  });
const kind = {
  ...comments,
  id: z.string().regex(idForm),
  title: z.string().min(1).max(80),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
};
const context = {
  near: z.array(z.string().regex(nearForm)).max(50).default([]),
  names: z.array(z.string().regex(nameForm)).max(50).default([]),
  shown: z.int().min(0).max(4).default(2),
};
const shapes = z.array(z.string().regex(shapeForm)).max(20);

const pattern = z.strictObject({
  ...kind,
  ...context,
  category,
  confidence: confidence.default(0.8),
  pattern: z.string().min(1).max(1000),
  shapes: shapes.default([]),
  examples: examples(1),
});
const words = z.strictObject({
  ...kind,
  category: category.default('confidential'),
  confidence: confidence.default(0.8),
  words: z.array(z.string().regex(phraseForm)).min(1).max(5000),
  examples: examples(0).optional(),
});
const number = z.strictObject({
  ...kind,
  ...context,
  category,
  confidence: confidence.optional(),
  shapes: shapes.min(1),
  prefixes: z.array(z.string().regex(prefixForm)).max(20).default([]),
  check: z.enum(checks).default('none'),
  weights: z.array(z.int().min(-99).max(99)).min(2).max(32).optional(),
  examples: examples(0).optional(),
});

const detector = z.string().regex(idForm).optional();
const hashed = z.strictObject({ hash: z.string().regex(hashForm), detector, note });
const domain = {
  domain: z.string().regex(domainForm),
  subdomains: z.boolean().default(false),
  note,
};
const override = z.strictObject({
  ...comments,
  off: z.literal(true).optional(),
  reason: z.string().min(3).max(200).optional(),
  action: z.enum(actions).optional(),
  minConfidence: z.number().min(0).max(1).optional(),
  minCount: z.int().min(1).optional(),
  minDistinct: z.int().min(1).max(distinctMax).optional(),
  shift: z.number().min(-0.9).max(0.45).optional(),
});

/** The file as it is written, config/detectors.json: its shape alone. What it means is checked in faults.ts and compile.ts. */
export const definition = z.strictObject({
  ...comments,
  $schema: z.string().optional(),
  version: z.string().regex(versionForm),
  patterns: z.array(pattern).max(200).default([]),
  words: z.array(words).max(50).default([]),
  numbers: z.array(number).max(100).default([]),
  allow: z.array(hashed).max(10_000).default([]),
  allowDomains: z
    .array(z.strictObject({ ...domain, as: z.enum(['unreported', 'business']).default('unreported') }))
    .max(1000)
    .default([]),
  testData: z
    .strictObject({
      ...comments,
      domains: z.array(z.strictObject(domain)).max(1000).default([]),
      values: z
        .array(
          z.strictObject({
            hash: z.string().regex(hashForm).optional(),
            value: z.string().min(3).max(300).optional(),
            detector,
            note,
          }),
        )
        .max(10_000)
        .default([]),
    })
    .default({ domains: [], values: [] }),
  overrides: z.record(z.string(), override).default({}),
});

export type OwnDefinition = z.output<typeof definition>;
export type OwnPattern = OwnDefinition['patterns'][number];
export type OwnWords = OwnDefinition['words'][number];
export type OwnNumber = OwnDefinition['numbers'][number];
export type OwnOverride = OwnDefinition['overrides'][string];

/** What is written beside a refusal, by the last name of its place. */
export const mends: Readonly<Record<string, string>> = {
  version: 'up to 40 letters, digits, dots and dashes',
  id: 'small letters, digits and dashes, beginning with a letter, such as own-project-number',
  detector: 'the id of a detector, small letters, digits and dashes',
  country: 'two capital letters',
  near: 'two letters or more, then letters, digits and spaces, up to 50 characters',
  names: 'letters and digits, up to 40 characters, no comma',
  words: 'a letter, then letters, digits and spaces, three to 80 characters; use a pattern for the rest',
  shapes: '9 for a digit, A for a letter, X for one of both, - for one joint; four to 32 of them',
  prefixes: 'a letter, then letters and digits; one of - _ . / # may end it',
  hash: 'as `cloakroom allow-value` prints it',
  domain: 'a host name such as mail.firm.eu, without @ and *',
  shift: 'a number from -0.9 to 0.45 that is added to the confidence',
  off: 'true, with a reason',
};
