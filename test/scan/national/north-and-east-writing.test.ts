import { describe, expect, it } from '@jest/globals';
import { scanText } from '../../../src/scan/index.ts';

interface Writing {
  readonly id: string;
  /** Labels and keys, in the language of the country and in English; none is shared by several countries. */
  readonly labels: readonly string[];
  /** Every usual spelling. */
  readonly values: readonly string[];
}

const writings: readonly Writing[] = [
  { id: 'bg-egn', labels: ['ЕГН', 'EGN', 'Единен граждански номер', 'Uniform civil number'], values: ['8001010008', '800101 0008', '800101-0008', '800101 000 8', '80 01 01 0008'] },
  { id: 'bg-lnch', labels: ['ЛНЧ', 'LNCh', 'LNC', 'Личен номер на чужденец', 'Personal number of a foreigner'], values: ['1000345670'] },
  { id: 'hr-oib', labels: ['OIB', 'Osobni identifikacijski broj', 'OIB number'], values: ['69435151530', '694 351 515 30'] },
  { id: 'hr-jmbg', labels: ['JMBG', 'MBG', 'EMBG', 'Matični broj', 'Matični broj građana', 'Jedinstveni matični broj'], values: ['0101980330002', '0101980 330002', '0101980-33-0002', '0101980 33 000 2'] },
  { id: 'si-emso', labels: ['EMŠO', 'EMSO', 'Enotna matična številka občana', 'Slovenian personal number'], values: ['0101980500005', '0101980 500005', '0101980 50 0005', '0101980-50-000-5'] },
  { id: 'si-davcna', labels: ['Davčna št.', 'Slovenian tax number', 'davcna'], values: ['15012557', '1501 2557', '15 012 557'] },
  { id: 'cz-sk-rc', labels: ['Rodné číslo', 'rodne_cislo', 'RČ', 'Birth number', 'Rod. číslo', 'Číslo poistenca'], values: ['780124/1008', '7801241008', '780124-1008', '780124 1008', '530101/123', '530101123', '785723/1239', '047112/0001', '0421120007'] },
  { id: 'pl-pesel', labels: ['PESEL', 'Nr PESEL', 'Numer PESEL', 'pesel_nr'], values: ['44051401359', '440514-01359', '440514 01359', '02270803624'] },
  { id: 'ro-cnp', labels: ['CNP', 'Cod numeric personal', 'Romanian personal number'], values: ['1800101221144', '1 800101 221144', '1-800101-22-1144', '1 80 01 01 22 114 4', '6050101400015'] },
  { id: 'hu-taj', labels: ['TAJ szám', 'TAJ', 'Társadalombiztosítási azonosító jel', 'Hungarian social security number'], values: ['123456788', '123 456 788', '123-456-788'] },
  { id: 'hu-adoazonosito', labels: ['Adóazonosító jel', 'adoazonosito_jel', 'Hungarian tax ID'], values: ['8365670003', '8 365 670 003', '8365 670 003'] },
  { id: 'hu-szemelyi', labels: ['Személyi azonosító', 'Szem. szám', 'szemelyi_azonosito', 'Hungarian personal ID'], values: ['1-800101-0016', '1 800101 0016', '18001010016', '3-050101-0014'] },
  { id: 'ee-ik', labels: ['Isikukood', 'isiku kood', 'Estonian personal code', 'Личный код'], values: ['37605030299', '3760503 0299', '3-760503-0299'] },
  { id: 'lt-ak', labels: ['Asmens kodas', 'asmens_kodas', 'Lithuanian ID'], values: ['33309240064', '50001010006'] },
  { id: 'lv-pk', labels: ['Personas kods', 'personas_kods', 'Latvian personal code', 'Pers. kods'], values: ['020280-11035', '02028011035', '327777-12345', '32777712345', '020280 11035'] },
  { id: 'fi-hetu', labels: ['Henkilötunnus', 'HETU', 'Personbeteckning', 'Finnish personal identity code'], values: ['010180-0025', '020180-003U', '010105A002T', '010180Y0025', '311299+0029', '010180–0025', '020180-003u'] },
  { id: 'se-pnr', labels: ['Personnummer', 'Personnr', 'Pers.nr', 'Samordningsnummer', 'Swedish personal identity number'], values: ['800101-0019', '8001010019', '198001010019', '19800101-0019', '181001+0015', '19181001+0015', '800161-0016', '20000101-0008', '200001010008', '800101 0019'] },
  { id: 'dk-cpr', labels: ['CPR', 'CPR-nr.', 'CPR-nummer', 'cprnr', 'Danish personal number'], values: ['010180-0008', '0101800008', '010180 0008', '01 01 80 0008', '010165-1234', '0101651234', '010105-4007'] },
  { id: 'no-fnr', labels: ['Fødselsnummer', 'fodselsnummer', 'fnr', 'Fødselsnr.', 'D-nummer'], values: ['31129956715', '311299 56715', '311299-56715', '311299 567 15', '71129956709', '31 12 99 56715'] },
  { id: 'is-kt', labels: ['Kennitala', 'kt', 'KT', 'Icelandic ID'], values: ['010180-0079', '0101800079', '010180 0079', '01.01.80-0079', '010180-0089'] },
  { id: 'ch-ahv', labels: ['AHV-Nr.', 'AHVN13', 'AHV-Nummer', 'No AVS', 'NAVS13', 'Numero AVS', 'Neue AHV-Nummer'], values: ['756.1000.2000.34', '7561000200034', '756 1000 2000 34', '756-1000-2000-34', '456.80.601.112'] },
  { id: 'li-peid', labels: ['PEID', 'PEID-Nr.', 'Personenidentifikationsnummer'], values: ['1234567', '123456789012'] },
]; // biome-ignore format: a table

