import { check, form } from '../../confidence.ts';
import type { Detector, Gate } from '../../detector.ts';
import { isDigit } from '../../engine/classes.ts';
import type { Field } from '../../engine/fields.ts';
import type { View } from '../../engine/view.ts';
import { type Labelled, labelled, type Writing } from '../labelled.ts';
import { ranks } from '../ranks.ts';
import { givenOut, leastDigits, ofKind } from './written.ts';

/** Form 9 of FeV, Anlage 8: the check digit's place holds a digit, X or Z; the office's key is letters and digits. */
const isGerman = leastDigits(4);

/** A year and a month. */
const isMonth = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])$/;
/** The driver number of Great Britain has a detector of its own, which knows its dates. */
const isBritish = /^[A-Z9]{5}\d{6}[A-Z9]{2}\d[A-Z]{2}$/;

/** Longer ones first: a token must be taken as a whole. */
const lettered: readonly Writing[] = [
  // Illinois, Wisconsin: D400-7836-0001; Florida: F255-921-50-094-0; Maryland, Michigan, Minnesota: S 514 778 616 977
  { like: /[A-Z]\d{3}[ -]\d{4}[ -]\d{4}(?:[ -]\d{2})?/, form: form.shaped },
  { like: /[A-Z]\d{3}[ -]\d{3}[ -]\d{2}[ -]\d{3}(?:[ -]\d)?/, form: form.shaped },
  { like: /[A-Z][ -]?\d{3}[ -]\d{3}[ -]\d{3}[ -]\d{3}/, form: form.shaped },
  // New Jersey
  { like: /[A-Z]\d{4}[ -]\d{5}[ -]\d{5}/, form: form.shaped },
  // Kentucky; North Dakota
  { like: /[A-Z]\d{2}-\d{3}-\d{3}|[A-Z]{3}-\d{2}-\d{4}/, form: form.shaped },
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
  // the United States and many others: one to three letters and digits
  { like: /[A-Z][ -]?\d{5,14}/, form: form.shaped },
  { like: /[A-Z]{2,3}[ -]?\d{5,9}/, form: form.shaped },
];

const writings: readonly Writing[] = [
  // Germany: B072RRE2I55
  { like: /[A-Z\d]\d{2}[A-Z\d]{6}[\dXZ][A-Z\d]/, form: form.shaped, valid: isGerman },
  ...lettered,
  // Spain, Finland: the number of the person
  { like: /\d{8}[ -]?[A-Z]|\d{6}[-+A]\d{3}[A-Z\d]/, form: form.shaped },
  // Norway
  { like: /\d\d \d\d \d{6} \d/, form: form.shaped },
  // Indiana; Wyoming
  {
    like: /\d{3}[ -]\d{3}[ -]\d{3}|\d{2}[ -]\d{3}[ -]\d{3,4}|\d{2}[ -]\d{2}[ -]\d{4}|\d{4}-\d{2}-\d{4}|\d{6}-\d{3}/,
    form: form.bare + 0.1,
  },
  { like: /\d{7,12}/, form: form.bare + 0.05 },
  // Alaska, Delaware: only right behind the label
  { like: /\d{6}/, form: form.bare / 2, valid: (value) => (isMonth.test(value) ? null : check.none) },
  {
    like: /[A-Z\d]{8,16}/,
    form: form.bare + 0.05,
    valid: (value) => (isBritish.test(value) ? null : leastDigits(5)(value)),
  },
];

const specimens = ['B072RRE2I55', 'I1234568', 'U1H8T9A12X'];

