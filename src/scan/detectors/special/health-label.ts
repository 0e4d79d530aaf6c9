import { form } from '../../confidence.ts';
import type { View } from '../../engine/view.ts';
import { isWords, labelled } from './labelled.ts';
import { disease, isMedical } from './medical.ts';

/** A word or two of a list; numbers and answers say nothing here. */
const nothing =
  /^(?:y(?:es)?|no(?:ne)?|n|keine?|ja|nein|oui|non|sí|si|true|false|pending|open|closed|started|done|completed?|running|ready|(?:un)?healthy|success\w*|info|debug)\b|^(?:aucun|néant|nessun|ningun|brak|ingen|inga |žádn|nincs|niciun|nenhum|nema|няма|καμί|ei ole)/i;

/** What programs have too: only what is said to be medical. */
const vague =
  'condition, prescription, prescriptions, conditions, symptoms, symptome, symptômes, síntomas, sintomi, chief complaint, assessment, surgery, reason for absence, sick note, indication, meds, dx, hx, rx, pmh, befund, diagnostic, treatment, therapy, behandlung, behandeling, traitement, tratamiento, trattamento, tratamento, terapia, leczenie, medical notes, medical information, health issues, special needs, dietary requirements, injury, injuries, informations médicales, problèmes de santé, medische gegevens, información médica';
const isVague: ReadonlySet<string> = new Set(vague.split(', '));

/** A heading of letters, and a list below: `Diagnosen:`, `- Herzinsuffizienz NYHA III`, `- Vorhofflimmern (I48.2)`. */
const heading = /[\p{L} ]{5,40}:?\*{0,2} *\r?\n/uy;
const item = new RegExp(`^.*(?:${disease.pattern.source}|\\d m?g\\b|\\([A-Z]\\d\\d[.)]).*`, 'gimu');
/** Units of the list that are read; how far it was: what stands in a list is no heading of one. */
const MOST = 600;
let stamp = 0;
let until = 0;

function lookHeading(view: View, at: number): void {
  heading.lastIndex = at;
  if ((at < until && stamp === view.stamp) || !heading.test(view.text)) return;
  const from = heading.lastIndex;
  const list = view.text.slice(from, from + MOST).split(/\n\s*\n/, 1)[0] as string;
  stamp = view.stamp;
  until = from + list.length;
  for (const { 0: line, index } of list.matchAll(item))
    view.claim(healthLabel, from + index, from + index + line.length, form.distinct);
}

