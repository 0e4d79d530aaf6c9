import { check, form } from '../../confidence.ts';
import { identifier, lessSmall } from '../identifier.ts';

/**
 * Three letters, the kind of holder (Company, Person, Hindu undivided family, Firm, Association, Trust, Body of
 * individuals, Local authority, artificial Juridical person, Government, LLP), the first letter of the name, four digits
 * from 0001 on, a check letter whose rule is not published.
 */
const pan = /^[A-Z]{3}[ABCEFGHJLPT][A-Z](?!0000)\d{4}[A-Z]$/;

/** `FEEEF7149E`: as likely the name of a job or a mail. */
const isHex = (value: string): boolean => /^[A-F\d]+$/.test(value);

export const isPan = (value: string): boolean => pan.test(value);

export const inPan = identifier({
  id: 'in-pan',
  title: 'Indian Permanent Account Number (PAN)',
  source: 'Income Tax Department: Structure of PAN; Income-tax Rules, 1962, rule 114',
  shapes: ['AAAAA9999A', 'AAAAA9999-A'],
  valid: (value, found, view) =>
    isPan(value) ? (isHex(value) ? check.small : check.none) + lessSmall(found, view) : null,
  form: form.distinct,
  joined: form.shaped,
  specimens: ['AAAPA1234A', 'ABCDE1234F', 'AFZPK7190K', 'ALWPG5809L', 'AAAPL1234C'],
  names: `pan number, pan no, pan card+, panno, pannumber, pan id, income tax pan, permanent account number, permanent account no,
    taxpayer pan, customer pan, employee pan, deductee pan, deductor pan, vendor pan, in pan`,
  shared: ['tax-id', 'national-id', 'card'],
  near: /\bpan\b|_pan|pan_|permanent account|income[- ]tax|पैन/,
  examples: {
    hit: [
      { text: 'PAN: CKLPD4826Q', at: 0.8 },
      'CKLPD4826Q',
      '"panNumber": "CKLPD4826Q"',
      'pan=cklpd4826q',
      'Permanent Account Number CKLPD4826Q',
      'name;pan_no\nA;CKLPD4826Q',
      { text: 'PAN ABCPE1234F', at: 0.8 },
      { text: 'AAAPA1234A', category: 'test-data' },
    ],
    miss: ['CKLPD0000Q', 'CKLXD4826Q', 'cklpd4826q', 'PAN CKLPD48261', 'CKLPD4826QX', 'XCKLPD4826Q'],
  },
});
