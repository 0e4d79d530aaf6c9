import { check, form } from '../../confidence.ts';
import { digitAt } from '../digits.ts';
import { identifier, lessSmall } from '../identifier.ts';

const controlLetters = 'JABCDEFGHI';

/** Orden EHA/451/2008: Luhn's sum of the seven digits; the kind of entity says whether a digit or a letter stands for it. */
export function isCif(value: string): boolean {
  let sum = 0;
  for (let i = 1; i < 8; i++) {
    const d = digitAt(value, i);
    sum += i % 2 === 0 ? d : d > 4 ? d * 2 - 9 : d * 2;
  }
  const control = (10 - (sum % 10)) % 10;
  const [kind, last] = [value[0] as string, value[8] as string];
  const isDigit = last === String(control);
  const isLetter = last === controlLetters[control];
  // Foreign entities and others have a letter where Spanish ones of the same kind have a digit.
  if (!'ABCDEFGHJNPQRSUVW'.includes(kind)) return false;
  return isLetter || (isDigit && !'NPQRSW'.includes(kind));
}

export const esCif = identifier({
  id: 'es-cif',
  title: 'Spanish company tax number (CIF)',
  source: 'Real Decreto 1065/2007; Orden EHA/451/2008',
  checksum: 'modulus 10, as a digit or letter',
  category: 'business',
  shapes: [
    'A99999999',
    'A9999999A',
    'A-99999999',
    'A-9999999-A',
    'A-9999999A',
    'A-99-999-999',

    'A-9999999-9',
  ],
  valid: (value, found, view) => (isCif(value) ? check.oneDigit + lessSmall(found, view) : null),
  form: form.bare + 0.05,
  names: 'cif, c.i.f., nif empresa, cif empresa, código de identificación fiscal, cif/nif, cif nif, nif',
  shared: ['tax-id', 'vat'],
  near: /\bcif\b|c\.i\.f|n\.i\.f|\bnif(?![et])|vat (?:n|id|reg)|company[ _]?(?:n[uor]|reg)|business[ _]?reg|identificaci[óo]n fiscal|_cif|cif_/,
  examples: {
    hit: [
      { text: 'CIF: A78304516', at: 0.8 },
      'CIF A-78304516',
      'our VAT number A-7830451-6 is new',
      '"cif":"A78304516"',
      'NIF empresa P2807900B',
      'cif=Q2826000H',
      'C.I.F. A78304516',
      'CIF W-5030770-A',
      'CIF R-4190441-H',
      'nombre;nif\nA;A78304516',
      'company_registration_number=A78304516',
    ],
    miss: ['A78304516', 'CIF A78304517', 'CIF P28079004', 'CIF I78304516'],
  },
});
