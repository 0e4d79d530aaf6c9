import { form } from '../../confidence.ts';
import type { Gate } from '../../detector.ts';
import type { View } from '../../engine/view.ts';
import { type Labelled, labelled, type Writing } from '../labelled.ts';
import { ranks } from '../ranks.ts';
import { alsoBy, givenOut, isWritten, leastDigits, ofKind } from './written.ts';

/** PRADO (Council of the EU): cards with a check digit of their own have a detector of their own. */
const lettered: readonly Writing[] = [
  // Italy since 2016: CA12345AA
  { like: /[A-Z]{2} ?\d{5} ?[A-Z]{2}/, form: form.shaped },
  // Spain: support number of the DNI; Poland
  { like: /[A-Z]{3}[ -]?\d{6}/, form: form.shaped },
  // Romania, Italy (paper), Slovakia, Estonia, Latvia, Bulgaria, Slovenia, Finland ...
  { like: /[A-ZΑ-Ω]{2}[ -]?\d{6,7}/, form: form.shaped },
  { like: /[A-Z]{2},? (?:nr|no|numar|număr)\.? ?\d{6}/, form: form.shaped },
  // Greece (old), Ireland (passport card), Malta
  { like: /[A-ZΑ-Ω][ -]?\d{6,8}/, form: form.shaped },
];
const writings: readonly Writing[] = [
  ...lettered,
  // Hungary, Malta
  { like: /\d{6,7} ?[A-Z]{1,2}/, form: form.shaped },
  // Finland (old): 800000014X
  { like: /\d{9}[A-Z]/, form: form.shaped },
  // Germany, France since 2021
  { like: /[CFGHJKLMNPRTVWXYZ\d]{9,10}D?/, form: form.shaped, valid: leastDigits(2) },
  // France since 2021: letters of all kinds
  { like: /[A-Z\d]{9}/, form: form.bare + 0.1, valid: isWritten },
  // the Netherlands
  { like: /[A-NP-Z]{2}[A-NP-Z\d]{6}\d/, form: form.shaped, valid: leastDigits(2) },
  // France until 2021, Belgium; Austria, Bulgaria, Croatia, Cyprus, Czechia, Lithuania, Sweden and others
  { like: /\d{3}-\d{7}-\d{2}|\d{12}/, form: form.bare + 0.1 },
  { like: /\d{7,10}/, form: form.bare + 0.05 },
  { like: /[A-Z\d]{8,10}/, form: form.bare + 0.05, valid: leastDigits(4) },
];

const specimens = [
  'L01X00T47',
  'L01X00T471',
  'T220001293',
  'T22000129',
  'LZ6311T475',
  'LZ6311T47',
  'L9RJ7V4C8',
  'SPECI2014',
  'SPECI2021',
  '880692310285',
  'CA00000AA',
  'X4RTBPFW4',
];

