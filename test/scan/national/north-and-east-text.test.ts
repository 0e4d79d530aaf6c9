import { describe, expect, it } from '@jest/globals';
import { northAndEastDetectors } from '../../../src/scan/detectors/national/north-and-east.ts';
import { scanText } from '../../../src/scan/index.ts';
import { Lot } from './north-and-east-numbers.ts';

const ids = new Set(northAndEastDetectors.map((d) => d.id));

/** Sentences: the word in whatever form grammar asks for. */
const sentences: readonly (readonly [string, string])[] = [
  ['se-pnr', 'Mitt personnummer är 19800101-0019.'],
  ['se-pnr', 'Personnumret 8001010019 tillhör kunden'],
  ['se-pnr', 'personnummer (ÅÅMMDD-XXXX): 800101-0019'],
  ['se-pnr', 'ssn=198001010019'],
  ['dk-cpr', 'Hans CPR-nummer er 010180-0008'],
  ['dk-cpr', 'personnummer: 010165-1234'],
  ['no-fnr', 'fødselsnummeret mitt er 31129956715'],
  ['no-fnr', 'Fødselsnummer (11 siffer): 31129956715'],
  ['no-fnr', 'personnummer 31129956715'],
  ['fi-hetu', 'henkilötunnukseni on 010180-0025'],
  ['ee-ik', 'isikukoodiga 37605030299 isik'],
  ['ee-ik', 'serialNumber=PNOEE-37605030299, CN=X'],
  ['ee-ik', 'Personal identification code: 37605030299'],
  ['lt-ak', 'Mano asmens kodas yra 33309240064'],
  ['lt-ak', 'a. k. 33309240064, Vilnius'],
  ['lt-ak', 'serialNumber=PNOLT-33309240064, CN=X'],
  ['lv-pk', 'Mans personas kods ir 010180-10018'],
  ['lv-pk', 'p. k. 32777712345'],
  ['lv-pk', 'PNOLV-020280-11035'],
  ['cz-sk-rc', 'nar. 1978, rodného čísla 780124/1008'],
  ['cz-sk-rc', 's rodným číslem 7801241008'],
  ['cz-sk-rc', 'rodnym cislom 7801241008'],
  ['cz-sk-rc', 'r. č. 7801241008'],
  ['pl-pesel', 'legitymujący się numerem PESEL: 44051401359'],
  ['pl-pesel', 'PESEL-em 44051401359'],
  ['ro-cnp', 'CNP-ul meu este 1800101221144'],
  ['ro-cnp', 'C.N.P. 1800101221144'],
  ['hu-taj', 'A TAJ számom 123 456 788'],
  ['hu-adoazonosito', 'Az adóazonosító jelem 8365670003'],
  ['hu-szemelyi', 'személyi számom 1-800101-0016'],
  ['hr-oib', 'Moj OIB je 69435151530'],
  ['hr-oib', 'osobni identifikacijski broj (OIB) 69435151530'],
  ['si-emso', 'z EMŠO-m 0101980500005'],
  ['si-davcna', 'z davčno številko 15012557'],
  ['bg-egn', 'единния граждански номер 6101057509'],
  ['bg-egn', 'с ЕГН 6101057509'],
  ['is-kt', 'Kennitalan mín er 010180-0079'],
  ['is-kt', 'Jón Jónsson, kt. 010180-0089, Reykjavík'],
  ['ch-ahv', 'Meine AHV-Nummer lautet 756.1000.2000.34'],
  ['ch-ahv', 'n° AVS 7561000200034'],
];

describe('in sentences', () => {
  it.each(sentences)('%s is found in %s', (id, text) => {
    const hit = scanText(text).findings.find((f) => f.detector === id);
    expect(hit?.confidence).toBeGreaterThanOrEqual(0.8);
  });
});

/** A line of a log, and how many of a thousand may be taken for a number of a person, by chance. */
const decoys: readonly (readonly [string, string, number])[] = [
  ['seconds of an epoch', 'at 1[01234567]######## ok', 0],
  ['milliseconds of an epoch', 'ts=1[01234567]########### ok', 0],
  ['eight digits', 'took ######## bytes', 0],
  ['nine digits', 'took ######### bytes', 0],
  ['nine digits in threes', 'took ### ### ### bytes', 0],
  ['ten digits', 'took ########## bytes', 0],
  // Two check digits and a day: one of sixteen hundred (Norway).
  ['eleven digits', 'took ########### bytes', 3],
  ['twelve digits', 'took ############ bytes', 0],
  ['thirteen digits', 'took [12345689]############ bytes', 0],
  ['a moment', 'job 20[012]#MD1###[012] ok', 0],
  ['day and time', 'backup-[012]#MD-1#[012345]#.tar', 0],
  ['day and time, apart', '[01]#MD 1#[012345]#[012345]# 148 INFO x', 0],
  ['day and running number', 'build 20[012]#MD-#### ok', 0],
  ['a folder', '/srv/20[012]#M/####.jpg', 0],
  ['a share', 'done ######/### of it', 0],
  ['an address', 'from 1##.[12]#.1##.2[01234]# port 22', 0],
  ['a hash', 'commit ######[abcdef]###[0123456789abcdef] x', 2],
  ['order numbers', 'order no: ######-####', 2],
];

describe('decoys', () => {
  it.each(decoys)('%s', (_name, form, most) => {
    const lot = new Lot(form.length * 31_337);
    const text = Array.from({ length: 1000 }, () => lot.draw(form)).join('\n');
    const taken = scanText(text).tallies.filter((t) => ids.has(t.detector));
    expect(taken.reduce((sum, t) => sum + t.count, 0)).toBeLessThanOrEqual(most);
  });
});
