import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isDigit } from '../../engine/classes.ts';
import type { Field } from '../../engine/fields.ts';
import { isPlaceholder, isPlainWord, refusedWords } from '../../engine/placeholders.ts';
import type { View } from '../../engine/view.ts';
import { maskWord } from '../../mask.ts';
import { ranks } from '../ranks.ts';
import { lookMilitary } from './american-address.ts';
import { british, lookStreetEnd } from './english-address.ts';
import {
  lookBox,
  lookComma,
  lookHome,
  lookHungarian,
  lookLine,
  lookStreetMiddle,
  lookStreetStart,
} from './prose-address.ts';
import {
  boxStarts,
  codedEnds,
  otherEnds,
  streetEnds,
  streetMiddles,
  streetStarts,
  streetWord,
} from './streets.ts';
import { startsTall } from './tall.ts';

/** Before a postcode where a line begins. */
const digits = [...'0123456789'];

/** Longest address looked at, in UTF-16 units. */
const MAX_ADDRESS = 160;
const refused = refusedWords([]);
const hasNumber =
  /[\p{L}\p{M}]{2,}\.?,? (?:\d{1,5}|\w?\d+)(?:[ -/]?[a-zA-Z0-9]{1,4})?(?![\w])|^\d{1,5}[a-z]?,? (?:\p{L}|\d+(?:st|nd|rd|th))/iu;

/** `Kerkstraat 12`, surely: the quick yes for most streets. */
function isPlainStreet(view: View, { start, end }: Field): boolean {
  const { codes } = view;
  let i = end;
  while (i > start && end - i < 4 && isDigit(codes[i - 1] as number)) i--;
  return i < end && codes[i - 1] === 0x20 && isPlainWord(view, start, i - 1, refused);
}

/** What no address holds: code, paths, machines. */
const strange = /[@=\\{}<>()[\]]|:\/\/|^0x|^[\da-f]{8,}$|[:;]|\.\w+\.\S/;

