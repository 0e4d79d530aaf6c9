import { check } from '../../confidence.ts';
import { digitAt } from '../digits.ts';
import { identifier, lessSmall } from '../identifier.ts';
import { lessBehindPaper } from '../papers/written.ts';

/** The letter counts as its place in the alphabet in two digits; weights 1 2 1 2 ..., sums of digits, modulo 10. */
export function isKvnr(value: string): boolean {
  if (value.endsWith('000000000')) return false;
  const place = value.charCodeAt(0) - 0x40;
  let sum = Math.floor(place / 10) + double(place % 10);
  for (let i = 1; i < 9; i++) sum += i % 2 === 1 ? digitAt(value, i) : double(digitAt(value, i));
  return sum % 10 === digitAt(value, 9);
}
const double = (d: number): number => (d > 4 ? d * 2 - 9 : d * 2);

export const deKvnr = identifier({
  id: 'de-kvnr',
  title: 'German health insurance number (Krankenversichertennummer, KVNR)',
  source: '§ 290 SGB V; GKV-Spitzenverband: Richtlinie zur Krankenversichertennummer, part of ten characters',
  checksum: 'weights 1 2, sums of digits, modulo 10',
  shapes: ['A999999999', 'A-999999999', 'A-999-999-999', 'A-99999999-9', 'A99999999-9'],
  valid: (value, found, view) =>
    isKvnr(value) ? check.oneDigit + lessSmall(found, view) + lessBehindPaper(view, found.start) : null,
  form: 0.4,
  // `C 370 350 397` draws a line
  joined: 0.3,
  names: `kvnr, kv-nr, kv-nummer, krankenversichertennummer, krankenversicherungsnummer, krankenversicherungsnr, krankenkassennummer,
    versichertennummer, versicherten-nr, versichertennr, versicherten-id, versichertenid, egk nummer, gkv nummer, health insurance number, krankenversicherten-nr, krankenvers nr`,
  shared: ['at-svnr', 'social-security'],
  near: /\bkv[-_ ]?(?:nr|nummer)|krankenvers|versicherten|krankenkasse|versicherungsn|vers[-._ ]{0,2}nr|health insurance|\begk\b|\bgkv\b|gesundheitskarte/,
  specimens: ['A123456780'],
  examples: {
    hit: [
      { text: 'KVNR: A123456780', category: 'test-data', at: 0.8 },
      { text: 'Krankenversichertennummer M310119802', at: 0.8 },
      'kvnr=M310119802',
      '"versichertenId":"M310119802"',
      'Versicherten-Nr. M 310 119 802',
      'Vers.-Nr. M 310 119 802',
      'Name;KV-Nummer\nMeier;M310119802',
      'M310119802',
    ],
    miss: [
      '[C554750196][S9131880518] debug',
      'M310119803',
      'C 370 350 397',
      'KVNR: M310119803',
      'm310119802',
      'queued as E810450814',
      'KVNR: 3101198021',
      'XM310119802',
      'order M310119802',
      'KVNR: X000000000',
    ],
  },
});
