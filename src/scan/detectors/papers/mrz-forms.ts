/**
 * ICAO Doc 9303, part 3, section 4.9: weights 7, 3, 1 over digits, letters (A is 10) and fillers (0), modulo 10.
 * `from`..`to` of `text`; a filler stands for the check digit of an empty field.
 */
export function isChecked(text: string, from: number, to: number, digit: number): boolean {
  const c = text.charCodeAt(digit);
  const sum = weigh(text, from, to, 0, 0).sum % 10;
  return c === 0x3c ? sum === 0 : c - 0x30 === sum;
}

interface Weighed {
  readonly sum: number;
  readonly place: number;
}
const weights = [7, 3, 1];
function weigh(text: string, from: number, to: number, sum: number, place: number): Weighed {
  let total = sum;
  let at = place;
  for (let i = from; i < to; i++, at++) total += unitOf(text.charCodeAt(i)) * (weights[at % 3] as number);
  return { sum: total, place: at };
}
/** Digits are worth themselves, A is 10, a filler nothing. */
export const unitOf = (c: number): number => (c === 0x3c ? 0 : c < 0x3a ? c - 0x30 : c - 55);

/** The composite check digit: several stretches of one text, one behind the other. */
function isComposite(
  text: string,
  stretches: readonly (readonly [number, number])[],
  digit: number,
): boolean {
  let at: Weighed = { sum: 0, place: 0 };
  for (const [from, to] of stretches) at = weigh(text, from, to, at.sum, at.place);
  return text.charCodeAt(digit) - 0x30 === at.sum % 10;
}

const day = '(?:\\d\\d[\\d<]{4}|<{6})';
/** Number and check digit, nationality, birth, sex, expiry. */
const person = `[A-Z0-9<]{9}[\\d<][A-Z<]{3}${day}\\d[MFX<]${day}[\\d<]`;
const names = '[A-Z<]{4}[A-Z0-9<]';
const td3 = new RegExp(`^P${names}{39}${person}[A-Z0-9<]{14}[\\d<]\\d$`);
const td2 = new RegExp(`^[ACI]${names}{31}${person}[A-Z0-9<]{7}\\d$`);
const visa = new RegExp(`^V${names}{31,39}${person}[A-Z0-9<]{8,16}$`);
const td1 = new RegExp(
  `^[ACI][A-Z<]{4}[A-Z0-9<]{9}[\\d<][A-Z0-9<]{15}${day}\\d[MFX<]${day}\\d[A-Z<]{3}[A-Z0-9<]{11}\\d[A-Z<]{30}$`,
);
const oldFrench = /^IDFRA[A-Z<]{25}[A-Z0-9<]{6}[A-Z0-9<]{12}\d[A-Z<]{14}\d{6}\d[MF]\d$/;

/** Part 5, 4.2.2 and part 6: a longer number goes on in the optional data, up to its check digit and a filler. */
function isNumber(text: string, at: number, optional: number, end: number): boolean {
  if (text.charCodeAt(at + 9) !== 0x3c) return isChecked(text, at, at + 9, at + 9);
  const filler = text.indexOf('<', optional);
  if (filler <= optional || filler > end) return isChecked(text, at, at + 9, at + 9);
  const number = text.slice(at, at + 9) + text.slice(optional, filler);
  return isChecked(number, 0, number.length - 1, number.length - 1);
}

/** Birth and expiry with their check digits, `at` the number; `optional` is where the optional data stands. */
const isPerson = (text: string, at: number, end: number): boolean =>
  isNumber(text, at, at + 28, end) &&
  isChecked(text, at + 13, at + 19, at + 19) &&
  isChecked(text, at + 21, at + 27, at + 27);

function isTd3(text: string): boolean {
  return (
    isPerson(text, 44, 44) &&
    isChecked(text, 72, 86, 86) &&
    isComposite(text, [[44, 54], [57, 64], [65, 87]], 87) // biome-ignore format: three stretches
  );
}

function isTd2(text: string): boolean {
  return isPerson(text, 36, 71) && isComposite(text, [[36, 46], [49, 56], [57, 71]], 71); // biome-ignore format: three stretches
}

function isTd1(text: string): boolean {
  return (
    isNumber(text, 5, 15, 30) &&
    isChecked(text, 30, 36, 36) &&
    isChecked(text, 38, 44, 44) &&
    isComposite(text, [[5, 30], [30, 37], [38, 45], [48, 59]], 59) // biome-ignore format: four stretches
  );
}

/** The national identity card of 1988 to 2021 (arrêté of 3 August 1987). */
const isOldFrench = (text: string): boolean =>
  isChecked(text, 36, 48, 48) && isChecked(text, 63, 69, 69) && isComposite(text, [[0, 71]], 71);

const second = new RegExp(`^${person}[A-Z0-9<]{14}[\\d<]\\d$`);

/** The second line of a passport by itself: five check digits. */
export const isSecondLine = (line: string): boolean => second.test(line) && isTd3('<'.repeat(44) + line);

/**
 * The lines of a machine-readable zone, joined (two of 44 or 36 characters, three of 30): `valid` where every check
 * digit is right, `broken` where only the form is, null where it is none.
 */
export function mrzOf(text: string): 'valid' | 'broken' | null {
  const judged = (right: boolean) => (right ? 'valid' : 'broken');
  const first = text[0];
  if (text.length === 90) return td1.test(text) ? judged(isTd1(text)) : null;
  if (first === 'V' && visa.test(text)) return judged(isPerson(text, text.length / 2, text.length / 2));
  if (text.length === 88) return td3.test(text) ? judged(isTd3(text)) : null;
  if (text.length !== 72) return null;
  if (td2.test(text) && isTd2(text)) return 'valid';
  if (oldFrench.test(text)) return judged(isOldFrench(text));
  return td2.test(text) ? 'broken' : null;
}
