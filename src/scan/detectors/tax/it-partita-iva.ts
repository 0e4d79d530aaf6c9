import { check } from '../../confidence.ts';
import { identifier } from '../identifier.ts';
import { isPartitaIva } from './vat-west.ts';

export const itPartitaIva = identifier({
  id: 'it-partita-iva',
  title: 'Italian VAT number (partita IVA)',
  source: 'D.P.R. 633/1972, art. 35; Agenzia delle Entrate: Luhn and the code of the office',
  checksum: 'Luhn',
  category: 'business',
  shapes: ['99999999999'],
  valid: (value) => (isPartitaIva(value) ? check.oneDigitAndRange : null),
  names: `partita iva it, p.iva/c.f., cf/p.iva, partita iva cliente, partita iva fornitore, cod. fiscale/p.iva, piva cliente, idcodice`,
  shared: ['vat', 'tax-id'],
  near: /partita[\s_]?iva|codice fisc|company[ _]?(?:n[uor]|reg)|business[ _]?reg|\bc\.f\.|\bp\.i\.|i\.v\.a|\biva\b|\bpiva|_piva/,
  examples: {
    hit: [
      { text: 'Partita IVA: 04285060069', at: 0.8 },
      'P.IVA 04285060069',
      'piva=04285060069',
      'P. IVA e C.F. 04285060069',
      'P.I. 04285060069',
      'Codice fiscale: 04285060069',
      'P.IVA: 19021390588',
      'Partita I.V.A. 37177200914',
      'company number 04285060069',
    ],
    miss: ['04285060069', 'Partita IVA 04285060068', 'P.IVA 00000000000', 'order 04285060069'],
  },
});