const spec: Labelled = {
  id: 'driving-licence-number',
  title: 'Driving-licence number',
  source:
    'Directive 2006/126/EC, annex I, field 5; RESPER; AAMVA DL/ID card design standard; the issuing states',
  names: `dl+, dl#, driver licence number, driving permit+, fs nr, license id, neph, führerausweis+, permis de conduire n°,
    permis nº, numero permiso conducir, carné de conducir, patente, jogosítvány szám, nr permis, permis auto, prawo jazdy nr, свидетелство за управление на мпс, сумпс, n° permis, n° de permis, körkortsnr`,
  shared: ['driving-licence'],
  // Programs and products have one, too.
  vague: ['licence number', 'license number'],
  stems: [
    'driving lic', 'driver lic', 'drivers lic', 'driver\'s lic', 'driver’s lic', 'driving permit', 'driver-lic', 'driver_lic', 'drivers_lic', 'driving_lic', 'operator lic', 'operator\'s lic', 'operators lic', 'dl no', 'dl num', 'dl#', 'dl #', 'dln', 'd/l ', 'd/l:', 'rijbewijs', 'führersch', 'fuehrersch', 'führerausw', 'fahrerlaub', 'fs-nr', 'de conduir', 'de conducer', 'de conduci', 'permis cond', 'drlc', 'сумпс', 'ökuskírt', 'driver number ', 'driver number:', 'numéro de permis', 'numéro du permis', 'neph ', 'n° permis', 'n° de permis', 'permis n°', 'permis nr',
    'patente ', 'patente:', 'carta de condu', 'prawo jazdy', 'prawa jazdy', 'řidičsk', 'řp ', 'řp:', 'vodičsk', 'vezetői eng', 'jogosítv', 'permis auto', 'vozačk', 'vozniš', 'шофьорска кн', 'свидетелство за упр', 'άδεια οδήγ', 'άδειας οδήγ', 'δίπλωμα οδ', 'vairuotojo paž', 'vadītāja apl', 'autovadītāja apl', 'juhilub', 'juhiloa', 'ajokort', 'körkort', 'kørekort', 'førerk', 'liċenzja tas', 'ceadúnas',
  ], // biome-ignore format: a table
  writings: givenOut(writings, specimens),
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
  specimens,
  examples: {
    hit: [
      { text: "driver's license: D1234567", at: 0.8 },
      "Driver's license number F255-921-50-094-0",
      'DL# D400-7836-0001',
      'driver license 123 456 789',
      'Führerschein-Nr.: N0704XK2F61',
      'FS-Nr.: N0704XK2F61',
      'Name\tFS-Nr.\nKessler\tN0704XK2F61',
      'permisul de conducere e C00418273X',
      'Permis conducere: C00418273X',
      'СУМПС № 284182733',
      'Ökuskírteini 418273301',
      'ŘP EZ 283903',
      'Driver number ..... 041829073',
      '"idDocType":"DRIVERS","country":"DEU","number":"B0727RE2I51"',
      '"type": "driving_license", "number": "D4182733"',
      ':50F:DRLC/DE/B0727RE2I51',
      'PATENTE DI GUIDA   REPUBBLICA ITALIANA\n1. FERRARI\n2. LUCA\n3. 04/07/84 TORINO (TO)\n4a. 12/09/2019   4c. MIT-UCO\n4b. 04/07/2030\n5. U1H41827KB\n9. AM B',
      'Rijbewijs  Nederland\n1. de Vries\n2. Sanne\n3. 12.06.88 Breda\n4a. 01.02.20 4c. Breda\n4b. 01.02.30\n5. 1518273409',
      '<td>vozniško dovoljenje</td><td>003169946</td>',
      'rijbewijsnummer 5012345678',
      'permis de conduire n° 150612345678',
      'Patente di guida U1K56V098N',
      'patente: AB1234567C',
      'name;Prawo jazdy nr\nA;03659/05/1439',
      'Førerkort: 44 73 552981 4',
      'prawo jazdy nr 01234/19/1432',
      'N° de permis : 23VQ15903',
      '<dt>Numéro du permis</dt><dd>23VQ15903</dd>',
      'N° NEPH : 190761822509',
      'nom;N° permis\nA;150612345678',
      'Permis nr. C00418273X',
      'Име;СУМПС\nИван;284182733',
      'Autovadītāja apliecība AB418273',
      'Fahrerlaubnis-Nr. N0704XK2F61',
      '"driversLicense":{"number":"B0727RE2I51"}',
      'ŘP č. EZ 283903',
      'ŘP: EI 411780',
      'carta de condução L-1234567 8',
      '"driverLicenseNumber":"S5147786169"',
      'drivers_license=WDLABCD456DG',
      'name,driving_licence\nA,B1234567',
      { text: 'Führerschein B072RRE2I55', category: 'test-data' },
      { text: 'California DL E4829173', at: 0.8 },
      'CDL: D4829173',
      'Texas DL 14829173',
      'D/L # D4829173',
      "operator's license D4829173",
      "driver's license no. 482917",
      'driver_license_number=482 917 301',
      'dob 01/02/1980 DL: 14829173 x',
      'DL: 14829173',
      'namn;Körkortsnr\nA;5604019694',
    ],
    miss: [
      'lgetxattr("/etc/apparmor.d/local", "s", 0x55cc0b18e7e0, 255)',
      'D1234567',
      'driver license accepted',
      'driver licensed 2024',
      'driver version 31.0.15.3623',
      'MIT license 2015-2024',
      'dl: 12 MB',
      'DL: 48291730 bps UL: 8291730 bps',
      '"dl": 4829173',
      '"driver":{"name":"Jan","number":"0612345678"}',
      '<dl id="A123456">',
      'driver license: D0000000',
      'Driving licence: KOWAL613183TM9XQ',
      'license number',
      'License number: 12345678',
      'driver numbers rose to 1234567 in 2024',
      'Driving licence\n1. Read the form\n2. Fill it in\n3. Sign it\n5. Send it to office 12345678',
    ],
  },
};

