import { expect, it } from '@jest/globals';
import { found } from './found.ts';

it.each([
  [
    'below a title',
    'Patient report;;;\nFirst name;Last name;Room\nKendra;Blackwood;12',
    'person-name',
    'Blackwood',
  ],
  [
    'below a title after an empty line',
    'a\n\nReport\nemail,surname\nx,Blackwood',
    'person-name',
    'Blackwood',
  ],
  ['with a comma in a quoted title', '"Room, floor",surname\n"4, 2",Blackwood', 'person-name', 'Blackwood'],
  ['that are questions', 'Timestamp,Full name?\n2026,Kendra Blackwood', 'person-name', 'Kendra Blackwood'],
  ['with two names for one number', 'SSN/ITIN,room\n536-12-9843,4', 'us-ssn', '536-12-9843'],
  ['that say whose it is', 'Surname of applicant,room\nBlackwood,4', 'person-name', 'Blackwood'],
  ['with a word for a number behind', 'Putovnica br.,room\n481920374,4', 'passport-number', '481920374'],
  [
    'of a list of properties',
    '+---+\n| Field | Value |\n+---+\n| id | 7f1 |\n| Surname | Blackwood |\n+---+',
    'person-name',
    'Blackwood',
  ],
  ['of such a list with commas', 'key,value\nroom,4\nsurname,Blackwood', 'person-name', 'Blackwood'],
] as const)('headers are read %s', (_, text, detector, value) => {
  expect(found(text)).toContain(`${detector} ${value}`);
});

it.each([
  'a\nb\nReport\nroom,surname,email\n4,Blackwood,x',
  'Report\nroom,floor\nKendra,Blackwood',
  // a row, and a call
  '+---+\n| Title | x |\n| Password | secret |\n| Project | 095247cb2e22455b9850c6efff407584 |',
  "\nself.log('login with name and password, try again')\nmethod='POST',\nurl='/api/v2/tokens',",
])('and are none in %j', (text) => {
  expect(found(text)).toEqual([]);
});
