import { form, score } from '../../confidence.ts';
import type { Detector, Gate } from '../../detector.ts';
import { isWord } from '../../engine/classes.ts';
import { stemsOf } from '../../engine/pattern-stems.ts';
import type { View } from '../../engine/view.ts';
import { isGivenName } from '../person/known.ts';
import { titles } from '../person/letters.ts';
import { startsTall } from '../person/tall.ts';

/** Units before the words in which their subject is looked for, and after them for what is said. */
const BEFORE = 48;
const AFTER = 64;

const subjects =
  'i he she his her him my our pt suspect dolgozó tenant driver member assuré assurée utente potilaalla mother father wife husband son daughter brother sister employee patient patientin patienten applicant complainant claimant defendant client candidate colleague er sie ich mein meine unser unsere mutter vater mann tochter sohn mitarbeiter mitarbeiterin bewerber bewerberin kollege kollegin il elle je mon salarié salariée patiente candidat père mère fils fille él ella yo mi paciente empleado empleada trabajador trabajadora madre padre hij zij ze ik mijn werknemer medewerker moeder vader dochter zoon patiënt patiënte kandidaat lui lei paziente dipendente figlio figlia on ona pacjent pacjentka pracownik pracownica mój moja matka ojciec ele ela eu meu minha doente trabalhador trabalhadora el ea pacient pacientul pacienta angajatul angajata han hon hun jag jeg min medarbejder medarbejderen anställd hän minä potilas työntekijä pacientka zaměstnanec já můj moje ő én úr beteg páciens munkavállaló αυτός αυτή ασθενής εργαζόμενος той тя аз пациент пациентът пациентка пациентката служител pacijent pacijentica zamestnanec mir j mum mom dad mea μου ми collègue child insured bolnik patsient pacientas pacients';
const known = new Set([
  ...subjects.split(' '),
  ...titles.map((title) => title.toLowerCase().replace(/\.? $/, '')).filter((title) => title.length > 1),
]);
/** `Soy musulmán.`, `È incinta.`, `Fue condenado`: in these languages the verb says who; `54-year-old` is somebody. */
const implied =
  /(?:^|[.!?] )(?:[EÉÈ]s?(?:tá)?|Jest(?:em)?|So[yu]|Sono|Sunt|Fu[ei]|Foi|È stat[oa]|Została?|By[lł]a?|A fost|Este|Είναι|As|Est(?:oy|ou)|Tiene|Tem|Me)(?: (?:an?|uma?|una|osobą|d[ei]))? $|\d[ -]year[ -]old $/;
const twoNames =
  /(?!(?:D(?:as|er|ie)|The) )\p{Lu}[\p{Ll}’'-]+ (?:(?:van|von|de|der|den|da|di|del|du|le|la) ){0,2}\p{Lu}[\p{Ll}’'-]+[ ,]/u;
/** `don't` is no Spanish gentleman. */
const word = /\p{L}+(?!['’]t)/gu;

/** Right before what somebody is: `is a practising `, `ist `, `Soy una `. */
export const copula =
  /(?:['’][ms]|(?<![\p{L}\d])(?:is|was|am|are|ist|bin|war|est|suis|es|soy|era|è|sono|é|sou|este|sunt|jest|jestem|är|er|on|je|jsem|van|είναι|е|съм|zijn|ben|était|está|est(?:oy|ou)|estaba|był[ay]?|byla|she|ő|raised|bapti[sz]ed|(?:came out|outed|identif(?:y|ies)|raised) as|as(?= an? )|sich als))(?: (?:an?|i[mn](?: der)? (?:\d\d?\.|\p{L}+) (?:monat|woche|ssw)|eine?|une?|uma?|una|uno|een|en|ett|et|osobą|openly|offen|openlijk|ouvertement|abiertamente|apertamente|not|nicht|niet|pas|now|again|wieder|heavily|[\p{L}\d]+ m?(?:weeks|onths|aanden|ois)|de confession|di religione|devout|practi[sc]ing|strict|lapsed|gläubige?r?|praktizierende?r?|streng|pratiquante?|roman|greek|orthodox|römisch|praktiserend)){0,3}[ -]$/iu;

/** Whether the words right before `at`, on the same line, name somebody. */
export function isAboutSomebody(view: View, at: number): boolean {
  let from = view.lineFrom(at, BEFORE);
  // Prose that is wrapped goes on with a small letter.
  if (view.codes[from - 1] === 10 && (view.codes[from] as number) > 0x60) from = Math.max(0, at - BEFORE);
  const text = view.text.slice(from, at);
  if (implied.test(text)) return true;
  // The last sentence only.
  const sentence = text.slice(text.search(/(?<!\d)[.;:!?](?=\s+\p{Lu}[^.;:!?]*$)/u) + 1);
  if (twoNames.test(sentence)) return true;
  for (const [found] of sentence.matchAll(word))
    if (known.has(found.toLowerCase()) || (startsTall.test(found) && isGivenName(found))) return true;
  return false;
}

/** `member of`, `Mitglied der`: what somebody belongs to stands behind. */
export const memberOf =
  /member of|belongs? to|należ[ęy] do|mitglied (?:bei |in )?(?:der|einer|bei|von)|adhérente? (?:à|au)(?: la)?|membre d(?:u|e la|e l['’]|es?|['’]une?)|miembro del?|militante d[eo]l?|afiliad[oa] (?:al?|en)|lid van|iscritt[oa] al(?:la)?|członk(?:iem|inią|ini|owie)|membro d[aeo]|membru(?: al| de| în)?|medlem (?:av|af|i)|člen(?:em|kou|ka)?|μέλος τ(?:ου|ης)|член на|član/u;

export interface Sentence {
  /** The words to look for, in any case; every alternative begins with three literal characters at least. */
  readonly says: RegExp;
  /** What stands behind them, in one line: of a pattern. */
  readonly next?: string;
  /** What has to stand right before, on the same line; it ends with `$`. */
  readonly behind?: RegExp;
  /** That is a part of what is said: `Pakistani descent`. */
  readonly whole?: boolean;
}

/** Gates for sentences about somebody: 0.5 where a person is the subject, less where none is seen. */
export const sentenceGates = (sentences: readonly Sentence[], detector: () => Detector): Gate[] =>
  sentences.map(({ says, next = '(?![\\p{L}\\d])', behind, whole }) => {
    const regex = new RegExp(`(?:${says.source})${next}`, 'iuy');
    return {
      on: 'word',
      words: startsOf(says),
      anyCase: true,
      look: (view: View, at: number): void => {
        const before = view.codeBefore(at);
        if (isWord(before) || '_.-/'.includes(String.fromCharCode(before))) return;
        regex.lastIndex = at;
        const match = regex.exec(view.text);
        if (match === null || match[0].length > AFTER + BEFORE) return;
        const front = behind?.exec(view.text.slice(view.lineFrom(at, BEFORE), at));
        if (front === null) return;
        const start = whole ? at - (front?.[0].length ?? 0) : at;
        const sure = isAboutSomebody(view, start);
        view.claim(
          detector(),
          start,
          at + match[0].length,
          score(sure ? form.distinct - 0.1 : form.bare + 0.05),
        );
      },
    };
  });

/** How the alternatives of a pattern begin. */
export const startsOf = (says: RegExp): string[] => [...new Set(stemsOf(says).map(({ stem }) => stem))];
