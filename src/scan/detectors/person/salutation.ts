import { score } from '../../confidence.ts';
import type { Detector, Gate } from '../../detector.ts';
import { isLineEnd, isWord } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';
import { maskWord } from '../../mask.ts';
import { ranks } from '../ranks.ts';
import { isNobody, remember } from './known.ts';
import { closings, everybody, greetings, introductions, said, titles, titlesBehind } from './letters.ts';
import { beginsLine } from './mail-names.ts';
import { nameOf, type Shape } from './shape.ts';
import { isCapital, tallEnd } from './tall-name.ts';
import { afterTitles, isBehindTitle, titleWords } from './titles.ts';

interface Named extends Shape {
  readonly start: number;
  readonly end: number;
  readonly isNobody: boolean;
}

/** Units that were read last: the same ones again say the same. */
const read = { stamp: 0, start: 0, end: 0, isName: true, isNobody: false };

function isRead({ codes, stamp }: View, start: number, end: number): boolean {
  if (read.stamp !== stamp || end - start !== read.end - read.start) return false;
  for (let i = start, k = read.start; i < end; i++, k++) if (codes[i] !== codes[k]) return false;
  return true;
}

/** `Stadtwerke Kassel`, `Personalabteilung Nord`: who else signs letters. */
const office = /(?:werke|kasse|abteilung)$/;

/** The name whose first letter stands at `at`, or null. `small`: it may begin with one of the small words. */
function nameAt(view: View, at: number, small = false): Named | null {
  if (!isCapital(view.codes[at] as number) && (!small || /^(?:der|[ey]) /.test(view.text.slice(at, at + 4))))
    return null;
  let end = tallEnd(view, at);
  if (end < 0) return null;
  const last = view.codes[end - 1];
  if (last === 0x2e || last === 0x27 || last === 0x2019) end--;
  // `SigV4`
  if (end - at < 2 || isWord(view.codes[end] as number)) return null;
  const known = isRead(view, at, end);
  if (known && !read.isName) return null;
  const value = view.text.slice(at, end);
  if (!known) {
    read.stamp = view.stamp;
    read.start = at;
    read.end = end;
    const words = value.toLowerCase().split(' ');
    read.isName = !words.some(
      (word) => everybody.has(word) || (word[1] !== '.' && titleWords.has(word)) || office.test(word),
    );
    if (!read.isName) return null;
  }
  const shape = nameOf(value, true);
  if (shape === null || !shape.tall || shape.thing) {
    read.isName = false;
    return null;
  }
  if (!known) read.isNobody = isNobody(value);
  return { ...shape, start: at, end, isNobody: read.isNobody };
}

function claimNamed(view: View, { start, end, isNobody }: Named, confidence: number): void {
  if (confidence >= 0.5) remember(view, start, end);
  view.claim(salutation, start, end, confidence, isNobody ? 'test-data' : 'person');
}

const isEnd = (c: number): boolean => isLineEnd(c) || '\0,!:.;-–<"\\'.includes(String.fromCharCode(c));

/** `Estimad` and `a `. */
const ending = /[\p{Ll}.]{0,6} /uy;

/** Gate: `Dear Ms Smith,` where a line begins; `begun` is the index behind how the greeting begins. */
function lookGreeting(view: View, at: number, begun: number): void {
  ending.lastIndex = begun;
  if (!beginsLine(view, at) || !ending.test(view.text)) return;
  const greeted = ending.lastIndex;
  const start = afterTitles(view, greeted);
  const named = nameAt(view, start, start > greeted);
  if (named === null) return;
  const after = titlesBehind.exec(view.text.slice(named.end, named.end + 12));
  const end = named.end + (after?.[0].length ?? 0);
  if (!isEnd(view.codes[end] as number) && !another.test(view.text.slice(end, end + 8))) return;
  const titled = start > greeted || after !== null;
  const known = named.known > 0 ? 0.15 : 0;
  if (titled) claimNamed(view, named, score(0.6, known));
  else
    claimNamed(
      view,
      named,
      score(isDear(view, at, named) ? 0.5 : 0.4, known, known > 0 && named.words > 1 ? 0.05 : 0),
    );
}

/** `Dear Tom and Lisa,` */
const another = /^ (?:and|&|und|et|y|en|e|i) \p{Lu}/u;

