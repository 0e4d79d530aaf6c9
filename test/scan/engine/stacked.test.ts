import { describe, expect, it } from '@jest/globals';
import { found } from './found.ts';

describe('a label on a line of its own, and its value on the next', () => {
  const form = 'Full name\nZyta Quillon\nPlace of birth\nUlm\nPassword\nhund3katze\nRemarks\nnone\n';
  const values = ['person-name Zyta Quillon', 'birth-place Ulm', 'password hund3katze'];

  it.each([
    ['pairs of a form', form],
    ['lines that end with CR LF', form.replaceAll('\n', '\r\n')],
    ['with empty lines between', form.replaceAll('\n', '\n\n')],
    ['with colons', form.replace(/(?<=name|birth|word)\n/g, ':\n')],
    ['in bold, in capitals, as headings', '**Full name**\nZyta Quillon\nPLACE OF BIRTH\nUlm\n### Password\nhund3katze'],
    ['numbered, in two languages', '1. Full name / Nom complet\nZyta Quillon\n2) Place of birth (3)\nUlm\n3. Password\nhund3katze'],
    ['at the end of a text', form.slice(0, form.indexOf('\nRemarks'))],
  ])('%s', (_name, text) => expect(found(text)).toEqual(values)); // biome-ignore format: a table

  it.each([
    ['a card that a machine has read', 'Prezime/Surname\nQUILLON\nIme/Name\nMARIJANA\n', ['person-name QUILLON', 'person-name MARIJANA']],
    ['a colon alone', 'Nachname:\nQuillon\n', ['person-name Quillon']],
    ['a question', 'What is your full name?\nZyta Quillon\n', ['person-name Zyta Quillon']],
    ['a number', 'First name\nZyta\n\nBSN\n\n111222333', ['person-name Zyta', 'nl-bsn 111222333']],
    ['whose it is', 'Surname of the applicant:\nQuillon', ['person-name Quillon']],
  ])('%s', (_name, text, expected) => expect(found(text)).toEqual(expected)); // biome-ignore format: a table

  it.each([
    ['one label without a colon', 'Full name\nZyta Quillon\nand so on\n'],
    ['an empty form', 'Last name\nCompany\nPhone\nCountry\n'],
    ['a page to log in', 'Username\nE-mail or phone\nPassword\nForgot your password?\nLog in\n'],
    ['a prompt', 'Username: root\nPassword:\nhost-2: Authorized\n'],
    ['a mapping', 'place of birth:\n  type: string\nsurname:\n  - text\n'],
    ['a list of columns', 'first_name\nlast_name\ncreated_at\n'],
    ['further below', 'Surname:\n\n\n\n\nQuillon\n'],
    ['a question in a sentence', 'full name? or user name?\nZyta Quillon\n'],
    ['a sentence', 'This is what we know of their surname\nQuillon\nFirst name\n'],
  ])('not: %s', (_name, text) => expect(found(text)).toEqual([])); // biome-ignore format: a table
});