const spec: Labelled = {
  id: 'identity-card-number',
  title: 'Identity-card number',
  source: 'PRADO, Council of the EU; the issuing ministries',
  names: `identitätskarte+, id-kaardi number, személyigazolvány szám, perso-nr, carte identité, cni+, carta identità, carta di identità, cie, número de soporte, num soporte, idesp, idesp dni, número de documento, soporte documento, osebne izkaznice,
    número do bilhete de identidade, číslo op sk, broj osobne, serie ci, seria ci, ci seria, ci serie număr, carte identitate, lichna karta, αρ. ταυτότητας, tapatybės kortelės numeris, id-kortsnummer, karta tal-identità, identiteitsbewijs`,
  shared: ['identity-card'],
  stems: [
    'identity card', 'id card', 'id-card', 'id_card', 'identiteitskaart', 'identiteitsbew', 'personalausweis', 'ausweisnummer', 'ausweis-nr', 'ausweis nr', 'perso-nr', 'carte d\'identi', 'carte d’identi', 'nationale d\'identit', 'nationale d’identit', 'cni ',
    'carta d\'identi', 'carta d’identi', 'carta d identi', 'carta di identi', 'doc. identit', 'pièce d\'identi', 'pièce d’identi', 'carta identi', 'documento d\'identi', 'documento di identi', 'cie n', 'número de soporte', 'numero de soporte', 'nº soporte', 'nº de soporte', 'idesp', 'bilhete de identi', 'dowód', 'dowodu', 'dowod os', 'občansk', 'občank', 'občiansk', 'č. op', 'op č', 'osobna iskaz', 'osobne iskaz', 'broj osobne', 'os. iskaz', 'os. izkaz', 'szig.', 'szig ', 'л.к.', 'лк №', 'lična karta', 'lične karte', 'licna karta', 'osebna izk', 'osebne izk',
    'személyi ig', 'személyig', 'személyazonosító ig', 'ig. szám', 'carte de ident', 'cartea de ident', 'act de ident', 'actul de ident', 'cărții de ident', 'seria ', 'seria:', 'serie ci ', 'ci seri', 'serie și num', 'număr ci ', 'лична карта', 'личната карта', 'ταυτότητ', 'δελτίο ταυτ', 'tapatybės kort', 'personas aplie', 'isikutunn', 'henkilökort', 'nafnskírt', 'identitetsk', 'id-kort', 'id-kaar', 'id kaar', 'idkaar', 'id-bewijs', 'legitimatie:', 'legitimatiebew', 'id-kart', 'eid kart', 'id kart', 'identitätskar', 'αδτ', 'α.δ.τ', 'číslo op ', 'číslo op:', 'karta tal-id', 'cárta aith',
  ], // biome-ignore format: a table
  writings: givenOut(writings, specimens),
  // Cards with a check digit of their own come first.
  rank: ranks.paper - 1,
  // Italy: without a word for it a part's number looks the same.
  weak: ['AA99999AA'],
  specimens,
  examples: {
    hit: [
      { text: "carta d'identità n. CA12345BC", at: 0.8 },
      'numero carta identità: AX1234567',
      'Carte de identitate seria RX nr. 123456',
      'CNI: 880692310385',
      '| Numéro CNI | 990952913312 |',
      "carte nationale d'identité 12AB34CD5",
      'Dowód osobisty: AVF473829',
      'лична карта № 641234567',
      'Αριθμός ταυτότητας: ΑΒ 123456',
      'személyi igazolvány száma: 123456AB',
      '"idCardNumber": "123456789"',
      'identity_card_no=AA1234567',
      'občanský průkaz č. 123456789',
      'Číslo OP 591949991',
      'č. OP: 210036073',
      'Identitätskarte Nr. S4600858',
      'CI seria: FI 031756',
      'B.I. seria FI 031756',
      'nume;CI seria\nIon;FI 031756',
      'Seria și numărul CI: FI 031756',
      'lichna_karta=641234567',
      "Carta d'identità: CX51753WW",
      'serie CI: FI 031756',
      'serie CI FI 031756',
      'Α.Δ.Τ. ΙΜ 862558',
      'Személyigazolvány szám: 106466IM',
      'ID-kaardi number: AV0321439',
      "Carte nationale d'identité n°\n525843773851",
      'identiteitskaart 592-1234567-01',
      'id card no. AB123456',
      "documento d'identità CA48291FF",
      'national ID AT4829173',
      'C.I. n. CA48291FF',
      'CI n. CA48291FF',
      '{"idDocType":"ID_CARD","country":"HRV","number":"114182739"}',
      '"IdentityCard":{"Number":"648971KT","IssuingCountryCode":"HU"}',
      'posesoare a cartea de identitate RX 418273',
      'л.к. № 648201733, изд. от МВР',
      'Br. os. iskaznice 114182739',
      'št. os. izkaznice IE0418273',
      'SZIG szám 418273KE',
      'Nº soporte: CHB418273',
      "Pièce d'identité n° X4RTBPFW7",
      'ID kaart nr IW7K41L82',
      'Legitimatie: IW7K41L82',
      'cnp ..., buletin RX 733418',
      'carta d identita CA48291FF',
      'Číslo OP:   204718833',
      '<soporteDocumento>CHB418273</soporteDocumento>',
      'st_osebne_izkaznice;tel\nIE0418273;4182',
      '"documentNumber": "LM4182733"',
      'Szem. ig. szám: 106466IM',
      'ID-Karte S4600858',
      'ID karte: PA1234567',
      'Naam;Identiteitsbewijs\nDe Vries;IW7K41L82',
      'eID karte: PA1234567',
      '| asmens tapatybės kortelė | 16504816 |',
      { text: "carte d'identité X4RTBPFW4", category: 'test-data' },
      'CI serie și număr: XB 786075',
    ],
    miss: [
      'Factura seria MM 779691',
      'AX1234567',
      'id card reader 3.14.159',
      'identity card lost on 20240101',
      'seria A wyniki 2024',
      'identity card number: unknown',
      'CA12345BC',
      'national ID 48291730',
      'id card: AT0000000',
      'Číslo operace: 12345678',
      'număr circuit 1234567',
      'C.I. 74123456',
      'ci nous avons 74123456',
      'Szigetelő szalag 12345678',
      'buletin nr. 74123456',
      'Legitimatie verplicht, bel 0201234567',
      'os. iskoristivost 1234567',
      'serie CIV N118447',
      'doc. identificativo 12345678',
    ],
  },
};

const base = labelled(spec);
const [byLabel, ...others] = base.gates as readonly [Gate & { on: 'word' }, ...Gate[]];
/** Invoices, receipts and policies have a series, too: `Factura seria MM nr. 779691`. */
const other = /factur|chitan|poli/;
const look = (view: View, at: number): void => {
  if (!other.test(view.before(at, 20))) byLabel.look(view, at);
};

/** A number of these may be any: only what has letters is a card's. */
export const identityCard = alsoBy(
  ofKind({ ...base, gates: [{ ...byLabel, look }, ...others] }, [
    'id_card"',
    'idcard"',
    'identityc',
    'identity_c',
  ]),
  labelled({
    ...spec,
    stems: ['national id', 'c.i.', 'ci n.', 'buletin'],
    writings: givenOut(lettered, specimens),
  }),
);
