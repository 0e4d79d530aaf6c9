import { check, form, score, words } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isDigit } from '../../engine/classes.ts';
import type { Shaped } from '../../engine/shapes.ts';
import type { View } from '../../engine/view.ts';
import { identifier, lessSmall } from '../identifier.ts';
import { capitalBefore, letterOf } from './es-dni.ts';

/** X, Y and Z count as 0, 1 and 2 before the seven digits; K, L and M (no DNI, no NIE) are left out. */
export function isNie(value: string): boolean {
  const first = 'XYZ'.indexOf(value[0] as string);
  if (first < 0 && !'KLM'.includes(value[0] as string)) return false;
  if (value.slice(1, 8) === '0000000') return false;
  return letterOf(Math.max(0, first) * 10_000_000 + Number(value.slice(1, 8))) === value[8];
}

const base = identifier({
  id: 'es-nie',
  title: 'Spanish number of foreigners (NIE), and NIF that begins with K, L or M',
  source: 'Real Decreto 557/2011, art. 206; Orden INT/2058/2008; Real Decreto 1065/2007, art. 19 and 20',
  checksum: 'rest by 23, a letter',
  shapes: ['A9999999A', 'A-9999999-A', 'A9999999-A', 'A-9999999A', 'A-99999999-A', 'A99999999A'],
  valid: (value, found, view) => {
    // Old numbers have eight digits, the first of them 0.
    const plain = value.length === 10 && value[1] === '0' ? value[0] + value.slice(2) : value;
    if (plain.length !== 9 || !isDigit(plain.charCodeAt(7)) || !isNie(plain)) return null;
    return (value.charCodeAt(0) < 0x58 ? check.none : check.oneDigitAndRange) + lessSmall(found, view);
  },
  form: form.distinct,
  names: `nie, n.i.e., número de identidad de extranjero, número de identificación de extranjero, numero de identidad de extranjero, numero de identificacion de extranjero, tarjeta de residencia, foreigner identity number,
    spanish foreigner id, número d'identitat d'estranger, número d'identificació d'estranger`,
  shared: ['es-dni', 'national-id', 'tax-id', 'identity-card'],
  near: /\bnie\b|n\.i\.e|\bdni\b|\bnif\b|_nie|_nif|nie_|extranjer|estranger|foreigner (?:id|n)|tarjeta de residencia/,
  examples: {
    hit: [
      { text: 'NIE: X1234567L', at: 0.8 },
      { text: 'Z1234567R', at: 0.6 },
      'X-1234567-L',
      'nie=y1234567x',
      'nombre;NIF\nAna;X1234567L',
      'NIE Y-1234567X',
      'NIF M2812345C',
      'NIE X04829173R',
      { text: 'X-1.234.567-L', at: 0.6 },
    ],
    miss: ['X1234567M', 'NIE: X1234567M', 'NIE X123456L', 'W1234567L', '0X1234567L', 'X0000000T'],
  },
}); // biome-ignore format: a table

/** `X-1.234.567-L`: the gate opens at the digits. */
function look(view: View, found: Shaped): void {
  const first = capitalBefore(view, found.start);
  if (first === 0 || !isNie(String.fromCharCode(first) + found.value)) return;
  const label = view.inField('es-nie', found.start) || view.inField('es-dni', found.start);
  view.claim(
    esNie,
    found.start - 2,
    found.end,
    score(form.distinct, check.oneDigitAndRange, label ? words.label : words.none),
  );
}

export const esNie: Detector = {
  ...base,
  gates: [...base.gates, { on: 'shape', shapes: ['9-999-999-A'], look }],
};
