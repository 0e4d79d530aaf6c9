import { form, score } from '../../confidence.ts';
import type { Detector, Gate } from '../../detector.ts';
import { isWord } from '../../engine/classes.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';
import { disease, medical } from './medical.ts';
import { copula, isAboutSomebody, sentenceGates, startsOf } from './sentences.ts';
import { saidInSix } from './six-languages.ts';

/** Units behind the verb in which the disease is named. */
const REACH = 56;

/** `suffers from`, `was diagnosed with`, `is allergic to`: what is said of somebody who is ill. */
const ill =
  /suffer(?:s|ed|ing)? from|diagnosed (?:(?:me |him |her )?with|as having)|treated for|living with|chemotherapy for|surgery for|recovering from|hospitali[sz]ed (?:for|with)|off (?:work|sick) with|muri[óu] de|tested positive for|history of|hx of|known case of|because of (?:his|her|my)|prescribed|undergoing|died of|sick leave (?:due to|because of|for|with)|krankgeschrieben|arbeitsunfähig|sjukskriven|sykmeldt|sygemeldt|en arrêt (?:maladie|de travail) pour|de baja por|ziek gemeld (?:met|wegens)|allergic to|leide[tn]?(?: [\p{L}\d]+){0,2} (?:an|unter)|litt(?: \p{L}+)? (?:an|unter)|erkrankt(?:e|en)?(?:(?: \p{L}+)? an(?= ))?|diagnostiziert|allerg(?:isch (?:gegen|auf|voor)|ique à|ic[oa] a)|alérgic[oa] a|festgestellt|souffr(?:e|ait|ant|ent|ez|ons)? (?:de|d['’]|du)|atteinte?s? (?:de|d['’]|du)|diagnostiquée?s?|sufr(?:e|o|ía|ió|iendo)|pade(?:zco|ce|cía|ció|cen)|diagnostic(?:ad[oa]s?(?: (?:de|con|com))?|aron|ó)|lijdt?(?: \p{L}+)? aan|lijden aan|gediagnosticeerd met|soffr[eo] (?:di|d['’])|sofferente di|affett[oa] da|diagnosticat[oaăi]?s?|malat[oa] di|cierpi(?:ę|ał|ała)? na|choruj(?:e|ę) na|chorował[a]? na|zdiagnozowan[oay]\p{L}*|sofr[eo] (?:de|com)|suf(?:ăr|eră|erea) de|lider (?:av|af)|led av|diagnosti[cs]erad[es]? med|diagnosticeret med|sairast(?:aa|i|an)|diagnosoitu|trpím?|trpěla?|onemocněla?|diagnostikován[ao]?|szenved(?:ett|ek)?|diagnosztizált\p{L}*|πάσχ(?:ει|ω) από|έπασχε από|νοσεί από|διαγνώστηκε με|страдам? от|боледува от|диагностициран[а]? с|trpi za/u;
const verb = new RegExp(`(?:${ill.source})(?:(?<=['’])|(?![\\p{L}\\d]))`, 'iuy');

/** `has launched a diabetes campaign`: what is had is something else. */
const other = /\p{Lu}|ed |.{16}/u;
/** `our stroke unit`, `a cancer charity` */
const unit = /^\p{L}* (?:app|unit|clinic|ward|cent|research|insur|screen|charit|program|test|awareness)/u;
function claimDisease(view: View, at: number, from: number, sure: boolean, reach = REACH): boolean {
  const { codes } = view;
  const stop = Math.min(view.length, from + reach);
  let end = from;
  for (; end < stop; end++) {
    const c = codes[end] as number;
    // Prose that is wrapped goes on with a small letter.
    if ('.;|"'.includes(String.fromCharCode(c)) || (c === 10 && (codes[end + 1] as number) < 0x61)) break;
  }
  const said = view.text.slice(from, end).toLowerCase();
  // What somebody is allergic to is no disease.
  let match = codes[at + 1] !== 0x6c && disease.maybe(view, from, end) ? disease.pattern.exec(said) : null;
  if (reach === REACH) match ??= medical.pattern.exec(said);
  if (match === null || unit.test(view.text.slice(from + match.index + match[0].length, stop + 24)))
    return false;
  if (reach < REACH && other.test(view.text.slice(from, from + match.index))) return false;
  let until = from + match.index + match[0].length;
  while (until < end && isWord(codes[until] as number)) until++;
  view.claim(healthWords, at, until, score(sure ? form.distinct - 0.1 : form.bare + 0.05));
  return true;
}

function lookVerb(view: View, at: number): void {
  if (isWord(view.codeBefore(at)) || view.codeBefore(at) === 0x5f) return;
  verb.lastIndex = at;
  const match = verb.exec(view.text);
  if (match === null) return;
  const end = at + match[0].length;
  const sure = isAboutSomebody(view, at) || note.test(view.text.slice(at, at + 2 * REACH));
  if (claimDisease(view, at, end, sure) || !last.test(match[0])) return;
  // `ist an Krebs erkrankt`: the verb comes last.
  const from = view.lineFrom(at, REACH);
  const before = disease.pattern.exec(view.text.slice(from, at).toLowerCase());
  if (before !== null)
    view.claim(healthWords, from + before.index, end, score(sure ? form.distinct - 0.1 : form.bare + 0.05));
}
/** `Suffers from asthma.`, `Choruje na astmę.`: notes, and languages whose verbs need no `he`; nobody is asked. */
const note = /^(?!Suffering|History)\p{Lu}[^.?\n]*(?:[.\n]|$)/u;
/** `is pregnant`, `ist schwanger` */
const pregnant =
  /pregnant|schwanger|enceinte|embarazada|incinta|zwanger|w ciąży|grávida|gravidă|însărcinată|gravid|raskaana|těhotná|terhes|έγκυος|бременна|trudna|tehotná|noseča/u;

/** Verbs that stand at the end of the sentence. */
const last = /^(?:erkrankt|festg|krankg|arbeits|szenved|diagnostiziert|gediagnosticeerd)/i;

/** `Patient with diabetes`, `Patientin mit Krebs`: one of them, not patients at large. */
const sick =
  /patient(?:in|e|en)?|patiënte?|paciente?|pazient[ei]|pacjent(?:ka)?|pacientka|potilas|potilaalla|beteg|ασθενής|пациент(?:ът|ка|ката)?/u;
const patient = new RegExp(
  String.raw`(?:${sick.source})(?: \p{Lu}[\p{L}.]*){0,2}[,:]? (?:(?:is|was|ist|est|es|è|é|jest)(?: an?)? )?(?:(?:presents|presented|admitted|known|living|bekannt) |\d{2}[ -]?(?:years?|jahre?|ans|años|anni|lat)? ?(?:old)?,? ?)?(?:with|has|had|mit|hat|met|heeft|avec|a une?|a le|a la|souffre|con|tiene|ha il|ha la|z|ze|ma|cu|are|com|tem|med|har|s|má|με|έχει|със?|има|sairastaa)(?: \p{L}+){0,2}? `,
  'iuy',
);
function lookPatient(view: View, at: number): void {
  if (isWord(view.codeBefore(at)) || view.codeBefore(at) === 0x5f) return;
  patient.lastIndex = at;
  const match = patient.exec(view.text);
  if (match !== null) claimDisease(view, at, at + match[0].length, true);
}

/** Who has something; the disease is named soon behind. */
const having =
  'has |had |have |got |reports |hat |hatte |habe |a un|tiene |heeft |heb |ma |má |tem |har |έχει |има '.split(
    '|',
  );
/** Here the verb says who. */
const mine = ["j'ai ", 'tengo ', 'ho ', "ho l'", 'mam ', 'tenho '];
/** Units behind in which it stands: closer than behind a verb for being ill. */
const OWNED = 24;
const ownerGates: Gate[] = [...having, ...mine].map((words) => ({
  on: 'word',
  words: [words],
  anyCase: true,
  look: (view, at) => {
    const before = view.codeBefore(at);
    const from = at + words.length;
    if (!isWord(before) && before !== 0x5f && disease.maybe(view, from, Math.min(view.length, from + OWNED)))
      if (mine.includes(words) || isAboutSomebody(view, at)) claimDisease(view, at, from, true, OWNED);
  },
}));

/** `HIV-positive`, `is pregnant`, `schwanger`: of somebody named. */
const state =
  /hiv[ -]?(?:positive?|positiv\p{L}{0,2}|infected|infiziert|pozytywn[ya]|pozitivn[íáa]|positief|seropositiv[oa])|séropositi(?:f|ve)|seropositiv[oa]|schwerbehindert|weeks pregnant|diab[eé]ti(?:c[oa]?|que|ker(?:in)?)|autist(?:[ae]|i(?:c[oa]?|que|sch|n))?|asthmati(?:c|que|sch|ker(?:in)?)|asmátic[oa]|cukorbeteg|epilepti(?:c|que|sch|ker(?:in)?)|coeliac|celiac[oa]?|celíac[oa]|gdb (?:von )?\d\d/u;

export const healthWords: Detector = {
  id: 'health-words',
  category: 'special',
  title: 'A disease of somebody, in a sentence',
  source: 'GDPR, articles 4 (15) and 9: a verb for being ill, a disease and a person in one sentence',
  words: 'suffers from, leidet an, souffre de',
  rank: ranks.special - 1,
  gates: [
    { on: 'word', words: startsOf(ill), anyCase: true, look: lookVerb },
    ...ownerGates,
    ...saidInSix(
      /diaibéit|ailse|dh?úlag|asma|iompar clainne|dijabet|kanċer|dipressj|ażma|tqila|rak[aou]?(?!\p{L})|trudn|depres|astm|diabe|vähk|vähi|rase(?!\p{L})|diabēt|vēz|stāvokl|grūtniec|vėž|nėšč|epileps|hiv/u,
      () => healthWords,
    ),
    ...sentenceGates([{ says: pregnant, next: '(?![\\p{L}\\d-])', behind: copula }], () => healthWords),
    {
      on: 'word',
      words: startsOf(sick),
      anyCase: true,
      look: lookPatient,
    },
    ...sentenceGates([{ says: state, next: '(?!\\p{L})' }], () => healthWords),
  ], // biome-ignore format: a table
  mask: () => '•••',
  same: 'lower',
  examples: {
    hit: [
      'The patient suffers from diabetes.',
      'The patient says that she suffers from\ndiabetes.',
      'my GP has diagnosed me with anxiety',
      'Sofro de hérnia discal.',
      'A mi madre le han diagnosticado alzhéimer.',
      'Ma fille est atteinte de mucoviscidose.',
      'Soy alérgica a la penicilina.',
      'Bei meinem Mann wurde Darmkrebs festgestellt.',
      'Ο γιος μου έχει άσθμα.',
      'Синът ми има астма.',
      'A fost diagnosticat cu cancer pulmonar.',
      'She is six months pregnant.',
      'Cierpię na cukrzycę.',
      'Trpím depresemi.',
      'She was diagnosed with breast cancer in 2019.',
      'Frau Meier leidet an Epilepsie.',
      'Mon père souffre de la maladie de Parkinson et de démence.',
      'El paciente padece hepatitis C.',
      'Mijn moeder lijdt aan dementie.',
      'Il paziente soffre di asma.',
      'Pacjent cierpi na cukrzycę.',
      'Herr Weber ist an Krebs erkrankt, er leidet unter Depressionen.',
      'My son is allergic to penicillin and has asthma; he was treated for leukaemia.',
      'Mr Brown is HIV-positive.',
      'Patienten lider av epilepsi.',
      'Pacientka trpí depresemi.',
      'Пациентът страда от диабет.',
      'Ο ασθενής πάσχει από διαβήτη.',
      "Il souffre d'asthme.",
      'Elle est atteinte de diabète.',
      'Mia madre è affetta da demenza.',
      'My wife has multiple sclerosis.',
      'Mein Sohn hat Diabetes.',
      'Patient was admitted with pneumonia.',
      { text: 'Soffre di diabete.', at: 0.5 },
      { text: 'Diagnosed with epilepsy in 2011.', at: 0.5 },
      { text: 'È incinta.', at: 0.5 },
      'Mam cukrzycę.',
      'I am diabetic.',
      'Our neighbour was diagnosed with lupus.',
      'Mi hijo es autista.',
      'Mr Marsh has diabetes and high blood pressure.',
      'My son is autistic.',
      'Mijn moeder heeft kanker.',
      'She had a miscarriage.',
      'A Marta le diagnosticaron esquizofrenia.',
      'Pan Hájek má cukrovku.',
      'Domnul Stoica a fost diagnosticat cu cancer.',
      'Anna has been living with HIV since 2011.',
      'Frau Kranz ist wegen Depressionen krankgeschrieben.',
      'Die Patientin leidet seit 2011 an Diabetes.',
      "Elle souffre d'une bronchopneumopathie chronique.",
      'Frau Kranz ist wegen einer Depression arbeitsunfähig.',
      'Han er sygemeldt med depression.',
      'Herr Kranz hat einen GdB von 50.',
      'Hx of bipolar disorder, stable on lithium.',
      'She was prescribed sertraline.',
      'Because of his epilepsy, my son may not drive.',
      'Frau Kranz ist im 5. Monat schwanger.',
      'My son has a nut allergy.',
    ],
    miss: [
      'health check passed',
      'The server suffers from high load.',
      'patients with diabetes were included in the study',
      'virus scan: infection found',
      'diagnosed with valgrind',
      'patient_id=12',
      'HIV is a virus.',
      'Leiden Sie unter Migräne?',
      'Suffering from asthma is common.',
      'a diabetic shoe',
      'be patient with the deploy',
      'the process died of starvation',
      'History of cancer in art',
      'the prescribed order of the steps',
      'Depression of the button',
      'I have a question about the cancer charity',
      'Our hospital has a stroke unit.',
      'Our company has launched a diabetes campaign.',
    ],
  },
};
