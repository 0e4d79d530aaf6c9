import { expect, it } from '@jest/globals';
import { found } from './found.ts';

const sqlplus = `SQL> select * from kunden;

NACHNAME             VORNAME         GEBURTSDATUM   ANZAHL
-------------------- --------------- ------------ --------
Quillon              Wendeline       29.02.1984         12
Van Quillon          Ro

1 Zeile`;
const persons = [
  'person-name Quillon',
  'person-name Wendeline',
  'date-of-birth 29.02.1984',
  'person-name Van Quillon',
  'person-name Ro',
];

it('columns begin where the dashes under their names do', () => {
  expect(found(sqlplus)).toEqual(persons);
  expect(found(sqlplus.replaceAll('\n', '\r\n'))).toEqual(persons);
});

it('as short as their names, too', () => {
  const text =
    'Surname    Mail       SamAccountName\n-------    ----       --------------\nQuillon    w@kunde.eu khoffmann\n';
  expect(found(text)).toEqual(['person-name Quillon', 'email w@kunde.eu', 'user-name khoffmann']);
});

const printed = `Staff of the branch

No  Surname          First name   Date of birth   Room
1   Quillon          Wendeline    29.02.1984      12
2   Van Quillon      Ro                           14
`;

it('without dashes, where two names of columns are known', () => {
  expect(found(printed)).toEqual(persons);
  expect(found(printed.replaceAll('\n', '\r\n'))).toEqual(persons);
  expect(found(printed.slice(printed.indexOf('No')))).toEqual(persons);
  expect(found(printed.replace('Staff of the branch\n\n', '$ staff --all\n'))).toEqual(persons);
});

it.each([
  'Surname    Colour\nQuillon    red',
  'said before\nsaid before\nSurname    First name\nQuillon    Wendeline',
  'Surname First name\nQuillon Wendeline',
  'Surname First\n----------\nQuillon Wendeline',
  'Colour  Size\n------- ----\nQuillon Wendeline',
  'Surname    Colour\n---------- ------\n\nQuillon    red',
  '------- ----\nQuillon Ro',
  'Surname    Size\n---------- ----\nsee what else is told of it\nand so it goes on here\nwith one more line of it\nQuillon    12',
])('no table: %j', (text) => {
  expect(found(text)).toEqual([]);
});
