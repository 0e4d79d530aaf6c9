import { describe, expect, it } from '@jest/globals';
import { found, scan, strongest } from './look.ts';

describe('sentences about somebody', () => {
  it.each([
    ['health-words', 'The patient suffers from diabetes.'],
    ['health-words', 'Mrs Smith was diagnosed with multiple sclerosis in 2018.'],
    ['health-words', 'My husband is being treated for prostate cancer.'],
    ['health-words', 'Anna Meier tested positive for HIV.'],
    ['health-words', 'Der Patient leidet an Epilepsie.'],
    ['health-words', 'Meine Mutter ist an Krebs erkrankt.'],
    ['health-words', 'La patiente souffre de diabète.'],
    ['health-words', 'Mi madre padece alzhéimer y fue diagnosticada de cáncer.'],
    ['health-words', 'Il paziente è affetto da epatite C e soffre di asma.'],
    ['health-words', 'De patiënt lijdt aan epilepsie.'],
    ['health-words', 'Pacjentka choruje na depresję.'],
    ['health-words', 'O paciente sofre de asma.'],
    ['health-words', 'Pacienta suferă de epilepsie.'],
    ['health-words', 'Patienten lider av demens.'],
    ['health-words', 'Patienten lider af astma.'],
    ['health-words', 'Potilas sairastaa epilepsiaa.'],
    ['health-words', 'Pacient trpí epilepsií.'],
    ['health-words', 'A beteg epilepsziában szenved; a páciens szenved cukorbetegség és epilepszia miatt'],
    ['health-words', 'Ο ασθενής πάσχει από επιληψία.'],
    ['health-words', 'Пациентката страда от епилепсия.'],
    ['health-words', 'The patient is allergic to penicillin.'],
    ['health-words', 'The employee is on sick leave due to depression.'],
    ['health-words', 'Frau Weber ist schwanger.'],
    ['health-words', 'Mrs Brown is pregnant.'],
    ['health-status', 'Mr Brown, blood group O negative'],
    ['health-status', 'Pat. Weber, Blutgruppe A+'],
    ['religion', 'He is Jewish and asks for kosher meals.'],
    ['religion', 'Frau Weber ist katholisch.'],
    ['religion', 'Mme Durand est musulmane.'],
    ['religion', 'She is a member of the Catholic Church.'],
    ['trade-union', 'Frau Meier ist Mitglied der Gewerkschaft ver.di.'],
    ['trade-union', 'He is a shop steward at the plant.'],
    ['trade-union', 'Mon collègue M. Durand est membre du syndicat; elle est syndiquée à la CGT.'],
    ['political-opinion', 'Mr Brown is a card-carrying member of the Labour Party.'],
    ['political-opinion', 'Herr Weber ist Mitglied der AfD.'],
    ['political-opinion', 'Ella es militante del PSOE.'],
    ['sexual-orientation', 'My son is gay.'],
    ['sexual-orientation', 'Herr Weber ist homosexuell.'],
    ['gender-identity', 'Our colleague Sam Brown is non-binary.'],
    ['criminal-record', 'He was convicted of fraud and sentenced to two years in prison.'],
    ['criminal-record', 'Herr Weber wurde wegen Diebstahl verurteilt; er ist vorbestraft.'],
    ['criminal-record', 'Mme Durand a été condamnée pour escroquerie.'],
    ['ethnic-origin', 'Mr Brown is a man of Roma origin.'],
    ['icd-10', 'Pat. Meier, Diagnosen: I10.90 G, E11.90 G'],
    ['icd-10', 'Epilepsy, G40.2 (ICD-10)'],
    ['biometric-data', 'faceEmbedding: [0.0123, -0.4412, 0.1190, 0.0071, 0.2, 0.1]'],
    ['genetic-data', 'D8S1179 13,14; D21S11 29,31.2'],
  ])('%s: %s', (detector, text) => {
    expect(found(text)).toContain(detector);
  });

  it('stay at the threshold: words alone are weak', () => {
    for (const text of [
      'The patient suffers from diabetes.',
      'My son is gay.',
      'He is Jewish.',
      'Herr Weber ist vorbestraft.',
    ])
      expect(strongest(text)).toBe(0.5);
  });

  it('are weaker where nobody is named', () => {
    for (const text of [
      'suffers from diabetes',
      'was convicted of fraud',
      'trade union member',
      'HIV-positive',
    ]) {
      expect(strongest(text)).toBeGreaterThan(0);
      expect(strongest(text)).toBeLessThan(0.5);
    }
  });
});

