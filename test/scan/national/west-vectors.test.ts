import { describe, expect, it } from '@jest/globals';
import { scanText } from '../../../src/scan/index.ts';

/**
 * Specimens of the law, the ministry or the office that gives the number, as they print them. "TIN" is the European
 * Commission's functional specification of TIN algorithms (FS-TIN Algorithms - Public, chapter 3).
 */
const published: readonly (readonly [string, string, string])[] = [
  [
    'at-svnr',
    'Versicherungsnummer 1237 010180',
    'Dachverband der Sozialversicherungsträger, e-card specimen',
  ],
  ['be-nn', 'Numéro national 93.05.18-223.61', 'IBZ, samenstelling van het Rijksregisternummer'],
  ['be-nn', 'NN: 00012511119', 'TIN 3.2'],
  ['cy-tic', 'TIC 00123123T', 'TIN 3.5'],
  ['cy-tic', 'TIC 99652156X', 'TIN 3.5'],
  ['de-rvnr', '65 170839 J 003', 'DRV, Muster Sozialversicherungsausweis'],
  ['de-rvnr', 'Versicherungsnummer 15 070649 C 103', 'DRV, example of the check digit'],
  ['de-kvnr', 'Versicherten-ID A123456780', 'HL7 Deutschland, Basisprofil'],
  ['de-kvnr', 'KVNR X110411675', 'gematik, test cards'],
  ['de-idnr', 'IdNr. 86 095 742 719', 'TIN 3.11'],
  ['es-dni', 'DNI 12345678Z', 'Ministerio del Interior, cálculo del dígito de control'],
  ['es-dni', 'DNI: 99999999R', 'Dirección General de la Policía, specimen'],
  ['es-nie', 'NIE X1234567L', 'TIN 3.28'],
  ['es-nie', 'NIE Z1234567R', 'TIN 3.28'],
  ['es-nie', 'NIF M2812345C', 'TIN 3.28'],
  ['fr-nir', 'N° SS 2 55 08 14 168 025 38', 'Assurance Maladie, carte Vitale specimen'],
  ['fr-nir', 'NIR 2 69 05 49 588 157 80', 'Assurance Maladie, specimen'],
  ['fr-spi', 'numéro fiscal 30 23 217 600 053', 'TIN 3.10'],
  ['gr-afm', 'ΑΦΜ 123456783', 'TIN 3.12'],
  ['ie-pps', 'PPSN 1234567T', 'TIN 3.14; Revenue'],
  ['ie-pps', 'PPSN 1234567TW', 'TIN 3.14'],
  ['ie-pps', 'PPSN 1234577W', 'TIN 3.14'],
  ['ie-pps', 'PPSN 1234577WW', 'TIN 3.14'],
  ['ie-pps', 'PPSN 1234577IA', 'TIN 3.14'],
  ['it-codice-fiscale', 'RSSMRA85T10A562S', 'Agenzia delle Entrate, tessera sanitaria specimen'],
  ['it-codice-fiscale', 'DMLPRY77D15H501F', 'TIN 3.15'],
  ['lu-matricule', 'matricule 1893120105732', 'TIN 3.18'],
  ['mt-id', 'karta tal-identità 1234567A', 'European Commission, TIN on the web, Malta'],
  ['nl-bsn', 'BSN 111222333', 'RvIG, test numbers'],
  ['nl-bsn', 'burgerservicenummer 174559434', 'TIN 3.20'],
  ['pt-nif', 'NIF 299999998', 'TIN 3.22'],
];

