import { identifier } from '../identifier.ts';
import { jmbgCheck, jmbgShapes } from './jmbg.ts';

export const siEmso = identifier({
  id: 'si-emso',
  title: 'Slovenian personal number (EMŠO)',
  source: 'Zakon o centralnem registru prebivalstva (Uradni list RS 1/99); Ministrstvo za notranje zadeve',
  checksum: 'weights 7 6 5 4 3 2 7 6 5 4 3 2, MOD 11',
  shapes: jmbgShapes,
  valid: (value) => jmbgCheck(value, 50, 59),
  names: `emšo, emso+, emšo številka, emso stevilka,
    enotna matična številka, enotna matična številka občana, matična številka občana, slovenian personal number`,
  shared: ['national-id', 'social-security'],
  near: /\bem[sš]o|_emso\b|enotna mat|mati[cč]na [sš]tevilka|slovenian (?:personal|national|id\b|citizen)|pnosi-/,
  examples: {
    hit: [
      { text: 'EMŠO: 0101980500005', at: 0.8 },
      { text: 'emso=0101980500005', at: 0.8 },
      '"emso": "0101980500005"',
      'Matična številka: 0101980500005',
      'EMŠO 0101980 50 000 5',
      'Enotna matična številka občana 0101980500005',
      'ime;emšo\nAna;0101980500005',
      '"emso_pacienta": "0101980500005"',
      'Enotna mat. št.: 0101980500005',
    ],
    miss: ['0101980500005', 'EMŠO: 0101980500004', 'EMŠO 0113980500005', 'ticket 0101980500005'],
  },
});