/** WHO, ICD-10: three characters, and a fourth behind a dot; CIM and GM writings. */
describe('ICD-10', () => {
  it.each([
    ['ICD-10: E11.9', ['E11.9']],
    ['ICD-10 codes E11.9, I10 and F32.1', ['E11.9', 'I10', 'F32.1']],
    ['Diagnosen (ICD-10-GM): M54.5 G; J45.0 V', ['M54.5', 'J45.0']],
    ['Dg.: S52.52', ['S52.52']],
    ['ICD10 U07.1', ['U07.1']],
    ['CIM-10 : F20.0', ['F20.0']],
    ['Diagnosis: G40.2', ['G40.2']],
  ])('%s', (text, codes) => {
    const spans = scan(text).filter((f) => f.detector === 'icd-10');
    expect(spans.map((f) => text.slice(f.location.start, f.location.end)).sort()).toEqual([...codes].sort());
  });
  it.each([
    'E11.9',
    'version A12.3',
    'ICD-10: 11.9',
    'ICD-10: EE1.9',
    'ICD-10: E1.9',
    'ICD-10: E11.12345',
    'ICD-10: e11.9',
    'diagnostics A12.3',
  ])('%s is none', (text) => {
    expect(found(text)).not.toContain('icd-10');
  });
});

describe('quiet', () => {
  it.each([
    ['GET /health 200 health check passed'],
    ['{"health": "UP", "status": "green"}'],
    ['health: UP'],
    ['diagnostic: unused variable'],
    ['Diagnosis: connection refused by host'],
    ['Diagnosis: disk failure on node 4'],
    ['SELECT a FROM b UNION SELECT c FROM d'],
    ['type A = { kind: "union" } | B;'],
    ['the union member has no name'],
    ['race condition in scheduler'],
    ['WARNING: DATA RACE: detected'],
    ['race: 12'],
    ['third party: true'],
    ['party: Acme'],
    ['orientation: portrait'],
    ['screen-orientation: landscape'],
    ['fingerprint: SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8'],
    ['fingerprint: 43:51:43:a1:b5:fc:8b:b7:0a:3a:a9:b1:0f:66:73:a8'],
    ['clamd: virus scan: Eicar FOUND, infection removed'],
    ['"religion": "Religión", "culture": "Cultura"'],
    ["religion: 'Religion',"],
    ['faith=1'],
    ['patient_id=12 patient=7'],
    ['Patient::create(array $data)'],
    ['patients with diabetes and hypertension were randomised'],
    ['Diabetes is a chronic disease.'],
    ['blood group A is common'],
    ['pregnant women and children first'],
    ['haut-parleur et enceinte: salon'],
    ['The server suffers from memory pressure.'],
    ['the child process died of signal 9'],
    ['disability insurance is offered'],
    ['handicap: 18'],
    ['pregnancy leave policy'],
    ['conviction rate 12 %'],
    ['he was charged with the migration'],
    ['genotype = Genotype.random()'],
    ['the genetic algorithm converged'],
    ['user is transferred; transport is lazy'],
    ['He is a member of the board.'],
    ['The catholic school is closed.'],
    ['gender: female'],
    ['biometrics: enabled'],
    ['Face ID is ready'],
    ['ICD loader: libOpenCL.so.1 2.3.1'],
    ['OBD diagnosis P0420 and B1342'],
    ['medication: str = None'],
    ['allergies: []'],
    ['"diagnosis": {"$ref": "#/definitions/Diagnosis"}'],
    ['blood_type VARCHAR(3) NOT NULL'],
    ['disease=covid19.csv'],
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