const base = ofKind(labelled(spec), ['drivers', 'driverl', 'driver_l', 'driving']);
/** `DL: 48291730 bps`: digits behind these need more. */
const short = ['dl ', 'dl:', 'dl=', 'd.l.', 'cdl'];
const wordOf = (over: Partial<Labelled>) =>
  labelled({ ...spec, stems: short, ...over }).gates.find(({ on }) => on === 'word') as Gate & { on: 'word' };
const capital: readonly Writing[] = lettered.map((writing) => ({
  ...writing,
  valid: (value, written) => (/[a-z]/.test(written) ? null : (writing.valid?.(value, written) ?? check.none)),
}));
const lookLettered = wordOf({ writings: givenOut(capital, specimens) }).look;
const lookAll = wordOf({}).look;

/** States that give out digits alone, before `DL`, and what forms about a person ask for. */
const states =
  /(?:alab|arkans|color|conn|dakot|georg|indian|louis|mexic|miss|neva|oreg|penns|carol|tenn|texa|utah|york)\w*(?:'s)?,? $|driver|\bdob\b|birth|\bssn\b|passport|patient/;
const codes = /\b(?:A[KLR]|C[OT]|D[CE]|GA|IN|LA|M[EST]|N[CMVY]|OR|PA|RI|S[CD]|T[NX]|UT|VT|W[VY]) $/;
/** What makes the question worth asking. */
const digits = /c?d\.?l\.?[\s:=#"']{1,4}\d[\d -]{4,14}/iy;
/** A line of a form: no unit, and nothing sent beside what was received. */
const alone = /^(?:DL:|CDL[:#]?) ?\d[\d -]{5,13}\d\s?(?:$|[\n\r,;.)|](?! ?UL))/;
const isOfDriver = (view: View, at: number): boolean => {
  digits.lastIndex = at;
  if (!digits.test(view.text)) return false;
  const before = view.before(at);
  return (
    states.test(before) ||
    codes.test(view.text.slice(view.lineFrom(at, 4), at)) ||
    (alone.test(view.text.slice(at, at + 24)) && !/\bul\b/.test(before))
  );
};

/** `dl no`, `dl num` or `dl #` at `at`. */
function isNamed({ codes }: View, at: number): boolean {
  if (codes[at + 2] !== 0x20) return false;
  const [n, o] = [(codes[at + 3] as number) | 0x20, (codes[at + 4] as number) | 0x20];
  return codes[at + 3] === 0x23 || (n === 0x6e && (o === 0x6f || o === 0x75));
}

/** A value that begins with a digit is left to the word. */
const lookField =
  (look: (view: View, field: Field) => void) =>
  (view: View, field: Field): void => {
    if (field.called !== 'dl' || !isDigit(view.codes[field.start] as number)) look(view, field);
  };

/** The card itself, as read by a machine: lines that begin with their numbers; the fifth is what the others are about. */
const card = /[^\n]{0,60}\n ?1\.[\s\S]{20,250}?\n ?(?=5\. ?\w{0,5}\d)/y;

export const drivingLicence: Detector = {
  ...base,
  gates: [
    ...base.gates.map((gate) => (gate.on === 'field' ? { ...gate, look: lookField(gate.look) } : gate)),
    {
      on: 'word',
      words: spec.stems,
      anyCase: true,
      look: (view, at) => {
        card.lastIndex = at;
        if (card.test(view.text)) lookAll(view, card.lastIndex);
      },
    },
    {
      on: 'word',
      words: short,
      anyCase: true,
      look: (view, at) => {
        // HTML has a list of that name; `DL no` is looked for anyhow.
        if (view.codeBefore(at) === 0x3c || isNamed(view, at)) return;
        (isOfDriver(view, at) ? lookAll : lookLettered)(view, at);
      },
    },
  ],
};