function lookAddress(view: View, field: Field): void {
  const company = field.company >= 3 ? 0.1 : 0;
  if (isPlainStreet(view, field) && (!field.weak || company > 0)) {
    view.claim(postalAddress, field.start, field.end, score(form.shaped, field.weak ? 0.1 : 0.3, company));
    return;
  }
  const value = view.text.slice(field.start, Math.min(field.end, field.start + MAX_ADDRESS));
  if (value.length < 3 || !/\p{L}{2}/u.test(value) || strange.test(value) || isPlaceholder(value)) return;
  // `Makariou III 41, Larnaca 6017`
  const named = streetWord.test(value) || /^\p{L}+ \p{L}.* \d+, \p{Lu}[\p{L} -]+ \d{4,6}$/u.test(value);
  if ((hasNumber.test(value) || (named && /\d/.test(value))) && (named || /^[\p{Lu}\p{Lo}\d]/u.test(value))) {
    const adds = field.weak ? (named ? 0.1 : -0.05) : 0.3;
    view.claim(postalAddress, field.start, field.end, score(form.shaped, adds, company));
  } else if (/^[\p{L}\p{M}'’. -]+$/u.test(value) && startsTall.test(value) && !field.weak) {
    const words = value.includes(' ') || named || field.from === 'column' ? 0.25 : 0.1;
    view.claim(postalAddress, field.start, field.end, score(form.bare, words, company));
  }
}

/** Postcodes of Europe by themselves, with or without the town; Universal Postal Union. */
const code =
  /^(?:(?:[A-Z]{1,2}[- ]?)?(?:\d[\dA-Z]{2,4}(?:[ -]?[\dA-Z]{1,4})?|\d{2}-\d{3})(?: \p{L}[\p{L} '-]{1,40})?|[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}|[A-Z]\d[\dW] ?[A-Z\d]{4}|[A-Z]{3} ?\d{4})$/u;

function lookCode(view: View, field: Field): void {
  const value = view.text.slice(field.start, Math.min(field.end, field.start + 60));
  // `postcode=M1 1AE`: the value of a key ends at the space.
  const half = value.length < 5 ? secondHalf.exec(view.text.slice(field.end, field.end + 5)) : null;
  if (half !== null && /^[A-Z]{1,2}\d[\dA-Z]?$/.test(value)) {
    view.claim(postalAddress, field.start, field.end + half[0].length, score(form.bare, 0.25));
    return;
  }
  // Three digits are a postcode in Iceland and the Faroe Islands, and much else.
  const short = value.length < 4;
  const company = field.company >= 3 ? 0.1 : 0;
  if ((short && company === 0) || !code.test(value)) return;
  view.claim(
    postalAddress,
    field.start,
    field.end,
    score(form.bare, field.weak && !whole.test(value) ? 0.05 : 0.25, company),
  );
}

const whole = new RegExp(`^${british}$`);
const secondHalf = /^ \d[A-Z]{2}(?![\p{L}\d])/u;

/** Gate: `my postcode is M1 1AE`. */
function lookSaidCode(view: View, at: number): void {
  saidCode.lastIndex = at;
  const match = saidCode.exec(view.text);
  if (match === null) return;
  const end = at + match[0].length;
  view.claim(postalAddress, end - (match[1] as string).length, end, score(form.bare, 0.25));
}
const saidCode =
  /(?:post ?|postal |zip )?code (?:is |of |at )?([A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}|\d{4} [A-Z]{2}|\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] \d[A-Z]\d)(?![\p{L}\d-]|\.\d)/iuy;

function lookCity(view: View, field: Field): void {
  if (isPlainWord(view, field.start, field.end, refused)) {
    claimCity(view, field, false);
    return;
  }
  const value = view.text.slice(field.start, Math.min(field.end, field.start + 60));
  if (!/^(?:\d{4,5}(?: ?[A-Z]{2})? )?\p{Lu}[\p{L}\p{M}'’. -]{1,40}$/u.test(value) || isPlaceholder(value))
    return;
  claimCity(view, field, /^\d/.test(value));
}

function claimCity(view: View, field: Field, withCode: boolean): void {
  const company = field.company >= 3 ? 0.15 : 0;
  view.claim(
    postalAddress,
    field.start,
    field.end,
    score(form.bare, field.weak ? 0.05 : 0.2, company, withCode ? 0.2 : 0),
  );
}

/** Before a postcode, or the letters of a state or country. */
const commas = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((c) => `, ${c}`);

export const postalAddress: Detector = {
  id: 'postal-address',
  category: 'person',
  title: 'Postal address',
  source:
    'column, key or label for street, postcode or city in the languages of the EU; in prose by street, number, postcode and town (Universal Postal Union, postal addressing systems)',
  words: 'street, address, postcode, city',
  rank: ranks.person + 1,
  gates: [
    { on: 'field', fields: ['street'], look: lookAddress },
    { on: 'field', fields: ['postcode'], look: lookCode },
    {
      on: 'word',
      words: ['postcode ', 'post code ', 'postal code ', 'zip code '],
      anyCase: true,
      look: lookSaidCode,
    },
    { on: 'field', fields: ['city'], look: lookCity },
    { on: 'mark', marks: commas, look: (view, at) => lookComma(view, at, postalAddress) },
    { on: 'mark', marks: digits.map((d) => `\n${d}`), look: (view, at) => lookLine(view, at, postalAddress) },
    // `\n` in JSON
    {
      on: 'mark',
      marks: digits.map((d) => `\v ${d}`),
      look: (view, at) => lookLine(view, at + 1, postalAddress),
    },
    { on: 'word', words: streetStarts, look: (view, at) => lookStreetStart(view, at, postalAddress) },
    {
      on: 'word',
      words: [
        'wohn',
        'woon',
        'bor ',
        'vivo ',
        'vive ',
        'abito ',
        'abita ',
        'habite ',
        'mieszka',
        'moro ',
        'mora ',
      ],
      anyCase: true,
      look: (view, at) => lookHome(view, at, postalAddress),
    },
    { on: 'word', words: streetEnds, look: (view, at) => lookStreetEnd(view, at, postalAddress, true) },
    { on: 'word', words: streetMiddles, look: (view, at) => lookStreetMiddle(view, at, postalAddress) },
    {
      on: 'word',
      words: [...otherEnds, ...codedEnds],
      look: (view, at) => lookStreetEnd(view, at, postalAddress, false),
    },
    {
      on: 'word',
      words: ['utca ', 'körút ', 'tér ', 'útja ', 'út ', 'u. '],
      look: (view, at) => lookHungarian(view, at, postalAddress),
    },
    {
      on: 'word',
      words: ['APO A', 'FPO A', 'DPO A'],
      look: (view, at) => lookMilitary(view, at, postalAddress),
    },
    { on: 'word', words: boxStarts, anyCase: true, look: (view, at) => lookBox(view, at, postalAddress) },
  ],
  mask: maskWord,
  examples: {
    hit: [
      'Anschrift [Hauptstraße 12, 10117 Berlin]',
      "x='Dorpsstraat 12, 1234 AB Utrecht'",
      "op 't Hof 12, 1234 AB Utrecht",
      'Straße: Hauptstraße 12',
      'Zustellung bitte an Währinger Gürtel 118/2/17, 1180 Wien',
      'Leveres til Bøgevangen 61, 8660 Skanderborg',
      'now at 15 Ballymoss Park, Sandyford, Dublin 18, D18 K7W4',
      'He moved from 310 W Sycamore Ave to a house',
      '"street": "Kerkstraat 5a"',
      'address: 10 Downing Street, London',
      'rue="12 rue de la Paix"',
      '<street>Calle Mayor 3</street>',
      'first name,street,city,zip\nAnna,Dorpsstraat 1,Utrecht,3511 AB',
      'postcode: 3511 AB',
      'Wohnort: 10115 Berlin',
      'customer address = 5 High Street',
      { text: 'I live at Hauptstraße 12, 10115 Berlin.', at: 0.7 },
      'Hauptstr. 5a\n80331 München',
      { text: 'wij wonen Kerkstraat 5a, 1017 GB Amsterdam', at: 0.7 },
      '12 rue de la Paix, 75002 Paris',
      '12, rue de la Paix 75002 Paris',
      { text: 'at 10 Downing Street, London SW1A 2AA', at: 0.7 },
      'Via Roma 1, 00184 Roma',
      'ul. Długa 5/7, 00-238 Warszawa',
      'Calle Mayor, 3, 28013 Madrid',
      'Rua Augusta 12, 1100-053 Lisboa',
      'Rua das Oliveiras, n.º 23, 4050-448 Porto',
      'Dlouhá 12, 110 00 Praha 1',
      'Storgatan 5, 111 22 Stockholm',
      'Vestergade 12, 1456 København K',
      'Mannerheimintie 5 A, 00100 Helsinki',
      'Ilica 10, 10000 Zagreb',
      'Ερμού 12, 105 63 Αθήνα',
      'ул. Шипка 12, 1000 София',
      '1051 Budapest, Fő utca 5.',
      'Brīvības iela 12, Rīga, LV-1010',
      'Gedimino pr. 1, LT-01103 Vilnius',
      'Minu aadress on Pikk tänav 24, Tartu.',
      'Dzīvoju Brīvības ielā 12, Rīgā, LV-1010.',
      'Persikrausčiau į Liepų g. 7, Klaipėda',
      'Tá cónaí orm ag 12 Sráid Mhór, Baile Átha Cliath.',
      'Strada Lipscani nr. 5, București',
      'P.O. Box 123, 1000 AB Amsterdam',
      'Postfach 12 34',
      'postcode=M1 1AE',
      { text: '10 Downing Street, London, SW1A 2AA', at: 0.7 },
      { text: 'Smith\n10 Downing Street\nLondon\nSW1A 2AA\n', at: 0.7 },
      'Address: 12 The Meadows, Leeds, LS1 4AP',
      'Post code: SW1A 1AA',
      '"zip":"SW1A 2AA"',
      'my post code is SW1A 1AA',
      'my postcode is M1 1AE',
      { text: '4634 Smith Ridge Suite 456\nNew Roberttown, TX 67805', at: 0.7 },
      { text: 'I live at 745 2nd Ct. Suite 881, Los Angeles, CA 90031', at: 0.7 },
      'PSC 4720, Box 6460\nAPO AA 36710',
      'my address is 131 Church Lane',
      { text: 'Flat 4, 19 Kensal Mews, London W10 5BN', at: 0.7 },
      "7B Baker's Yard, Sheffield S3 8PT",
      'RR 2 Box 118, Elkins, WV 26241',
      'Plaza Mayor s/n, 37002 Salamanca',
      { text: 'stays at B-204, Shanti Apartments, Linking Road, Mumbai 400050', at: 0.7 },
      'Address: H.No. 8-2-120, Road No. 3, Banjara Hills, Hyderabad - 500034',
      { text: '113 Kingsway, Norwich NR3 3DJ', at: 0.7 },
      'Anschrift auf Am Markt 69, 70748 Hainstadt',
      'Er wohnt in der Goethestr. 36 und',
      'bor på Kungsgatan 12 i Lund',
      '104 impasse du Moulin',
      'abitante in Via delle Balze n. 34, composta',
      'domiciliat în str. Ștefan cel Mare nr. 211, bl. 4',
      '"address": "Makariou III 41, Larnaca 6017"',
    ],
    miss: [
      'Buffer (addr: bddf500442d23da1, size: 3)',
      'address: 0x7ffe12ab',
      'ip address: 10.0.0.12',
      'address=localhost:8080',
      'mac address: 00:1a:2b',
      '"address": "tcp://10.0.0.1"',
      'city: null',
      'street: <street>',
      'email address: a@b.eu',
      'Section 12, 2024 Annual Report',
      'Chapter 3, 10000 Users',
      'took 12, 10115 Bytes',
      'we went by M1, M6, A1 and so on',
      'see Leeds, LS1 4AP',
      'Foundation, Inc., 51 Franklin Street, Fifth Floor, Boston, MA 02110-1301 USA.',
      'Inc., 51 Franklin St, Fifth Floor, Boston, MA  02110-1301  USA',
      'Inc., 59 Temple Place, Suite 330, Boston, MA  02111-1307  USA',
      'Foundation, 59 Temple Place - Suite 330, Boston, MA 02111-1307, USA.',
      'Inc., 675 Mass Ave, Cambridge, MA 02139, USA.',
      'Foundation\n31 Milk Street # 960789\nBoston, MA 02196',
      'Copyright August 26, 2011 Darrick J. Wong',
      '2019-2021 Dan Streetman',
      'const str = "Hello World"',
      'Elm Street',
      'Weight 5 g. 7 of them, 12 pr. 3',
      'pipe it to tee 1',
      'address: Bank 2',
      '"address": "Unit 3, Register 40001"',
      '2 Hard Drive',
      'en el apartado 5 de la ley',
      'Wohnungen in Berlin 2024',
      'bor i Lund sedan 12 år',
      'Er wohnt in Berlin 12 Jahre',
      '3 Selected Row, Second Column',
    ],
  },
};
