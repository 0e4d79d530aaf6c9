import { check, form } from '../../confidence.ts';
import { labelled, type Writing } from '../labelled.ts';
import { ranks } from '../ranks.ts';

const digitsIn = (value: string): number => value.replace(/\D/g, '').length;
const leastDigits =
  (n: number) =>
  (value: string): number | null =>
    digitsIn(value) >= n ? check.none : null;

/** Form 9 of FeV, Anlage 8: the check digit's place holds a digit, X or Z; the office's key is letters and digits. */
const isGerman = leastDigits(4);

/** Longer ones first: a token must be taken as a whole. */
const writings: readonly Writing[] = [
  // Illinois, Wisconsin: D400-7836-0001; Florida: F255-921-50-094-0; Maryland, Michigan, Minnesota: S 514 778 616 977
  { like: /[A-Z]\d{3}[ -]\d{4}[ -]\d{4}(?:[ -]\d{2})?/, form: form.shaped },
  { like: /[A-Z]\d{3}[ -]\d{3}[ -]\d{2}[ -]\d{3}(?:[ -]\d)?/, form: form.shaped },
  { like: /[A-Z][ -]?\d{3}[ -]\d{3}[ -]\d{3}[ -]\d{3}/, form: form.shaped },
  // New Jersey
  { like: /[A-Z]\d{4}[ -]\d{5}[ -]\d{5}/, form: form.shaped },
  // Kansas; Idaho; Iowa; New Hampshire
  { like: /K\d{2}-\d{2}-\d{4}/, form: form.shaped },
  { like: /[A-Z]{2}\d{6}[A-Z]|\d{3}[A-Z]{2}\d{4}|\d{2}[A-Z]{3}\d{5}/, form: form.shaped },
  // Washington
  { like: /[A-Z]{2,5}[A-Z*]{0,3}\d{3}[A-Z\d]{2}|WDL[A-Z\d]{9}/, form: form.shaped, valid: leastDigits(3) },
  // Italy
  { like: /U1[A-Z\d]{7}[A-Z]|[A-Z]{2} ?\d{7} ?[A-Z]/, form: form.shaped },
  // Romania
  { like: /[A-Z]\d{8}[A-Z]/, form: form.shaped },
  // Portugal
  { like: /[A-Z]{1,2}-\d{5,7} \d/, form: form.shaped },
  // Poland; Iceland and others
  { like: /\d{5}\/\d{2}\/\d{4}/, form: form.shaped },
  // Germany: B072RRE2I55
  { like: /[A-Z\d]\d{2}[A-Z\d]{6}[\dXZ][A-Z\d]/, form: form.shaped, valid: isGerman },
  // the United States and many others: one to three letters and digits
  { like: /[A-Z][ -]?\d{5,14}/, form: form.shaped },
  { like: /[A-Z]{2,3}[ -]?\d{5,9}/, form: form.shaped },
  // Spain, Finland: the number of the person
  { like: /\d{8}[ -]?[A-Z]|\d{6}[-+A]\d{3}[A-Z\d]/, form: form.shaped },
  {
    like: /\d{3}[ -]\d{3}[ -]\d{3}|\d{2}[ -]\d{3}[ -]\d{3,4}|\d{2}[ -]\d{2}[ -]\d{4}/,
    form: form.bare + 0.1,
  },
  { like: /\d{7,12}/, form: form.bare + 0.05 },
  { like: /[A-Z\d]{8,16}/, form: form.bare + 0.05, valid: leastDigits(5) },
];

