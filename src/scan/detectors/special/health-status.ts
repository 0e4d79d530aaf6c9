import { form, score } from '../../confidence.ts';
import type { View } from '../../engine/view.ts';
import { answer, labelled } from './labelled.ts';
import { isMedical } from './medical.ts';
import { startsOf } from './sentences.ts';

/** `A+`, `0 Rh neg.`, `AB positive` */
const blood =
  /^(?:[AΑ]|B|AB|0|O)(?:\s?[+−-]|[ ,]*(?:rh|rhd|rhesus|resus)?[ -]?(?:factor|faktor)?\s?\(?(?:\+|-|−|pos|n[eé]g|d\b)\p{L}{0,5}\.?\)?)?$/iu;
const degree =
  /^(?:gdb\s?)?\d{1,3}\s?(?:%|v\.?\s?h\.?|percent|prozent|procent)|^(?:gdb|(?:pflege)?grade?|level|class|klasse|stufe|categor[yií]\p{L}*|katego\p{L}*|groupe?|gruppe|grupa)\s?[0-9IVX]{1,3}|^\d{1,2}(?:\.|th|st)? ?(?:weeks?|wochen?|ssw|semaines?|semanas?|weken|settimane|tydz\p{L}*|months?|monate?|mois)/iu;
const states =
  /^(?:(?:severely |partially |slightly |schwer)?(?:disabled|behindert|impaired|zwanger|enceinte|embarazada|incinta|grávida|ciężarna|gravid|raskaana|těhotná|terhes|невалид\p{L}*|бременна|έγκυος)|(?:not|nicht|niet|non|no|nie|ej|inte) \p{L}+|(?:\p{L}+ |un)?(?:vaccinated|geimpft)|gevaccineerd|vacciné\p{L}*|vacunad[oa]|reactive|non-reactive|reaktiv|detected|undetectable|nachgewiesen|leicht\p{L}*|mittel\p{L}*|schwer\p{L}*|mild|moderate|severe|lekki|umiarkowany|znaczny|permanent|temporary|visual|physical|mental|intellectual|motor|sensory|cognitive|körperlich|geistig|seelisch|physique|motrice?|física|psíquica|fysisk)(?!\p{L})/iu;

/** What programs write: `disability: false` may be a switch. */
const flag = /^(?:true|false|[01ynj])$/i;

/** `Blutgruppe A+`, without a colon. */
const bloodGroup =
  /blood (?:group|type)|blutgruppe|bloedgroep|groupe sanguin|grupo sangu[ií]neo|gruppo sanguigno|grupa krwi|tipo sangu[ií]neo|grup[aă] sanguin[aă]|blodgrupp|blodtype|veriryhmä|krevní skupina|vércsoport|ομάδα αίματος|кръвна група|krvna grupa/u;
const group = new RegExp(
  String.raw`(?:${bloodGroup.source})(?: is| ist| =)? ((?:AB|A|B|0|O)(?:\s?(?:rh(?:esus)?)?\s?(?:[+−]|-(?![\p{L}\d])|pos\p{L}*|neg\p{L}*)))(?![\p{L}\d])`,
  'iuy',
);
function lookGroup(view: View, at: number): void {
  group.lastIndex = at;
  const match = group.exec(view.text);
  if (match === null) return;
  const end = at + match[0].length;
  view.claim(healthStatus, end - (match[1] as string).length, end, score(form.distinct));
}

