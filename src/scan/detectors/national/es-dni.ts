import { check, form } from '../../confidence.ts';
import { isWord } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';
import { identifier } from '../identifier.ts';
import { lessSuffixed } from './suffixed.ts';

/** The letter of a number by its rest by 23. */
export const letterOf = (number: number): string => 'TRWAGMYFPDXBNJZSQVHLCKE'[number % 23] as string;

/** `1048576K`, `1234567L`, `1234567F`: amounts, and numbers of programs. */
const otherwise = /[KMGBLFDT]$/;

/** Up to eight digits and their letter. */
export const isDni = (value: string): boolean => {
  const number = Number(value.slice(0, -1));
  return number > 0 && letterOf(number) === value[value.length - 1];
};

/**
 * The X, Y or Z that one unit parts from what stands at `at`, or the capital that a hyphen does: a number of a foreigner or
 * a company. 0 where there is none.
 */
export function capitalBefore(view: View, at: number): number {
  const c = at > 1 ? (view.codes[at - 2] as number) : 0;
  const joint = view.codeBefore(at);
  if (c < (joint === 0x2d ? 0x41 : 0x58) || c > 0x5a || isWord(joint)) return 0;
  return isWord(view.codeBefore(at - 2)) ? 0 : c;
}

export const esDni = identifier({
  id: 'es-dni',
  title: 'Spanish identity number (DNI, NIF of a person)',
  source: 'Real Decreto 1553/2005; Real Decreto 1065/2007, art. 19; Ministerio del Interior: cálculo de la letra',
  checksum: 'rest by 23, a letter',
  shapes: ['99999999A', '999999999A', '99999999-A', '99-999-999-A', '99-999-999A', '9999999A', '9999999-A', '9-999-999-A', '9-999-999A'],
  // The social security writes ten places; seven digits have lost a zero in front; others have seven too, and hexadecimal numbers end with A to F.
  valid: (value, found, view) =>
    isDni(value) && (value.length > 8 || capitalBefore(view, found.start) === 0) && (value.length < 10 || value.startsWith('0'))
      ? (value.length === 9 ? check.oneDigitAndRange : value.length > 9 || (found.joints === 0 && (otherwise.test(value) || value.charCodeAt(7) < 0x47)) ? -0.05 : 0.05) +
        lessSuffixed(found, view)
      : null,
  form: form.shaped,
  joined: 0.5,
  names: `dni, d.n.i., nif, nif/nie, dni/nie, dni nif, dni/nif, dni o nie, número de identificación fiscal, numero de identificacion fiscal, numero identificacion fiscal, código de identificación fiscal, documento nacional de identidad, doc. identidad, documento identidad, documento,
    nan zenbakia, ena, ifz, número d'identificació fiscal, numero d'identificacio fiscal, document nacional d'identitat, documento nacional de identidade, spanish id, spanish national id, spanish tax number, carné de identidad, carnet de identidad`,
  shared: ['national-id', 'tax-id', 'identity-card'],
  near: /\bdni\b|\bnif\b|_dni|_nif|dni_|nif_|d\.n\.i|n\.i\.f|documento|identidad|identificaci|nacional d.identitat|\bspanish id|titular|doc\. ?id/,
  specimens: ['12345678Z', '99999999R'],
  examples: {
    hit: [
      { text: 'DNI: 12345678Z', category: 'test-data', at: 0.8 },
      { text: 'DNI 12345674X', at: 0.8 },
      { text: '12345674X', at: 0.5 },
      { text: '12.345.674-X', at: 0.6 },
      'nif=12345674-x',
      'nombre;NIF\nAna;12345674X',
      'con DNI 1234567L',
      '"dni": "00054237A"',
      'DNI 012345674X',
    ],
    miss: [
      'Memory: 74268618K/21869594K available','12345674W', 'DNI: 12345674W', 'DNI 12345674', 'DNI 112345674X', '012345674X', 'e12345674X', '12345674x', 'order 12345674X', '(12345685K->', 'redo lsn=A/2566498C', 'CIF W-5030770-A'],
  },
}); // biome-ignore format: a table