/** A label and a value, as forms, files and logs write them. */
const frames: readonly ((label: string, value: string) => string)[] = [
  (l, v) => `${l}: ${v}`,
  (l, v) => `${l} ${v}`,
  (l, v) => `${l}: ${v}, Ana Test, 1.`,
  (l, v) => `${l}\n${v}\n`,
  (l, v) => `{"${l}": "${v}"}`,
  (l, v) => `{"${l.toLowerCase().replaceAll(' ', '_')}":"${v}","x":1}`,
  (l, v) => `2024-03-12 10:11:12 INFO ${l.toLowerCase().replaceAll(/[ .]+/g, '_')}=${v} ok`,
  (l, v) => `id;${l};x\n1;${v};y\n`,
  (l, v) => `(${l} ${v})`,
  (l, v) => `<${l.replaceAll(/[ .]+/g, '')}>${v}</${l.replaceAll(/[ .]+/g, '')}>`,
];

describe.each(writings.map((w) => [w.id, w] as const))('%s', (id, { labels, values }) => {
  const least = 0.8;
  it.each(labels)('is found by %s in every spelling', (label) => {
    const missed: string[] = [];
    for (const value of values)
      for (const frame of frames) {
        const text = frame(label, value);
        const hit = scanText(text).findings.find((f) => f.detector === id);
        const span = hit === undefined ? '' : text.slice(hit.location.start, hit.location.end);
        if (span !== value || (hit?.confidence ?? 0) < least) missed.push(`${text} ${hit?.confidence}`);
      }
    expect(missed).toEqual([]);
  });

  it('is a weak candidate, no finding, where digits stand alone', () => {
    for (const value of values.filter((v) => /^\d{7,13}$/.test(v))) {
      if (id === 'no-fnr' || id === 'ch-ahv' || id === 'li-peid') continue;
      const text = `took ${value} done`;
      expect(scanText(text).findings.filter((f) => f.detector === id)).toHaveLength(0);
      const weak = scanText(text, { minConfidence: 0 }).findings.filter((f) => f.detector === id);
      expect(weak).toHaveLength(1);
    }
  });
});