/** `Dear Rosalind,` and `Hi Rosalind,` at the end of their line, and no plural or trade. */
const isDear = ({ codes, text }: View, at: number, { start, end, words: count, known }: Named): boolean =>
  count === 1 &&
  known === 0 &&
  /^(?:D|H[ei])/.test(text.slice(at, at + 2)) &&
  codes[end] === 0x2c &&
  (codes[end + 1] as number) < 0x20 &&
  !/(?:[srt]|ee|[tn][yg])$/.test(text.slice(start, end));

/** Gate: `Kind regards,` with a name on the same or one of the next lines; `phrase` is the index behind it. */
function lookClosing(view: View, at: number, phrase: number): void {
  if (!beginsLine(view, at)) return;
  const { codes } = view;
  const stop = Math.min(view.length, at + 96);
  goesOn.lastIndex = phrase;
  goesOn.test(view.text);
  const from = goesOn.lastIndex;
  let i = from;
  let lines = 0;
  while (i < stop && isGap(codes[i] as number)) {
    if (codes[i] === 10 || codes[i] === 11) lines++;
    i++;
  }
  if (lines > 3 || i === from) return;
  const start = afterTitles(view, i);
  const named = nameAt(view, start);
  if (named === null) return;
  const c = codes[named.end] as number;
  if (
    !isLineEnd(c) &&
    c !== 0 &&
    c !== 0x2c &&
    c !== 0x7c &&
    !(c === 0x20 && [0x20, 0x28].includes(codes[named.end + 1] as number))
  )
    return;
  const known = named.known > 0 ? 0.15 : 0;
  if (named.words === 1) claimNamed(view, named, score(0.35, known));
  else claimNamed(view, named, score(lines > 0 ? 0.5 : 0.45, known));
}

/** `Mit besten` and ` Grüßen`; `Frauen` are no lady. */
const goesOn =
  /(?:(?<!Frau|Herr|Herrn)\p{Ll}+)?(?:(?: (?:Gr)?\p{Ll}+){1,4}(?=[,.!]? ?(?:\p{Lu}|[\r\n]|$)))?/uy;

/** Between the phrase and the name: `,` `.` `!`, line ends, spaces, quote marks of replies, dashes. */
const isGap = (c: number): boolean => isLineEnd(c) || ',.!: \t>-'.includes(String.fromCharCode(c));

/** Gate: `Mr Smith`, `Frau Dr. Meier` anywhere. */
function lookTitle(view: View, at: number): void {
  // `e.g. `, base64; and where a title stands before, that one's gate has been here.
  const before = view.codeBefore(at);
  if (before === 0x2e || before === 0x2b || isBehindTitle(view, at)) return;
  // `1YxOux-688684-Mr Completed`: what ends so is the number of a mail.
  if (before === 0x2d && isWord(view.codes[at - 2] as number)) return;
  // `Jose M. Palacios`: an initial.
  if (view.codes[at + 1] === 0x2e && initialBehind.test(view.text.slice(Math.max(0, at - 24), at))) return;
  const start = afterTitles(view, at);
  if (start === at) return;
  const named = nameAt(view, start, true);
  if (named === null) return;
  const known = named.known > 0 ? 0.1 : 0;
  const sure = sureTitle.test(view.text.slice(at, at + 9)) ? 0.5 : 0.4;
  // `Miss K. Sandhu`: with an initial, too
  const isWhole = view.codes[start + 1] === 0x2e || opening.test(view.text.slice(Math.max(0, at - 2), at));
  const whole = named.words > 1 ? (isWhole ? 0.1 : 0.05) : 0;
  // `referred by Dr Venkataraman`
  const by = /(?:by|with|see|from) $/.test(view.text.slice(Math.max(0, at - 6), at)) ? 0.1 : 0;
  claimNamed(view, named, score(sure, known, whole || by, named.known > 1 ? 0.05 : 0));
}