export const drivingLicence = labelled({
  id: 'driving-licence-number',
  title: 'Driving-licence number',
  source:
    'Directive 2006/126/EC, annex I, field 5; RESPER; AAMVA DL/ID card design standard; the issuing states',
  names: `dl, dl#, dl num, dl nr, driving licence nr, driver licence number, driver license no, drivers license no, drivers license number, driver's license number, driver's license no, driver's licence number, drivers licence number, driving permit, driving permit number, us driver license, license id,
    rijbewijs nummer, rijbewijsnr, rijbewijs nr, führerschein nr, führerschein-nr, führerscheinnr, fuehrerscheinnummer, fuehrerschein-nr, führerausweis, führerausweisnummer, permis de conduire n°, numéro de permis, numéro permis, numéro de permis de conduire, numero de permis, permis nº,
    permiso de conducir nº, número de permiso de conducir, numero permiso conducir, carnet de conducir, carné de conducir, patente, patente di guida, numero patente, n. patente, patente n, carta de condução, carta de conducao, número da carta de condução, prawo jazdy, nr prawa jazdy, numer prawa jazdy,
    řidičský průkaz, číslo řidičského průkazu, vodičský preukaz, číslo vodičského preukazu, vezetői engedély, vezetői engedély száma, jogosítvány, jogosítvány szám, permis de conducere, număr permis, nr permis, permis auto, vozačka dozvola, broj vozačke dozvole, vozniško dovoljenje, številka vozniškega dovoljenja,
    свидетелство за управление, свидетелство за управление на мпс, шофьорска книжка, άδεια οδήγησης, αριθμός άδειας οδήγησης, δίπλωμα οδήγησης, vairuotojo pažymėjimas, vairuotojo pažymėjimo numeris, vadītāja apliecība, vadītāja apliecības numurs, juhiluba, juhiloa number, ajokortti, ajokortin numero, körkort, körkortsnummer, kørekort, kørekortnummer, liċenzja tas-sewqan, ceadúnas tiomána`,
  shared: ['driving-licence'],
  // Programs and products have one, too.
  vague: ['licence number', 'license number'],
  stems: [
    'driving lic', 'driver lic', 'drivers lic', 'driver\'s lic', 'driver’s lic', 'driving permit', 'driver-lic', 'driverlic', 'driverslic', 'drivinglic', 'dl no', 'dl num', 'dl:', 'dl#', 'dl #', 'dln:', 'rijbewijs', 'führersch', 'fuehrersch', 'führerausw', 'permis de cond', 'numéro de permis',
    'permiso de cond', 'carnet de cond', 'carné de cond', 'patente', 'carta de condu', 'prawo jazdy', 'prawa jazdy', 'řidičsk', 'vodičsk', 'vezetői eng', 'jogosítv', 'permis auto', 'vozačk', 'voznišk', 'шофьорск', 'свидетелство за упр', 'άδεια οδήγ', 'άδειας οδήγ', 'δίπλωμα οδ', 'vairuotojo', 'vadītāja apl', 'juhilub', 'juhiloa', 'ajokort', 'körkort', 'kørekort', 'liċenzja tas', 'ceadúnas',
  ], // biome-ignore format: a table
  writings,
  // Cards with a check digit of their own come first.
  rank: ranks.paper - 1,
  weak: [
    'A999999',
    'A9999999',
    'A99999999',
    'A99999999999',
    'A999999999999',
    'A9999999999999',
    'A99999999999999',
    'AA999999',
    'AA9999999A',
  ],
  specimens: ['B072RRE2I55', 'I1234568', 'U1H8T9A12X'],
  examples: {
    hit: [
      { text: "driver's license: D1234567", at: 0.8 },
      "Driver's license number F255-921-50-094-0",
      'DL# D400-7836-0001',
      'driver license 123 456 789',
      'Führerschein-Nr.: N0704XK2F61',
      'rijbewijsnummer 5012345678',
      'permis de conduire n° 150612345678',
      'Patente di guida U1K56V098N',
      'patente: AB1234567C',
      'prawo jazdy nr 01234/19/1432',
      'carta de condução L-1234567 8',
      '"driverLicenseNumber":"S5147786169"',
      'drivers_license=WDLABCD456DG',
      'name,driving_licence\nA,B1234567',
      { text: 'Führerschein B072RRE2I55', category: 'test-data' },
    ],
    miss: [
      'D1234567',
      'driver license accepted',
      'driver licensed 2024',
      'driver version 31.0.15.3623',
      'MIT license 2015-2024',
      'dl: 12 MB',
      'license number',
      'License number: 12345678',
    ],
  },
});
