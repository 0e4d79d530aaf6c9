import { form, score } from '../../confidence.ts';
import type { Detector, Gate } from '../../detector.ts';
import { isWord } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';

/** Units before the words in which their subject is looked for, and after them for what is said. */
const BEFORE = 48;
const AFTER = 64;

const subjects =
  'i he she his her him my our mr mrs ms miss dr mother father wife husband son daughter brother sister employee patient patientin patienten applicant claimant defendant client candidate colleague er sie ich mein meine unser unsere herr frau mutter vater tochter sohn mitarbeiter mitarbeiterin bewerber bewerberin kollege kollegin il elle je mon mme monsieur madame mademoiselle salarié salariée patiente candidat père mère fils fille él ella yo mi señor señora sr sra don doña paciente empleado empleada trabajador trabajadora madre padre hij zij ze ik mijn dhr mevr mevrouw meneer werknemer medewerker moeder vader dochter zoon patiënt patiënte kandidaat lui lei signor signora sig dott paziente dipendente figlio figlia on ona pan pani pacjent pacjentka pracownik pracownica mój moja matka ojciec ele ela eu meu minha senhor senhora doente trabalhador trabalhadora el ea domnul doamna pacient pacientul pacienta angajatul angajata han hon hun jag jeg min herrn medarbejder medarbejderen anställd hän minä rouva herra potilas työntekijä pacientka zaměstnanec pán paní já můj moje ő én úr beteg páciens munkavállaló αυτός αυτή κύριος κυρία ασθενής εργαζόμενος той тя аз пациент пациентът пациентка пациентката служител господин госпожа pacijent pacijentica zamestnanec bolnik patsient pacientas pacients';
const known = new Set(subjects.split(' '));
/** `Soy musulmán.`, `È incinta.`: in these languages the verb says who. */
const implied = /(?:^|[.!?] )(?:[EÉÈ]s?(?:tá)?|Jest(?:em)?|So[yu]|Sono|Sunt) $/;
const twoNames =
  /(?!(?:D(?:as|er|ie)|The) )\p{Lu}[\p{Ll}’'-]+ (?:(?:van|von|de|der|den|da|di|del|du|le|la) ){0,2}\p{Lu}[\p{Ll}’'-]+[ ,]/u;
const word = /\p{L}+/gu;

/** Whether the words right before `at`, on the same line, name somebody. */
export function isAboutSomebody(view: View, at: number): boolean {
  const text = view.text.slice(view.lineFrom(at, BEFORE), at);
  if (implied.test(text)) return true;
  // The last sentence only.
  const sentence = text.slice(text.search(/[.;:!?](?=\s+\p{Lu}[^.;:!?]*$)/u) + 1);
  if (twoNames.test(sentence)) return true;
  for (const [found] of sentence.matchAll(word)) if (known.has(found.toLowerCase())) return true;
  return false;
}

export interface Sentence {
  /** Where to look, case as written unless `anyCase`. */
  readonly words: readonly string[];
  readonly anyCase?: boolean;
  /** Sticky: the words and what is said, in one line; begins where one of the words does. */
  readonly regex: RegExp;
  /** What has to stand right before, on the same line; it ends with `$`. */
  readonly behind?: RegExp;
}

/** Gates for sentences about somebody: 0.5 where a person is the subject, less where none is seen. */
export const sentenceGates = (sentences: readonly Sentence[], detector: () => Detector): Gate[] =>
  sentences.map(({ words, anyCase = false, regex, behind }) => ({
    on: 'word',
    words,
    anyCase,
    look: (view: View, at: number): void => {
      const before = view.codeBefore(at);
      if (isWord(before) || before === 0x5f || before === 0x2e || before === 0x2d || before === 0x2f) return;
      regex.lastIndex = at;
      const match = regex.exec(view.text);
      if (match === null || match[0].length > AFTER + BEFORE) return;
      if (behind !== undefined && !behind.test(view.text.slice(view.lineFrom(at, BEFORE), at))) return;
      const sure = isAboutSomebody(view, at);
      view.claim(detector(), at, at + match[0].length, score(sure ? form.distinct - 0.1 : form.bare + 0.05));
    },
  }));