const initialBehind = /(?<![\p{L}.])\p{Lu}[\p{L}.'’-]* $/u;

/** Before the value of a field, or what stands by itself: `Referring: Dr. Oleander Fitch`. */
const opening = /[":(>-] ?$/;

/** Titles that are no word or name of something else. */
const sureTitle =
  /^(?:Mrs?|Ms|Herrn?|F[rR][au]u?|κ\.|[κΚ]ύριος?|[κΚ]υρία|Familie|Maître|Doktor|[dD]oña|Sra|Señora?|Signora?|Mevrouw|Mevr|Meneer|Mme|Mlle|Monsieur|Madame|[Dd]octeur|[Pp]rof|D\.ª|Dr\.? med|D(?:ra|ña|ona)|Sig\.(?:r?a)?|[Gg]osp\p{L}+|[Pp]an[aií]|MUDr|Mgr|[Дд]-р|Δρ)\.? /u;

/** Gate: `I am Anna Meier`: common names only, these words stand before much else, or what people say behind. */
function lookSaid(view: View, start: number): void {
  const named = nameAt(view, start);
  if (named === null) return;
  const known = named.known > 0;
  if (
    (known && named.words > 1) ||
    (known !== named.words > 1 && spoken.test(view.text.slice(named.end, named.end + 9))) ||
    (named.words > 1 && greeted.test(view.text.slice(Math.max(0, start - 32), start)))
  )
    claimNamed(view, named, score(0.45, named.known > 1 ? 0.1 : 0.05));
}
/** `Buenos días, soy ` */
const greeted = /(?:^|\n)(?:H[aeio]|Bu?o|Gu|Good|D[oz])[\p{L} ]{0,12}[,!.] [\p{L} '’]{2,9}$/u;
/** `This is Anna calling`, `I'm Caspian Thornbury, the new manager` */
const spoken = /^(?: calling| speaking| from |, (?:the|your|an?|how) )/;

/** Gate: `my son Alistair`, `sein Sohn Jan`; German nouns have capitals, so a common name is asked for there. `start` is the index behind the word. */
function lookKin(view: View, at: number, start: number): void {
  const named = whose.test(view.text.slice(view.lineFrom(at, 12), at)) ? nameAt(view, start) : null;
  if (named !== null)
    claimNamed(view, named, score((view.codes[at] as number) > 0x60 ? 0.5 : 0.45, named.known > 0 ? 0.1 : 0));
}
const kin =
  'son |daughter |wife |husband |sister |brother |mother |father |colleague |Sohn |Tochter |Frau |Mann |Mutter |Vater |fils |fille |mari |hijo |hija |zoon |dochter |syn |córka '.split(
    '|',
  );
const whose =
  /(?<!\p{L})(?:m[yi]|his|her|our|their|your|(?:mein|sein|ihr)e?[nrm]?|mon|ma|sa|son|su|mijn|zijn|haar|mój|moja) $/iu;

/** Gate: `née Birtwistle`, `(geb. Schmalzried)`; `start` is the index behind the word. */
function lookBorn(view: View, at: number, start: number): void {
  const named = isWord(view.codeBefore(at)) ? null : nameAt(view, start);
  if (named?.words === 1) claimNamed(view, named, score(0.5, named.known > 0 ? 0.1 : 0));
}
const born = 'née |nee |geb. |geborene |z domu |roz. |född |født '.split('|');

/** Gate: `My name is Anna Meier`; `start` is the index behind the phrase. */
function lookIntroduction(view: View, start: number): void {
  const named = nameAt(view, start);
  if (named === null) return;
  claimNamed(view, named, score(0.45, named.words > 1 ? 0.1 : 0, named.known > 0 ? 0.15 : 0));
}

/** Gate: `Seán Ó Murchú is ainm dom`, `Is é Pádraig Mac Gearailt m'ainm`. */
function lookBehindName(view: View, at: number): void {
  const from = view.lineFrom(at, 48);
  const match = irishName.exec(view.text.slice(from, at));
  if (match === null) return;
  const named = nameAt(view, from + match.index);
  if (named !== null && named.end === at - 1)
    claimNamed(view, named, score(0.55, named.known > 0 ? 0.15 : 0));
}
const irishName = /(?<!\p{L})\p{Lu}\p{Ll}+(?: (?:de|Ó|\p{Lu}[\p{L}'’]+)){1,3} $/u;

/** A gate for each phrase, which is told where the phrase ends. */
const each = (phrases: readonly string[], look: (view: View, at: number, end: number) => void): Gate[] =>
  [...new Set(phrases)].map((phrase) => ({
    on: 'word',
    words: [phrase],
    look: (view, at) => look(view, at, at + phrase.length),
  }));

export const salutation: Detector = {
  id: 'salutation',
  category: 'person',
  title: 'Name of a person in a greeting, signature or behind a title',
  source:
    'openings and closings of letters and forms of address in the 24 official languages of the EU, Norwegian and Icelandic; lists of common names raise it',
  words: 'Dear, Kind regards, Mr, my name is',
  rank: ranks.person - 1,
  gates: [
    ...each(greetings, lookGreeting),
    ...each(closings, lookClosing),
    ...each(kin, lookKin),
    ...each(born, lookBorn),
    ...each(introductions, (view, _at, end) => lookIntroduction(view, end)),
    ...each(said, (view, _at, end) => lookSaid(view, end)),
    { on: 'word', words: [...new Set(titles)], look: lookTitle },
    { on: 'word', words: ['is ainm d', "m'ainm", 'm’ainm'], look: lookBehindName },
  ],
  mask: maskWord,
  examples: {
    hit: [
      { text: 'Dear Ms Smith,\nthank you', at: 0.6 },
      'Sehr geehrte Frau Meier,',
      'Sehr geehrter Herr Dr. Bauer,',
      'Beste Anna,',
      'Hi Rosamunde,\ncan you send it?',
      'Hey Anna, are you there?',
      'Dear Tom and Lisa,',
      'Grazie,\nMarco',
      'M. Étienne Marchand nous a contactés.',
      'Chère Madame Dupont,',
      'Estimado Sr. García:',
      'Gentile Sig.ra Rossi,',
      'Szanowny Panie Kowalski,',
      'Vážený pane Novák,',
      'Уважаеми господин Иванов,',
      'Αγαπητέ κύριε Παπαδόπουλε,',
      'Tisztelt Kovács úr!',
      'my son Alistair is nine',
      'Mrs Lomax (née Birtwistle)',
      'Meine Frau (geb. Schmalzried) fragt',
      'Buenos días, soy Encarnación Villalobos y no',
      'Il Sig. Ermenegildo Fusaro chiede',
      'účet pana Vlastimila Hrubého',
      'was referred by Dr Venkataraman',
      'Yours faithfully\nAraminta Vale-Thornton (Mrs)',
      'ihre Tochter Annika',
      'Kind regards,\nAnna Smith\nSupport',
      'Mit freundlichen Grüßen\n\nPeter Meier',
      'Met vriendelijke groet,\n\nJan de Vries',
      'Cordialement,\nMarie Dupont',
      'a call from Mr. John Smith today',
      'My name is Anna Meier and I',
      'Ich heiße Peter Schmidt.',
      'Sehr geehrter Herr de Vries,',
      'Frau Anneliese Kranz schrieb',
      'Hello, I am Anna Meier and',
      'Seán Ó Murchú is ainm dom.',
      'Le meas,\nEoghan Ó Ceallaigh\n',
      'Mans vārds ir Jānis Kalniņš.',
      'Best,\nKevin Murphy',
      "I'm Caspian Thornbury, the new manager",
      'This is Anna calling about it',
      'Dear Rosamunda,\n\nthank you',
      'contact Dr. Emeka Nwosu for',
      'prosze o kontakt z dr Anna Nowak w sprawie',
      'Chefarzt Prof. Dr. med. Burkhard Sandvoss',
      'Dr. med. Odila Brandlhuber, Oberärztin',
      'Referring: Dr. Oleander Fitchley',
      'in attendance was Miss K. Sandhuja, too',
      'Лекуващ лекар: д-р Петко Златанов',
      'nos dijo Dña. Remedia Arganza',
      'Frau\nJasmin Lüttgenau\nRheinallee 5a\n',
      '"display": "Dr. Hadewych Moortgat"',
      'su letrada, D.ª Remedia Arganza Lealtad, dijo',
    ],
    miss: [
      '1YxOux-688684-Mr Completed QT=9s',
      'fixes (Jose M. Palacios)',
      'Dear Customer,',
      'ask for Help first',
      'The son Anna',
      'OAuth 2.0 Client Credentials Grant',
      'Dear Sir or Madam,',
      'Hi all,',
      'Hello World!',
      'Sehr geehrte Damen und Herren,',
      'Kind regards,\nThe Support Team',
      'Thanks for the report',
      'Dr. ',
      'Best regards,\nCustomer Service',
      'we pan over the image',
      'geb. 12.03.1984',
      'I think this is Black Friday',
      'Regards the configuration',
      'I am Working on it',
      'This is Windows Server',
      'XYvrw9z+Ms SigV4',
      'Mr. Coffee makers',
      'Dear Maintainer,\n',
      "Dr. Dobb's Journal",
      'Dr. Oetker Pizza',
      '"name": "Dr. Oetker Ristorante"',
      'Mit freundlichen Grüßen\nIhre Stadtwerke',
      'Cordiali saluti\nUfficio Amministrazione',
      'Freundliche Grüße\nPersonalabteilung Kassel',
      'sono Cliente da anni',
      'Frau\nHerr\nKeine Angabe\nWeiter',
      'PID %d. Martin Smith',
      'took 120 ms Martin',
    ],
  },
};