/** Not numbers, whatever the label says: wrong check, day, month, series or length. */
const refused: readonly (readonly [string, string])[] = [
  ['at-svnr', 'SVNR 1238 010180'],
  ['at-svnr', 'SVNR 1230 010180'],
  ['de-kvnr', 'KVNR X000000000'],
  ['be-nn', 'NN 93.05.18-223.60'],
  ['be-nn', 'NN 93.13.18-223.53'],
  ['be-nn', 'NN 930518223610'],
  ['cy-tic', 'TIC 00123123S'],
  ['de-rvnr', 'RVNR 65 170839 J 004'],
  ['de-rvnr', 'RVNR 65 171339 J 003'],
  ['de-rvnr', 'RVNR 00 170839 J 003'],
  ['de-kvnr', 'KVNR A123456781'],
  ['de-kvnr', 'KVNR A12345678'],
  ['es-dni', 'DNI 12345678A'],
  ['es-dni', 'DNI 12345678I'],
  ['es-nie', 'NIE X1234567T'],
  ['es-nie', 'NIE W1234567L'],
  ['es-nss', 'NSS 99/12345678/13'],
  ['fr-nir', 'NIR 2 55 08 14 168 025 39'],
  ['fr-nir', 'NIR 2 55 13 14 168 025 17'],
  ['fr-nir', 'NIR 2 55 08 2C 168 025 38'],
  ['fr-spi', 'numéro fiscal 30 23 217 600 054'],
  ['gr-afm', 'ΑΦΜ 123456784'],
  ['gr-amka', 'ΑΜΚΑ 32036273419'],
  ['ie-pps', 'PPSN 1234567A'],
  ['ie-pps', 'PPSN 1234567FZ'],
  ['it-codice-fiscale', 'codice fiscale RSSMRA85T10A562T'],
  ['it-codice-fiscale', 'codice fiscale RSSMRA85T32A562W'],
  ['lu-matricule', 'matricule 1893120105733'],
  ['lu-matricule', 'matricule 1893130105732'],
  ['mt-id', 'karta tal-identità 1234567C'],
  ['nl-bsn', 'BSN 111222334'],
  ['pt-nif', 'NIF 299999999'],
  ['pt-niss', 'NISS 12345678903'],
];

/** Numbers of machines that pass for none of them. */
const quiet: readonly string[] = [
  '2024-03-12 10:11:12,123 INFO [main-17] request 1709251200123 took 12345678 ms',
  'ts=1709251200 id=1709251200123456 seq=00000000123456789',
  '[PSYoungGen: 2097152K->12345678K(12345685K), 0.0123 secs]',
  'commit 1234567a 12345678f, build 20240312.1, thread-12345678',
  'long id = 12345678L; float f = 1234567F;',
  '0x80070005 8007000E C0000005 7FF6A1B2C3D4',
  'f47ac10b-58cc-4372-a567-0e02b2c3d479 1.2.840.113549.1.1.11',
  'blk_1073741825_1001 src: /10.250.19.102:54106 size 67108864',
  'port 12345 pid 123456 lat 52.370216 lon 4.895168 v10.20.30-123.45',
  '202403121011 20240312101112 2024031210111 20240312T101112Z',
  'used 12345685K, capacity 12345685K, committed 12345685K',
];

/** Words that several kinds share, with no colon behind them. */
const spoken: readonly (readonly [string, string])[] = [
  ['be-nn', 'my national id 93051822361'],
  ['at-svnr', 'her social security number is 7824280975'],
  ['gr-afm', 'tax number 123456783'],
  ['nl-bsn', 'the national identity number 123456782'],
];

const found = (text: string, id: string) => scanText(text).findings.filter((f) => f.detector === id);

describe('numbers of the western and southern states', () => {
  it.each(published)('%s: %s is found (%s)', (id, text) => {
    expect(found(text, id)).toHaveLength(1);
    expect(found(text, id)[0]?.confidence).toBeGreaterThanOrEqual(0.6);
  });

  it.each(spoken)('%s: %s is found', (id, text) => {
    expect(found(text, id)).toHaveLength(1);
  });

  it.each(refused)('%s: %s is not', (id, text) => {
    expect(found(text, id)).toEqual([]);
  });

  it.each(quiet)('nothing is a person in %s', (text) => {
    expect(scanText(text).findings.filter((f) => f.category === 'national-id')).toEqual([]);
  });
});
