import { describe, expect, it } from '@jest/globals';
import { scanText } from '../../../src/scan/index.ts';

const found = (id: string, text: string) => scanText(text).findings.filter((f) => f.detector === id);

/** Numbers that registers, tax offices and laws publish as examples: detector, text, category where it is not the detector's. */
const valid: readonly (readonly [string, string, string?])[] = [
  // ГД ГРАО, example of the form; kik-info: right, and nobody's.
  ['bg-egn', 'ЕГН 6101057509'],
  ['bg-egn', 'ЕГН 6101047500'],
  // Births before 1900 and after 1999: 20 and 40 more in the month.
  ['bg-egn', 'ЕГН 7523169263'],
  ['bg-egn', 'ЕГН 0042010007'],
  // Porezna uprava, example of the check digit; ISO/IEC 7064 MOD 11,10 of 1234567890.
  ['hr-oib', 'OIB 69435151530'],
  ['hr-oib', 'OIB 12345678903'],
  // CPR-kontoret, Personnummeret i CPR-systemet, example of modulus 11.
  ['dk-cpr', 'CPR-nummer 070761-4285', 'test-data'],
  // CPR-kontoret: given out since 2007 without it, for 1 January 1965.
  ['dk-cpr', 'CPR-nummer 010165-1234'],
  // Police and Border Guard Board of Estonia, specimen cards; SK ID Solutions, test persons of Mobile-ID and Smart-ID.
  ['ee-ik', 'Isikukood 47101010033', 'test-data'],
  ['ee-ik', 'Isikukood 38001085718', 'test-data'],
  ['ee-ik', 'Isikukood 60001019906', 'test-data'],
  ['ee-ik', 'Isikukood 30303039914', 'test-data'],
  ['lt-ak', 'Asmens kodas 50001018865', 'test-data'],
  ['lt-ak', 'Asmens kodas 33309240064'],
  ['lv-pk', 'Personas kods 030303-10012', 'test-data'],
  ['lv-pk', 'Personas kods 329999-99901', 'test-data'],
  // DVV, example of the code; test persons with the letters of 2023; the two codes it tells apart by their sign.
  ['fi-hetu', '131052-308T', 'test-data'],
  ['fi-hetu', '010594Y9032', 'test-data'],
  ['fi-hetu', '010594Y9021', 'test-data'],
  ['fi-hetu', '020594X903P', 'test-data'],
  ['fi-hetu', '020594X902N', 'test-data'],
  ['fi-hetu', '030594W903B', 'test-data'],
  ['fi-hetu', '040594V9030', 'test-data'],
  ['fi-hetu', '050594U903M', 'test-data'],
  ['fi-hetu', '010516B903X', 'test-data'],
  ['fi-hetu', '020516C903K', 'test-data'],
  ['fi-hetu', '030516D9037', 'test-data'],
  ['fi-hetu', '010501E9032', 'test-data'],
  // The first and the last that `+` and a first 1 of the code can tell: made by the rules.
  ['fi-hetu', '010100+002H'],
  ['ee-ik', 'Isikukood 10001010013'],
  ['fi-hetu', '100190-999P', 'test-data'],
  ['fi-hetu', '100190Y999P', 'test-data'],
  // 1996. évi XX. törvény, 1. melléklet: born on 13 February 1967, 36567 days after 1 January 1867.
  ['hu-adoazonosito', 'Adóazonosító jel 8365670003'],
  // DG TAXUD, TIN of Poland: 81010200131 is wrong, 4 is right.
  ['pl-pesel', 'PESEL 81010200134'],
  // DG TAXUD, national client identifiers: 785723 is a woman born on 23 July 1978.
  ['cz-sk-rc', 'Rodné číslo 785723/1239'],
  // FSÚ č. Vk. 2898/1985: the rest of the first nine is 10, the last digit 0.
  ['cz-sk-rc', 'Rodné číslo 780123/3540'],
  // Skatteverket, SKV 704 and SKV 707.
  ['se-pnr', 'Personnummer 640823-3234', 'test-data'],
  ['se-pnr', 'Samordningsnummer 701063-2391', 'test-data'],
  // fnrinfo.no, example of both check digits.
  ['no-fnr', 'Fødselsnummer 31129956715'],
  // Skatteetaten, test persons of the population register: 80 more in the month.
  ['no-fnr', 'Fødselsnummer 23906398699', 'test-data'],
  ['no-fnr', 'Fødselsnummer 24856399504', 'test-data'],
  ['no-fnr', 'Fødselsnummer 13873249565', 'test-data'],
  ['no-fnr', 'Fødselsnummer 12824996154', 'test-data'],
  ['no-fnr', 'Fødselsnummer 24886897487', 'test-data'],
  ['no-fnr', 'Fødselsnummer 16865199450', 'test-data'],
  // Þjóðskrá: a number, and how a system number looks in its place.
  ['is-kt', 'Kennitala 010373-1589', 'test-data'],
  ['is-kt', 'Kerfiskennitala 892350-1739', 'test-data'],
  // ZAS and BSV, example of EAN-13; form of the number until 2008.
  ['ch-ahv', '756.9217.0769.85', 'test-data'],
  ['ch-ahv', 'AHV-Nr. 123.45.678.113', 'test-data'],
  // No publisher's example was found: made by the rule that is cited in the detector.
  ['si-emso', 'EMŠO 0101006500006'],
  ['si-davcna', 'Davčna številka 15012557'],
  ['pl-pesel', 'PESEL 44051401359'],
  ['ro-cnp', 'CNP 1800101221144'],
  ['hu-taj', 'TAJ 123 456 788'],
  ['hu-szemelyi', 'Személyi azonosító 1-800101-0016'],
  ['bg-lnch', 'ЛНЧ 1000345670'],
  ['hr-jmbg', 'JMBG 0101980330002'],
  ['li-peid', 'PEID 1234567'],
];

