import { form, words as near, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import { isDigit, isWord } from '../../engine/classes.ts';
import type { Field } from '../../engine/fields.ts';
import { stemsOf } from '../../engine/pattern-stems.ts';
import type { View } from '../../engine/view.ts';
import { hasDigitAhead, isClear, isSign } from '../labels.ts';
import { ranks } from '../ranks.ts';
import { dateAt } from './dates.ts';

/** Units between the word and the date. */
const MAX_GAP = 32;

const notNato = ['nato ', 'nata ', 'Nato ', 'Nata '];
const words = [
  'bday|born|births?(?:[ _-]?(?:day|date|dt))?|dob|d\\.o\\.b\\.?|geb(?:oren)?|geboorte[ -]?(?:datum|dag)|geb\\.?[ -]?dat(?:um|\\.)?|geburts(?:datum|tag|dat\\.?)|geboortedat\\.?',
  'naissance|nací|nació|nacid[oa]s?|nacimiento|nac\\.|nascita|nascid[oa]|nascimento|nasci|nasceu|nasc\\.?|nascut[ăa]?|urodz(?:on(?:ym|ą|[aey])|enia|ił(?:[ae]m|a)?|\\.)|ur\\.',
  'naro[dz](?:en(?:ým|ou|[aáiíyý])?|enia|ila?)|nar\\.|rođen(?:[ai]|ja)?|rođ\\.?|roj(?:en[ai]?|stva|\\.)|роден[аио]?|раждане|родих|родил[а]?|род\\.|рожден[аи]?',
  'γεννήθηκ(?:ε|α|αν)|γεννηθ(?:είς|είσα|ηκε)|γέννησης?|γεννημέν(?:ος|η)|γεννησησ?|născut[ăa]?|nașterii?|naşterii?|nasterii?|născ\\.|szület(?:ett|tem)|születés[ie]?|szül\\.?|születésű',
  'syntynyt|syntyi|syntymäaika|syntymäpäivä|synt\\.|sündinud|sündis(?:in)?|sünd\\.|sünniaeg|sünnikuupäev|dzim(?:is|usi|šanas|\\.)|gim(?:ęs|usi|ė|iau|imo|\\.)|født|fødd?|fødselsda(?:to|g)|född?|födelseda(?:tum|g)|födelsetid|fædd(?:ur)?|fæðingarda(?:gur|gsetning)',
  'twieled|twieldet|twelidt?|imwiel(?:ed|da)|rugadh|bhreithe|breithe|piedzimu|piedzima|dz\\.',
];
/** How they begin, in any case; and those that are too short to be asked of the pattern. */
const starts = [
  ...new Set(stemsOf(new RegExp(words.join('|'))).map(({ stem }) => stem.replaceAll('\u000e', '.'))),
  ...['née', 'né ', 'né(', 'nato/a'],
];
const word = new RegExp(
  `(?:née?(?:\\(e\\))?|nat[oa](?:/a)?|${words.join('|')})(?![\\p{L}\\d]| (?:certificat|sale|party|out of|to [a-z])|-again)`,
  'iuy',
);

/** Gate: a word for birth; the date follows on the same line with a few words between. */
function lookWord(view: View, at: number): void {
  if (isWord(view.codeBefore(at))) return;
  word.lastIndex = at;
  const match = word.exec(view.text);
  if (match !== null && !isAhead(view, at, match[0].length)) lookBack(view, at);
}

/** `12/03/1984 (date of birth)`, `12.03.1984 is my birthday`, `am 17. Juli 1980 in Bonn geboren` */
const backward =
  /(?<![\d./-])(\d{1,4}(?:[./-]\d{1,2}[./-]| \p{L}{3,9} )\d{2,4})(?: ?\((?:date of )?| (?:is|was|as) (?:\p{L}{2,5} )?(?:date of )?| mo dh?áta )$|(?<=\b(?:am|op) )(\d{1,2}[. /-]{1,2}[\p{L}\d]+[. /-]\d{4}) (?:in \p{Lu}[\p{L} ]+ )?$/u;
function lookBack(view: View, at: number): void {
  const from = view.lineFrom(at, MAX_GAP + 8);
  if (at - from < 8 || isClear(view, from, at)) return;
  const match = backward.exec(view.text.slice(from, at));
  if (match === null) return;
  const date = dateAt(view.text, from + match.index);
  if (date !== null) view.claim(dateOfBirth, date.start, date.end, score(form.shaped, near.near));
}

/** Claims the date behind the word; false where none stands there. */
function isAhead(view: View, at: number, length: number): boolean {
  const { codes } = view;
  const from = afterParameters(view, at + length);
  let stop = Math.min(view.length, from + MAX_GAP);
  if (!hasDigitAhead(view, from, MAX_GAP)) return false;
  let i = from;
  for (; i < stop && !isDigit(codes[i] as number); i++) {
    const c = codes[i] as number;
    // The next line, field, sentence or key is about something else, but for a label with its value below, and a question's answer.
    if (
      (c === 10 || c === 13 || c === 9 || c === 0x7c) &&
      (codes[i - 1] === 0x3f || isLabelEnd(codes, from, i))
    ) {
      sent.lastIndex = i + 1;
      if (sent.test(view.text)) {
        i = sent.lastIndex;
        stop = i + MAX_GAP;
      }
      continue;
    }
    // `birth -> 12.03.1984`, `<td>Date of birth</td><td>12.03.1984`
    if (c === 0x3e && (isSign(codes[i - 1] as number) || codes[from + 1] === 0x2f)) continue;
    if (c < 0x20 || ';|&{}>'.includes(String.fromCharCode(c))) return false;
    if (c === 0x2c && codes[i + 1] !== 0x20) return false;
    if (c === 0x2c && codes[i + 2] === 0x22) return false;
  }
  if (i === stop || isWord(codes[i - 1] as number)) return false;
  const date = dateAt(view.text, i);
  if (date === null) return false;
  view.claim(dateOfBirth, date.start, date.end, score(form.shaped, near.near));
  return true;
}

/** `[12/02/26 10:04:15] `: when the next line of a chat was sent. */
const sent = /\[?[\d./-]{6,10},?[ T](?!00:00)\d\d?:\S{0,9}/y;

/** Whether nothing but a colon and white space stands in between. */
function isLabelEnd(codes: Uint16Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (codes[i] !== 0x3a && codes[i] !== 0x20 && codes[i] !== 13) return false;
  return true;
}

/** `BDAY;VALUE=date:1985-02-14`: RFC 6350, 6.2.5. */
function afterParameters(view: View, at: number): number {
  if (view.codes[at] !== 0x3b || view.codes[at - 1] !== 0x59) return at;
  const colon = view.text.slice(at, at + MAX_GAP).indexOf(':');
  return colon < 0 ? at : at + colon;
}

function lookField(view: View, field: Field): void {
  let i = field.start;
  // `dateOfBirth: ISODate('1984-03-12')`: the value ends at the quote.
  const stop = Math.min(field.end, i + MAX_GAP) + (view.codes[field.end - 1] === 0x28 ? 2 : 0);
  while (i < stop && !isDigit(view.codes[i] as number)) i++;
  if (i === stop) return;
  const date = dateAt(view.text, i) ?? shortAt(view.text, field);
  if (date === null) return;
  view.claim(dateOfBirth, date.start, date.end, score(form.shaped, field.weak ? near.near : near.label));
}

/** `Year of birth: 1967`, `yob=1967`, `Fødselsdato: 030358` */
const shortAt = (text: string, field: Field): Pick<Field, 'start' | 'end'> | null =>
  /^(?:(?:19|20)\d\d|[0-3]\d[01]\d{3})$/.test(text.slice(field.start, field.end)) ? field : null;

export const dateOfBirth: Detector = {
  id: 'date-of-birth',
  category: 'person',
  title: 'Date of birth',
  source:
    'date beside a word for birth in the languages of the EU; ISO 8601, Unicode CLDR and the usual national writings',
  words: 'born, date of birth',
  rank: ranks.dateOfBirth,
  gates: [
    { on: 'word', words: starts, anyCase: true, look: lookWord },
    { on: 'word', words: notNato, look: lookWord },
    { on: 'field', fields: ['birth-date'], look: lookField },
  ],
  mask: (value) => value.replace(/[\p{L}\p{N}]/gu, '•'),
  examples: {
    hit: [
      'geb. 12-03-1984',
      'born on 12 March 1984 in Leeds',
      'DOB: 1984-03-12',
      '| date of birth | 12/03/1984 |',
      'dob\t1984-03-12',
      '12.03.1984 (Geburtsdatum)',
      'Name;Geburtsdatum\nMeier;12.03.1984',
      '"birthDate": "1984-03-12T00:00:00Z"',
      'dob=19840312',
      'Date of birth (dd/mm/yyyy): 12/03/1984',
      'born March 12, 1984',
      'née le 3 mai 1975',
      'fecha de nacimiento: 1 de enero de 1990',
      'geboren am 5. März 1990',
      '<dateOfBirth>1984-03-12</dateOfBirth>',
      'D.O.B. 12/03/84',
      'geboortedatum 12 maart 1984',
      'nací el 14/02/1985 en Madrid',
      'nato a Roma il 14 febbraio 1985',
      'nascida em 14 de fevereiro de 1985',
      'urodzony 14 lutego 1985 r.',
      'panem Janem Kowalem, urodzonym 1 lipca 1981 r.',
      'narozeným dne 28. 9. 1979',
      'születtem: 1963.07.06.',
      'narozen 14. února 1985 v Brně',
      'narodená 14. 2. 1985',
      'rođen 14. veljače 1985.',
      'rojena 14. februarja 1985',
      'Maj Kramar, roj. 3. 9. 2021',
      'date_of_birth=datetime.date(1986, 10, 5)',
      "dateOfBirth: ISODate('1969-06-21T00:00:00.000Z')",
      'роден на 14 февруари 1985 г.',
      'γεννήθηκε στις 14 Φεβρουαρίου 1985',
      'născut la 14 februarie 1985',
      'született: 1985. február 14.',
      'syntynyt 14. helmikuuta 1985',
      'sündinud 14. veebruaril 1985',
      'dzimis 1985. gada 14. februārī',
      'gimęs 1985 m. vasario 14 d.',
      'født den 14. februar 1985',
      'född den 14 februari 1985',
      'fæddur 14. febrúar 1985',
      'Is é 14/02/1985 mo dháta breithe.',
      'Dáta breithe: 3 Meán Fómhair 1990',
      "Jien imwieled fit-12 ta' Mejju 1979.",
      'Sündisin 14. veebruaril 1985',
      'Gimiau 1985 m. vasario 14 d.',
      "twieled fl-14 ta' Frar 1985",
      'rugadh é 14 Feabhra 1985',
      'Date of birth\n12/03/1984',
      'BDAY:19850214',
      'PID|1||4417728^^^ORBIS^PI||Meier^Anna||19490612|F',
      'BDAY;VALUE=date:1985-02-14',
      'Data urodzenia: 14.02.1985',
      '<td>Date of birth</td><td>12.03.1984</td>',
      'Date of birth?\n12.03.1984',
      'date of birth?\n[12/02/26 10:04:15] Anna: 21-08-1979',
      'Date of birth\n1984-03-12 00:00:00',
      'Sie wurde am 17. Juli 1980 in Bonn geboren.',
      'and gave 30 November 1987 as her birthday.',
      'Year of birth: 1967',
      'Fødselsdato: 030358',
      'name,birth year\nAnna,1967',
    ],
    miss: [
      ' Birth: 2026-01-01 00:00:00.000000000 +0000',
      'birth certificate issued 12.03.2024',
      'NATO 12.03.1999',
      'created: 1984-03-12',
      'date of birth?\n[12/02/26 10:04:15] Anna: why?',
      '2024-03-12 10:11:12',
      'born in 1984',
      'DOB: unknown; updated 2024-03-12',
      'reborn 12-03-1984',
      'a born-again browser, 2004-05-06',
      'dob: 1984-23-45',
      'dob: 412358',
      'birth certificate no 12345678',
      'national 12-03-1984',
      'gimp 2.10.34',
      'synthetic 2024-03-12',
    ],
  },
};
