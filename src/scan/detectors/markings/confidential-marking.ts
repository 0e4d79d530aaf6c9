import { marking } from './marking.ts';
import { phrases } from './phrases.ts';

const strict = `strictly confidential, strictly private and confidential, strictly private & confidential, confidentiel entreprise, highly confidential, company confidential, business confidential, private and confidential,
  private & confidential, personal and confidential, personal & confidential, commercial in confidence, in strict confidence,
  confidential and proprietary, confidential & proprietary, proprietary and confidential, proprietary & confidential,
  confidential/proprietary, proprietary/confidential, confidential document, confidential draft, confidential report,
  streng vertraulich, strikt vertraulich, streng persönlich und vertraulich, persönlich und vertraulich, persönlich vertraulich,
  persönlich/vertraulich, vertraulich behandeln, vertrauliches Dokument, vertrauliche Unterlage*,
  strikt vertrouwelijk, streng vertrouwelijk, zeer vertrouwelijk, persoonlijk en vertrouwelijk, bedrijfsvertrouwelijk, commercieel vertrouwelijk,
  strictement confidentiel*, hautement confidentiel*, très confidentiel*, document confidentiel, personnel et confidentiel,
  estrictamente confidencial, altamente confidencial, documento confidencial, estritamente confidencial,
  strettamente confidenziale, strettamente riservato, documento riservato, documento confidenziale, riservato e confidenziale, riservata personale,
  strict confidențial, strict confidențială, strict confidențiale, strict confidenţial, document confidențial, ściśle poufn*, dokument poufny, poufne i zastrzeżone, informacja poufna,
  строго поверително, strogo povjerljivo, přísně důvěrn*, prísne dôvern*, strengt fortroligt, rangelt konfidentsiaalne,
  erittäin luottamuksellinen, ehdottoman luottamuksellinen, αυστηρά εμπιστευτικ*, άκρως εμπιστευτικ*, szigorúan bizalmas,
  faoi rún daingean, go hiomlán rúnda, stingri konfidenciāl*, griežtai konfidencial*, strettament kunfidenzjali, strogo zaupno,
  strikt konfidentiell*, strängt konfidentiell*, strängt förtrolig*, strengt fortrolig`;
const plain = `confidential, confidentiel*, confidencial, vertraulich*, vertrouwelijk*, riservato, riservata, riservati, confidenziale,
  confidențial, confidențială, confidențiale, confidenţial, poufne, poufny, poufna, поверително, поверителен, povjerljivo, důvěrné, dôverné, fortrolig*, konfidentiel*, konfidentsiaalne,
  luottamuksellinen, luottamuksellista, εμπιστευτικό, εμπιστευτικο, εμπιστευτική, bizalmas, rúnda, faoi rún, konfidenciāli, konfidenciāls, konfidencialu, konfidenciali, konfidencialiai,
  kunfidenzjali, zaupno, förtrolig*, konfidensielt`;

export const confidentialMarking = marking({
  id: 'confidential-marking',
  title: 'Marked as confidential',
  source: 'header, footer, title or subject in the 24 official languages of the EU',
  words: 'confidential, vertraulich, confidentiel',
  phrases: [...phrases(strict, 'strict'), ...phrases(plain, 'plain')],
  anywhere: ['confidential', 'strictly conf', 'vertraulich', 'vertrouwelijk', 'confidentiel', 'confidencial'],
  examples: {
    hit: [
      { text: 'CONFIDENTIAL', at: 0.6 },
      'Acme Corp - Confidential - Page 3 of 12',
      'Subject: [CONFIDENTIAL] Results of Q3',
      '*** STRICTLY CONFIDENTIAL ***\n\nMinutes',
      'Streng vertraulich',
      'This document is confidential.',
      'Confidentiel\n\nRapport annuel',
      'ŚCIŚLE POUFNE',
      'Αυστηρά εμπιστευτικό',
      'ПОВЕРИТЕЛНО',
      'PRIVATE AND CONFIDENTIAL',
    ],
    miss: [
      'the confidential data of the customer',
      'This e-mail is confidential and intended solely for the addressee.',
      'De informatie in dit bericht is vertrouwelijk en uitsluitend bestemd voor de geadresseerde.',
      'confidentiality: none',
      'clientType = CONFIDENTIAL',
      '<transport-guarantee>CONFIDENTIAL</transport-guarantee>',
      'PUBLIC,\n  CONFIDENTIAL,\n  BEARER_ONLY',
      'Confidential clients need a secret of their own.',
      '2024-03-12 10:11:12 INFO level CONFIDENTIAL',
    ],
  },
});
