import { form } from '../../confidence.ts';
import { labelled, type Writing } from '../labelled.ts';
import { givenOut, leastDigits, ofKind } from './written.ts';

const writings: readonly Writing[] = [
  // United Kingdom (BRP): RX0123456, ZU1234567; Czechia, Ireland, Lithuania, Poland, Sweden ... : two letters
  { like: /[A-Z]{2}[X\d]\d{6}/, form: form.shaped },
  { like: /[A-Z]{2}[ -]?\d{6,7}/, form: form.shaped },
  // Germany (eAT): Y9B0XV43T, Austria, Italy, Spain
  { like: /[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ\d]{8}\d?/, form: form.shaped, valid: leastDigits(2) },
  { like: /[A-Z][ -]?\d{7,9}[A-Z]?/, form: form.shaped },
  // Ireland; the United States (and the number of an alien: A and nine digits)
  { like: /[A-Z]{3}[ -]?\d{6}(?:\d{4})?/, form: form.shaped },
  // the Netherlands: V-number and document; France: number of the foreigner
  { like: /[A-NP-Z]{2}[A-NP-Z\d]{6}\d/, form: form.shaped, valid: leastDigits(3) },
  { like: /\d{10}/, form: form.bare + 0.1 },
  // A telephone number where no label stands right before it.
  { like: /\d{3}\.\d{3}\.\d{4}/, form: form.bare / 2 },
  // Portugal: 118447P22
  { like: /\d{7,9}|\d{12}|[A-Z\d]{9}/, form: form.bare + 0.05, valid: leastDigits(5) },
];

const specimens = ['YZ0K36FH9', 'Y9999999', 'ZU1234567', 'RX0123456'];

const base = labelled({
  id: 'residence-permit',
  title: 'Residence-permit number',
  source: 'Regulation (EC) No 1030/2002; PRADO; Home Office (BRP); BAMF (eAT); IND (V-number)',
  names: `residence permit+, residence card+, resident permit number, green card, alien number, alien registration number, uscis number, brp+, irp+, gnib+,
    aufenthaltstitel+, eat nummer, eat nr, aufenthaltserlaubnis+, niederlassungserlaubnis, aufenthaltskarte, verblijfsvergunning, verblijfsdocument+, verblijfskaart, v-nummer, vnummer, v-number, v nummer, vreemdelingennummer, vreemdelingen nummer, ind nummer,
    titre de séjour, titre séjour, titre de sejour, titre de séjour n, numéro étranger, n° étranger, agdref, carte de séjour, carte de résident, permiso de residencia, tarjeta de residencia, tarjeta de extranjero, número tie, permesso di soggiorno, permesso di soggiorno n, permesso soggiorno, título de residência, autorização de residência, cartão de residência,
    karta pobytu+, numer karty pobytu, nr karty pobytu, povolení k pobytu, povolení k pobytu č, povolenie na pobyt, tartózkodási engedély, permis de ședere, permis de sedere, dozvola boravka, boravišna dozvola, dovoljenje za prebivanje, oleskelulupa, oleskelulupakortti, uppehållstillstånd, uppehållstillståndskort, opholdstilladelse, opholdskort, elamisluba, elamisloakaart, uzturēšanās atļauja, leidimas gyventi, άδεια διαμονής, разрешение за пребиваване`,
  stems: [
    'residence permit', 'residence card', 'residence-permit', 'residencepermit', 'biometric residence', 'resident permit', 'residency p', 'brp ', 'brp:', 'aufenthaltst', 'aufenthaltse', 'aufenthaltsk', 'aufenthaltsb', 'eat-n', 'eat nr', 'eat:', 'ausländeraus', 'niederlassungserl', 'verblijfsv', 'verblijfsd', 'verblijfsk', 'permis de séj', 'green card', 'alien n', 'alien r', 'a-number', 'permanent res', 'uscis ', 'irp ', 'gnib', 'v-nummer', 'v-number', 'vreemdelingen', 'titre de s', 'titre séj', 'carte de séjour', 'carte de résident', 'agdref',
    'permiso de resid', 'autorización de resid', 'tarjeta de resid', 'tarjeta de extr', 'número de tie', 'la tie ', 'tarjeta de identidad de extr', 'permesso di sogg', 'carta di sogg', 'título de resid', 'autorização de resid', 'karta pobytu', 'karty pobytu', 'kartą pobytu', 'dvalarl', 'povolení k pob', 'povolenie na pob', 'tartózkodási eng', 'permis de șed', 'permis de şed', 'permis de sed', 'dozvola borav', 'dozvole borav', 'boravišn', 'za prebivanje', 'oleskelulu', 'uppehålls', 'ut-kort', 'opholds', 'oppholds', 'elamisl', 'uzturēšanās atļ', 'leidimas gyv', 'leidimo gyv', 'άδεια διαμον', 'άδεια παραμ', 'άδειας διαμον', 'разрешение за преб',
  ], // biome-ignore format: a table
  writings: givenOut(writings, specimens),
  specimens,
  examples: {
    hit: [
      { text: 'residence permit no. ZR4718293', at: 0.8 },
      'BRP number: RF9082371',
      'Aufenthaltstitel-Nr. Y5CT42KF7',
      'V-nummer: 2081234567',
      'V-nummer 208.123.4567',
      'permis de şedere nr. RS4829173',
      'broj dozvole boravka HR1234567',
      'UT-kort: RS4829173',
      'eAT-Nr. Y5CT42KF7',
      'eAT: Y5CT42KF7',
      'permesso_soggiorno=I12345678',
      'eAT-Nummer Y5CT42KF7',
      'her residency permit is RS4829173',
      'legitymuje się kartą pobytu RS4182907',
      'dvalarleyfi RS4182907',
      'autorización de residencia E12345678',
      'Name\teAT-Nr.\nBondarenko\tYZ4K82L91',
      'N° étranger : 6904182733',
      'La TIE lleva el número E41829073',
      '| uzturēšanās atļauja | UL3320452 |',
      '<td>številka dovoljenja za prebivanje</td><td>RC1234567</td>',
      'titre de séjour n° 9912345678',
      'NIE y tarjeta de residencia E12345678',
      'permesso di soggiorno I12345678',
      'karta pobytu RP1234567',
      '"residencePermit":"RA1234567"',
      'brp_number=RX4718293',
      'her BRP is ZR4829173',
      'Alien registration number: A785011999',
      'green card SRC4829277359',
      'Verblijfskaart B354360744',
      'Ausländerausweis Nr. 777525205',
      'Oppholdskort: N41277815',
      '"residencePermit":{"number":"YA0368461"}',
      '"type":"RESIDENCE_PERMIT","number":"YA0368461"',
      'Autorização de Residência n.º 118447P22',
      'IRP number: IYT744803',
      'Name,IRP No\nA,IYT744803',
      'leidimo gyventi Nr. LT4829173',
      'name;Titre de séjour n°\nA;1822153617',
      '"residence_card_no":"UZ3831546"',
      'titre séjour n° RS4829173',
      'nom;Titre séjour\nA;RS4829173',
      'A-Number: A457479489',
    ],
    miss: [
      'ZR4718293',
      'residence permit expired 20230101',
      'brp 2.0',
      'V-number 12',
      '{"type":"residence","number":"0212345678"}',
      'residence permit granted',
      'residence permit, call 208.123.4567',
    ],
  },
});

export const residencePermit = ofKind(base, ['residence_', 'residencep']);
