import { isWords, labelled } from './labelled.ts';
import { isMedical } from './medical.ts';

/** A word or two of a list; numbers and answers say nothing here. */
const nothing =
  /^(?:y(?:es)?|no(?:ne)?|n|keine?|ja|nein|oui|non|sí|si|true|false|pending|open|closed|started|done|complete[d]?|running|ready|healthy|unhealthy|success\w*|info|debug)\b/i;

/** What programs have too: only what is said to be medical. */
const vague =
  'condition, prescription, prescriptions, symptoms, symptome, symptômes, síntomas, sintomi, chief complaint, dx, hx, rx, pmh, befund, diagnostic, treatment, therapy, behandlung, behandeling, traitement, tratamiento, trattamento, tratamento, terapia, leczenie';
const isVague: ReadonlySet<string> = new Set(vague.split(', '));

export const healthLabel = labelled({
  id: 'health-label',
  title: 'Diagnosis, medication, allergies and other statements on health',
  source: 'GDPR, articles 4 (15) and 9: column, key or label with a value',
  names: `${vague}, diagnosis, diagnoses, diagnosis description, medical condition, medical conditions, health condition, health conditions, pre-existing conditions, pre-existing condition, chronic conditions, chronic condition, medical history, illness, illnesses, disease, diseases, reason for sick leave, sickness reason, mental health,
    medication, medications, medicines, prescription drugs, allergies, allergy, allergic to,
    diagnose, diagnosen, hauptdiagnose, nebendiagnose, nebendiagnosen, aufnahmediagnose, entlassungsdiagnose, entlassdiagnose, verdachtsdiagnose, dauerdiagnose, dauerdiagnosen, vorerkrankung, vorerkrankungen, erkrankung, erkrankungen, krankheit, krankheiten, krankengeschichte, anamnese, krankheitsgrund, medikation, medikament, medikamente, dauermedikation, allergie, allergien, unverträglichkeiten,
    diagnostic médical, diagnostic principal, diagnostic secondaire, diagnostic du patient, maladie, maladies, pathologie, pathologies, antécédents médicaux, antécédents, médicament, médicaments, traitement médical, traitement médicamenteux, traitement en cours, allergies connues,
    diagnóstico, diagnóstico principal, diagnóstico médico, enfermedad, enfermedades, antecedentes médicos, historial médico, medicación, medicamento, medicamentos, alergia, alergias, patología, patologías,
    hoofddiagnose, nevendiagnose, ziekte, ziekten, ziektes, ziektebeeld, ziektegeschiedenis, medische voorgeschiedenis, medicatie, medicijnen, medicijngebruik, geneesmiddelen, allergieën, reden ziekmelding, aandoening, aandoeningen,
    diagnosi, diagnosi principale, malattia, malattie, patologie, anamnesi, anamnesi patologica, farmaci, terapia farmacologica, terapia in corso, allergia, allergie note,
    rozpoznanie, rozpoznanie lekarskie, rozpoznanie główne, diagnoza, choroba, choroby, choroby przewlekłe, leki, alergie, uczulenia, doença, doenças, doenças crónicas, medicação, medicação atual, histórico médico, antecedentes pessoais,
    boală, boli, boli cronice, afecțiuni, medicație, medicamente, alergii, antecedente medicale, diagnos, diagnoser, sjukdom, sjukdomar, läkemedel, medicinering, allergier, medicin, sygdom, sygdomme, sygehistorie, diagnoosi, sairaus, sairaudet, perussairaudet, lääkitys, allergiat, diagnóza, nemoc, nemoci, onemocnění, léky, alergie pacienta,
    diagnózis, betegség, betegségek, gyógyszerek, allergiák, gyógyszer, διάγνωση, πάθηση, παθήσεις, νόσος, ιατρικό ιστορικό, φάρμακα, φαρμακευτική αγωγή, αλλεργίες, диагноза, заболяване, заболявания, лекарства, медикаменти, алергии, dijagnoza, bolest, bolesti, lijekovi, alergije, choroby pacienta, lieky, ochorenie, ochorenia, bolezen, bolezni, zdravila,
    diagnoos, haigus, haigused, ravimid, allergiad, diagnozė, ligos, vaistai, alergijos, slimība, slimības, zāles, alerģijas, dijanjosi, marda, mediċini, allerġiji, diagnóis, galar, cógais, ailléirgí`,
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
  examples: {
    hit: [
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
      'Prescription: metformin',
      'Condition: schizophrenia',
      'Diagnostic : asthme',
      'Treatment: chemotherapy',
      'Terapia: insulina',
      'Symptoms: fever and cough',
      'Rx: atorvastatin 20 mg',
      'Dx: pneumonia',
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
      'Treatment: matte finish',
      'Diagnose: Netzteil defekt',
      'Diagnose: Netzwerkfehler',
      'Allergies: none known',
      'Symptoms: the page does not load',
      '"Condition": "IsProduction"',
      'disease_id: 12',
      'Allergens: gluten',
      'Diagnóstico: fallo de red',
    ],
  },
});