export const healthStatus = labelled({
  id: 'health-status',
  title: 'Blood group, disability, pregnancy, HIV and vaccination status',
  source: 'GDPR, articles 4 (15) and 9: column, key or label with a value of a list',
  names: `blood type, bloodtype, blood group, disability, disabilities, disability status, disability type, disability degree, registered disabled, disabled person, pregnancy, pregnancy status, pregnant, hiv, hiv status, hiv test, hiv test result, hiv result, vaccination status, vaccinated, covid status, covid test result, covid-19 vaccination, drug test result, alcohol test result,
    blutgruppe, behinderung, gdb, schwerbehinderung, schwerbehindert, schwerbehindertenausweis, behinderungsgrad, pflegegrad, pflegestufe, schwanger, schwangerschaft, impfstatus, erwerbsminderung,
    bloedgroep, beperking, arbeidsbeperking, handicap, arbeidsongeschiktheid, zwanger, zwangerschap, vaccinatiestatus, groupe sanguin, taux d'incapacité, taux d'invalidité, invalidité, rqth, travailleur handicapé, enceinte, grossesse, statut sérologique, statut vaccinal, vih,
    grupo sanguíneo, discapacidad, minusvalía, embarazada, embarazo, estado de vacunación, gruppo sanguigno, disabilità, invalidità, incinta, gravidanza, stato vaccinale,
    grupa krwi, niepełnosprawność, stopień niepełnosprawności, orzeczenie o niepełnosprawności, ciąża, w ciąży, status szczepienia, tipo sanguíneo, deficiência, grau de incapacidade, grávida, gravidez, grupă sanguină, grupa sanguină, grupa de sânge, dizabilitate, handicapuri, însărcinată, blodgrupp, funktionsnedsättning, funktionshinder, gravid, blodtype, funktionsnedsættelse, graviditet,
    veriryhmä, vamma, vammaisuus, vammaisuusaste, raskaana, raskaus, krevní skupina, zdravotní postižení, stupeň invalidity, těhotenství, těhotná, vércsoport, fogyatékosság, rokkantság, terhes, terhesség, ομάδα αίματος, αναπηρία, ποσοστό αναπηρίας, έγκυος, εγκυμοσύνη, кръвна група, увреждане, бременност, бременна,
    krvna grupa, invaliditet, stupanj invaliditeta, trudnoća, trudna, krvná skupina, zdravotné postihnutie, tehotenstvo, tehotná, invalidnost, nosečnost, noseča, veregrupp, puue, puude raskusaste, rasedus, kraujo grupė, neįgalumas, negalia, nėštumas, asinsgrupa, invaliditāte, grūtniecība, grupp tad-demm, diżabilità, tqala, fuilghrúpa, grúpa fola, míchumas, toircheas`,
  adds: (value, field) =>
    blood.test(value) && (value.length > 1 || field.company > 0)
      ? 0.15
      : (/^pfl/.test(field.called) && /^[1-5]$/.test(value)) ||
          degree.test(value) ||
          states.test(value) ||
          isMedical(value)
        ? 0.1
        : /^(?:[2-9]0|100|fully|partially)$/.test(value)
          ? 0
          : answer.test(value)
            ? flag.test(value) && field.company === 0
              ? -0.15
              : 0
            : null,
  more: [
    {
      on: 'word',
      words: startsOf(bloodGroup),
      anyCase: true,
      look: lookGroup,
    },
  ],
  examples: {
    hit: [
      'Blood type: A+',
      'Blutgruppe: 0 Rh negativ',
      '"hivStatus": "positive"',
      'Grad der Behinderung: 50 %',
      'Pflegegrad: 4',
      'pregnant: yes',
      'Groupe sanguin : AB+',
      'Handicap: oui',
      'name,disability\nAnna,hearing impairment',
      'Grupa krwi: B Rh+',
      'Impfstatus: vollständig geimpft',
      'Vaccinated: yes',
      'vaccination_status=fully vaccinated',
      'Кръвна група: A+',
      'Pregnancy status: 24 weeks',
      'Statut vaccinal : vacciné',
      'Groupe sanguin : O négatif',
      'Patient 9073, HIV status: positive.',
    ],
    miss: [
      'blood type: unknown',
      'handicap: 18',
      'disability = \u0024{value}',
      'pregnancy: {}',
      'hiv: string',
      'gdb: 127.0.0.1',
      'gdb = /usr/bin/gdb',
      'handicap: golf',
      'enceinte: salon',
    ],
  },
});
