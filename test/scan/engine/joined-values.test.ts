import { expect, it } from '@jest/globals';
import { found } from './found.ts';

it.each([
  ['Surname ........ Quillon', ['person-name Quillon']],
  ['Date of birth....: 1984-02-29', ['date-of-birth 1984-02-29']],
  ['User....... KHOFFMANN', ['user-name KHOFFMANN']],
  ['person.setFirstName("Wendeline");', ['person-name Wendeline']],
  ["$p->setLastName('Quillon');", ['person-name Quillon']],
  ['b.SetPassport("C98498962")', ['passport-number C98498962']],
  ['["lastname"]=>\n  string(7) "Quillon"', ['person-name Quillon']],
  ['"first_name": [\n      "Wendeline"\n    ]', ['person-name Wendeline']],
  ['Surname:             Quillon', ['person-name Quillon']],
  ['{"tabLabel":"Date of Birth","value":"1984-02-29"}', ['date-of-birth 1984-02-29']],
  ['"lastName": { "value": "Quillon" }', ['person-name Quillon']],
  ['"opened_by":{"display_value":"Katharina Schneider"}', ['person-name Katharina Schneider']],
  ['{"question": "Surname",\n  "value": "Quillon"}', ['person-name Quillon']],
  ['password = """Xy#12;ab9"""', ['password Xy#12;ab9']],
  ['Login ok user=anna.meier', ['user-name anna.meier']],
  ['Surname             : Quillon', ['person-name Quillon']],
  ['Surname: Quillon — First name: Wendeline', ['person-name Quillon', 'person-name Wendeline']],
  ['Surname: Quillon / No. 4711', ['person-name Quillon']],
  ['Address(street=Lange Straße 5, size=12)', ['postal-address Lange Straße 5']],
  ['Content-Disposition: form-data; name="last_name"\r\n\r\nQuillon\r\n--x', ['person-name Quillon']],
  [
    'Content-Disposition: form-data; name="surname"\nContent-Type: text/plain\n\nQuillon',
    ['person-name Quillon'],
  ],
  ['[["first_name", "Wendeline"], ["size", 4]]', ['person-name Wendeline']],
  [
    'Key (last_name, date_of_birth)=(Quillon, 1984-02-29) already exists.',
    ['person-name Quillon', 'date-of-birth 1984-02-29'],
  ],
  ['Customer [name=Katharina Schneider, city=Ulm]', ['person-name Katharina Schneider']],
])('a value stands behind its name in another way: %j', (text, findings) => {
  expect(found(text)).toEqual(findings);
});

it.each([
  'Introduction ........ 12',
  'Address ........ 4',
  'wait....Quillon',
  'element.setAttribute("name", "first")',
  'Settings("Wendeline")',
  'setUp(); setName(name);',
  '["first_name", "Wendeline", "Ro"]',
  '["username", "password"]',
  '{"name": "Surname", "size": 4, "value": "Quillon"}',
  '{"name": "colour", "value": "Quillon"}',
  'Content-Disposition: form-data; name="colour"\n\nQuillon',
  'Content-Disposition: form-data; name="last_name"; filename="x"\n\nQuillon',
  'Key (id)=(4829174) already exists.',
  'f(a)=(b)',
])('and no other is one: %j', (text) => {
  expect(found(text)).toEqual([]);
});