export const healthLabel = labelled({
  id: 'health-label',
  title: 'Diagnosis, medication, allergies and other statements on health',
  source: 'GDPR, articles 4 (15) and 9: column, key or label with a value',
  names: `${vague}, diagnosis, diagnoses, diagnosis description, medical condition, medical conditions, health condition, health conditions, pre-existing conditions, pre-existing condition, chronic conditions, chronic condition, medical history, illness, illnesses, disease, diseases, reason for sick leave, sickness reason, mental health,
    medication, medications, medicines, allergies, allergy, allergic to,
    diagnose, diagnosen, hauptdiagnose, nebendiagnose, nebendiagnosen, aufnahmediagnose, entlassungsdiagnose, entlassdiagnose, verdachtsdiagnose, dauerdiagnose, dauerdiagnosen, vorerkrankung, vorerkrankungen, erkrankung, erkrankungen, krankheit, krankheiten, krankengeschichte, anamnese, medikation, medikament, medikamente, dauermedikation, allergie, allergien, unverträglichkeiten,
    diagnostic médical, diagnostic principal, diagnostic secondaire, maladie, maladies, pathologie, pathologies, antécédents médicaux, antécédents, médicament, médicaments, traitement médical, traitement médicamenteux, traitement en cours, allergies connues,
    diagnóstico, diagnóstico principal, diagnóstico médico, enfermedad, enfermedades, antecedentes médicos, historial médico, medicación, medicamento, medicamentos, alergia, alergias, patología, patologías,
    hoofddiagnose, nevendiagnose, ziekte, ziekten, ziektes, ziektebeeld, ziektegeschiedenis, medische voorgeschiedenis, medicijnen, medicijngebruik, geneesmiddelen, allergieën, reden ziekmelding, aandoening, aandoeningen,
    diagnosi, diagnosi principale, malattia, malattie, patologie, anamnesi, anamnesi patologica, farmaci, terapia farmacologica, terapia in corso, terapia in atto, allergia, allergie note, diagnosi di dimissione,
    rozpoznanie, rozpoznanie główne, choroba, choroby, choroby przewlekłe, leki, alergie, uczulenia, doença, doenças, doenças crónicas, medicação, medicação atual, histórico médico, antecedentes pessoais,
    boală, boli, boli cronice, afecțiuni, medicație, medicamente, alergii, antecedente medicale, diagnos, diagnoser, huvuddiagnos, överkänslighet, sjukdom, sjukdomar, läkemedel, medicinering, allergier, medicin, sygdom, sygdomme, sygehistorie, diagnoosi, sairaus, sairaudet, perussairaudet, lääkitys, allergiat, diagnóza, nemoc, nemoci, onemocnění, léky,
    diagnózis, betegség, betegségek, gyógyszerek, allergiák, gyógyszer, gyógyszerérzékenység, διάγνωση, πάθηση, παθήσεις, νόσος, ιατρικό ιστορικό, φάρμακα, φαρμακευτική αγωγή, αλλεργίες, диагноза, заболяване, заболявания, лекарства, медикаменти, алергии, dijagnoza, bolest, bolesti, lijekovi, alergije, lieky, ochorenie, ochorenia, bolezen, bolezni, zdravila,
    diagnoos, põhidiagnoos, haigus, haigused, ravimid, allergiad, diagnozė, ligos, vaistai, alergijos, slimība, slimības, zāles, alerģijas, dijanjosi, marda, mediċini, allerġiji, diagnóis, galar, cógais, ailléirgí`,
  adds: (value, { called }) =>
    isVague.has(called)
      ? isWords(value) && value.length < 48 && isMedical(value)
        ? 0.05
        : null
      : isMedical(value)
        ? 0.15
        : isWords(value) && value.length > 3 && !nothing.test(value)
          ? -0.05
          : null,
  more: [
    {
      on: 'word',
      words: ['diagnos', 'medikation', 'medication', 'antécédents'],
      anyCase: true,
      look: lookHeading,
    },
  ],
  examples: {
    hit: [
      '"conditions": ["hypertension"]',
      'Sick note: lower back pain',
      'Reason for absence: chemotherapy',
      { text: 'Diagnosis: type 2 diabetes', at: 0.7 },
      '"medication": "Metformin 500 mg"',
      'Allergien: Penicillin, Nüsse',
      'patient;diagnose;datum\n7;Epilepsie;12-03-2024',
      'Médicaments : paracétamol 1 g',
      'Choroby przewlekłe: cukrzyca',
      'Диагноза: хипертония',
      '<diagnosis>Major depressive disorder</diagnosis>',
      'Known allergies: shellfish',
      'Diagnosis: broken wrist',
      'Διάγνωση: διαβήτης',
      'Terapia in atto: ramipril 5 mg',
      'Põhidiagnoos: G40.3 Generaliseerunud epilepsia',
      'Prescription: metformin',
      'Condition: schizophrenia',
      'Diagnostic : asthme',
      'Treatment: chemotherapy',
      'Terapia: insulina',
      'Symptoms: fever and cough',
      'Rx: atorvastatin 20 mg',
      'Dx: pneumonia',
      'Diagnosen:\n- Herzinsuffizienz NYHA III\n- Vorhofflimmern (I48.2)',
      'Medikation bei Entlassung:\nTorasemid 10 mg 1-0-0',
      'Indication: family history of breast cancer',
      'Medical notes: asthma, inhaler in the bag',
      'Injury: fracture of the left wrist',
      'Dietary requirements: peanut allergy',
      'Problèmes de santé : asthme',
    ],
    miss: [
      'health: UP',
      'diagnosis: connection timed out',
      'diagnostic: error TS2304',
      'allergies: none',
      'medication: string',
      'diagnosis = null',
      '"diagnosis": {"type": "string"}',
      'Diagnosis: ok',
      'condition: used',
      'Dietary requirements: vegan',
      'Medical information: see attached',
      'Treatment: matte finish',
      'Diagnose: Netzteil defekt',
      'Diagnose: Netzwerkfehler',
      'Allergies: none known',
      'Allergies : aucune connue',
      'Alergie: brak',
      'Αλλεργίες: Καμία',
      'Symptoms: the page does not load',
      '"Condition": "IsProduction"',
      'disease_id: 12',
      'Diagnosis:\nSQL injection in the login form\nchronic timeouts',
      'Allergens: gluten',
      'Diagnóstico: fallo de red',
    ],
  },
});