describe('what registers publish', () => {
  it.each(valid)('%s finds %s', (id, text, category = 'national-id') => {
    const [first, ...others] = found(id, text);
    expect(others).toHaveLength(0);
    expect(first?.category).toBe(category);
    expect(first?.confidence).toBeGreaterThanOrEqual(0.75);
    const value = /[\d].*$/.exec(text)?.[0] as string;
    expect(text.slice(first?.location.start, first?.location.end)).toBe(value);
  });
});

/** Wrong by the rule that is named. */
const invalid: readonly (readonly [string, string, string])[] = [
  ['bg-egn', 'ЕГН 6101057508', 'check digit'],
  ['bg-egn', 'ЕГН 6113057509', 'month'],
  ['bg-lnch', 'ЛНЧ 1000345671', 'check digit'],
  ['hr-oib', 'OIB 69435151531', 'check digit'],
  ['hr-jmbg', 'JMBG 0101980330003', 'check digit'],
  ['si-emso', 'EMŠO 0113006500006', 'month'],
  ['si-davcna', 'Davčna številka 15012558', 'check digit'],
  ['dk-cpr', 'CPR 311161-4285', 'day: November has 30'],
  ['dk-cpr', 'CPR 070750-5285', 'born in 2050'],
  ['ee-ik', 'Isikukood 47101010034', 'check digit'],
  ['ee-ik', 'Isikukood 57101010033', 'born in 2071'],
  ['lt-ak', 'Asmens kodas 33309310064', 'day'],
  ['lv-pk', 'Personas kods 010180-10019', 'check digit'],
  ['lv-pk', 'Personas kods 319999-99901', 'new codes begin with 32 to 39'],
  ['fi-hetu', 'Hetu 131052-308U', 'check letter'],
  ['fi-hetu', 'Hetu 131052G308T', 'no such sign'],
  ['fi-hetu', 'Hetu 310252-308Y', 'day'],
  ['fi-hetu', 'Hetu 010105B001S', 'numbers begin with 002'],
  ['fi-hetu', 'Hetu 310299+002X', 'day'],
  ['ee-ik', 'Isikukood 09002010017', 'centuries begin with 1'],
  ['li-peid', 'PEID 000000', 'nothing but zeros'],
  ['hu-taj', 'TAJ 123456789', 'check digit'],
  ['hu-adoazonosito', 'Adóazonosító jel 8365670004', 'check digit'],
  ['hu-adoazonosito', 'Adóazonosító jel 8999990003', 'born in 2140'],
  ['hu-szemelyi', 'Személyi azonosító 1-800101-0017', 'check digit'],
  ['pl-pesel', 'PESEL 81010200131', 'check digit, DG TAXUD'],
  ['pl-pesel', 'PESEL 44141401359', 'month'],
  ['ro-cnp', 'CNP 1800101991144', 'county'],
  ['cz-sk-rc', 'Rodné číslo 780123/3541', 'modulus 11'],
  ['cz-sk-rc', 'Rodné číslo 540101/123', 'nine digits after 1953'],
  ['cz-sk-rc', 'Rodné číslo 782123/3540', '20 more before 2004'],
  ['se-pnr', 'Personnummer 640823-3235', 'check digit'],
  ['se-pnr', 'Personnummer 556036-0793', 'number of a company'],
  ['no-fnr', 'Fødselsnummer 31129956716', 'second check digit'],
  ['no-fnr', 'Fødselsnummer 32129956715', 'day'],
  ['is-kt', 'Kennitala 010373-1585', 'century'],
  ['ch-ahv', 'AHV-Nr. 756.9217.0769.84', 'check digit'],
  ['ch-ahv', 'AHV-Nr. 123.45.978.113', 'quarter'],
];

describe('what breaks a rule', () => {
  it.each(invalid)('%s is quiet on %s: %s', (id, text) => {
    expect(found(id, text)).toHaveLength(0);
  });
});
