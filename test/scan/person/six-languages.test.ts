import { describe, expect, it } from '@jest/globals';
import { scanText } from '../../../src/scan/index.ts';

/** Sentences as people write them to a help desk: detector, sentence (` / ` is a line end), value. Made up. */
const sentences: Readonly<Record<string, string>> = {
  Irish: `
person-name | Is mise Aoife Ní Bhriain agus ní féidir liom logáil isteach. | Aoife Ní Bhriain
person-name | Seán Ó Murchú is ainm dom. | Seán Ó Murchú
person-name | Is é Pádraig Mac Gearailt m'ainm. | Pádraig Mac Gearailt
person-name | Máire Ní Dhomhnaill is ainm do mo mháthair. | Máire Ní Dhomhnaill
person-name | Le meas, / Eoghan Ó Ceallaigh /  | Eoghan Ó Ceallaigh
person-name | Labhair mé leis an Dr. Ciarán Mac Giolla Bhríde inné. | Ciarán Mac Giolla Bhríde
date-of-birth | Rugadh mé ar an 14 Feabhra 1985 i gCorcaigh. | 14 Feabhra 1985
date-of-birth | Is é 14/02/1985 mo dháta breithe. | 14/02/1985
date-of-birth | Dáta breithe: 3 Meán Fómhair 1990 | 3 Meán Fómhair 1990
date-of-birth | Rugadh í ar 03.09.1990. | 03.09.1990
date-of-birth | Tá mo dháta breithe mícheart, ba chóir gur 12 Bealtaine 1979 é. | 12 Bealtaine 1979
date-of-birth | lá breithe 01/12/1964 | 01/12/1964
postal-address | Tá cónaí orm ag 12 Sráid Mhór, Baile Átha Cliath. | 12 Sráid Mhór
postal-address | Seoladh: 5 Bóthar na Trá, Gaillimh | 5 Bóthar na Trá
postal-address | Is é 24 Sráid Uí Chonaill, Baile Átha Cliath 1 mo sheoladh. | 24 Sráid Uí Chonaill
postal-address | Bhog mé go dtí 7 Ascaill na Coille, Corcaigh, T12 X8YN. | 7 Ascaill na Coille
postal-address | Seol chuig 16 Lána na Páirce, Luimneach é. | 16 Lána na Páirce
phone | Glaoigh orm ar 087 123 4567. | 087 123 4567
phone | Is é 01 677 1234 m'uimhir ghutháin. | 01 677 1234
phone | Fón: 0861234567 | 0861234567
phone | Cuir scairt orm ag 0851234567 le do thoil. | 0851234567
phone | Uimhir fóin phóca 0871234567 | 0871234567
phone | guthán 091 123456 | 091 123456`,
  Maltese: `
person-name | Jien jisimni Karmenu Vella u ma nistax nidħol. | Karmenu Vella
person-name | Jisimni Joseph Borg. | Joseph Borg
person-name | Ismi Marija Camilleri u qed nikteb dwar il-kont. | Marija Camilleri
person-name | Jien Pawlu Zammit mill-Mosta. | Pawlu Zammit
person-name | Għażiż Sur Grech, grazzi. | Grech
person-name | Isem u kunjom: Ġorġ Farrugia | Ġorġ Farrugia
person-name | Dejjem tiegħek, / Doris Spiteri /  | Doris Spiteri
date-of-birth | Twelidt fl-14 ta' Frar 1985. | 14 ta' Frar 1985
date-of-birth | Data tat-twelid: 14/02/1985 | 14/02/1985
date-of-birth | Id-data tat-twelid tiegħi hija 3 ta' Settembru 1990. | 3 ta' Settembru 1990
date-of-birth | Jien imwieled fit-12 ta' Mejju 1979. | 12 ta' Mejju 1979
date-of-birth | It-tifla twieldet fl-01/12/2014. | 01/12/2014
date-of-birth | imwielda 03.09.1990 | 03.09.1990
postal-address | Noqgħod 12, Triq ir-Repubblika, Valletta VLT 1110. | 12, Triq ir-Repubblika
postal-address | L-indirizz tiegħi huwa 5 Triq San Pawl, Rabat. | 5 Triq San Pawl
postal-address | Indirizz: 24, Triq il-Kbira, Mosta | 24, Triq il-Kbira
postal-address | Ibagħtuh fi Triq Dun Karm 7, Birkirkara BKR 9037. | Triq Dun Karm 7
postal-address | Kodiċi postali: SLM 1234 | SLM 1234
postal-address | Noqgħod Flat 3, Sqaq il-Ħarrub, Ħamrun. | 
phone | Ċempilli fuq 7921 0628. | 7921 0628
phone | In-numru tat-telefown tiegħi huwa 79210628. | 79210628
phone | Mowbajl: 99123456 | 99123456
phone | Tistgħu ċċemplu fuq 2122 3344 | 2122 3344
phone | telefon 21223344 | 21223344
phone | Numru tal-mobile: 77 123 456 | 77 123 456`,
  Croatian: `
person-name | Zovem se Ivana Horvat i ne mogu se prijaviti. | Ivana Horvat
person-name | Moje ime je Marko Kovačević. | Marko Kovačević
person-name | Ja sam Petra Babić iz Splita. | Petra Babić
person-name | Poštovani gospodine Jurić, hvala. | Jurić
person-name | Ime i prezime: Ante Knežević | Ante Knežević
person-name | Lijep pozdrav, / Tomislav Perić /  | Tomislav Perić
person-name | S poštovanjem, / Maja Novak /  | Maja Novak
person-name | Razgovarala sam s gđom Anom Marić. | Anom Marić
date-of-birth | Rođena sam 14. veljače 1985. u Zagrebu. | 14. veljače 1985
date-of-birth | Rođen sam 14.02.1985. | 14.02.1985
date-of-birth | Datum rođenja: 3. rujna 1990. | 3. rujna 1990
date-of-birth | Moj datum rođenja je 12. svibnja 1979. | 12. svibnja 1979
date-of-birth | Sin je rođen 1. prosinca 2014. | 1. prosinca 2014
date-of-birth | rođ. 03.09.1990. | 03.09.1990
postal-address | Živim u Ilici 10, 10000 Zagreb. | Ilici 10, 10000 Zagreb
postal-address | Moja adresa je Ulica Ivana Gundulića 24, 21000 Split. | Ulica Ivana Gundulića 24
postal-address | Adresa: Vukovarska 15, Rijeka | Vukovarska 15
postal-address | Poštanski broj: 31000 Osijek | 31000
phone | Nazovite me na 091 123 4567. | 091 123 4567
phone | Moj broj telefona je 01 4567 890. | 01 4567 890
phone | Mobitel: 0981234567 | 0981234567
phone | Javite se na 0911234567, molim. | 0911234567
phone | Tel/fax 021/345-678 | 021/345-678
phone | broj mobitela 098/765-4321 | 098/765-4321`,
  Estonian: `
person-name | Minu nimi on Kadri Tamm ja ma ei saa sisse logida. | Kadri Tamm
person-name | Olen Jaan Kask Tartust. | Jaan Kask
person-name | Mina olen Liis Mägi. | Liis Mägi
person-name | Lugupeetud härra Saar, tänan. | Saar
person-name | Ees- ja perekonnanimi: Tõnu Pärn | Tõnu Pärn
person-name | Lugupidamisega / Kristjan Ilves /  | Kristjan Ilves
person-name | Heade soovidega, / Mari Rebane /  | Mari Rebane
person-name | Rääkisin proua Anne Kuusega. | Anne Kuusega
date-of-birth | Sündisin 14. veebruaril 1985 Tallinnas. | 14. veebruaril 1985
date-of-birth | Olen sündinud 14.02.1985. | 14.02.1985
date-of-birth | Sünniaeg: 3. september 1990 | 3. september 1990
date-of-birth | Minu sünnikuupäev on 12. mai 1979. | 12. mai 1979
date-of-birth | Poeg sündis 1. detsembril 2014. | 1. detsembril 2014
date-of-birth | sünd. 03.09.1990 | 03.09.1990
postal-address | Elan aadressil Narva mnt 12, 10120 Tallinn. | Narva mnt 12
postal-address | Minu aadress on Pikk tänav 24, Tartu. | Pikk tänav 24
postal-address | Aadress: Kesk 5-12, Pärnu | Kesk 5-12
postal-address | Palun saatke see Lai 3, 51005 Tartu. | Lai 3, 51005 Tartu
postal-address | Kolisin Tammsaare tee 41, Tallinn. | Tammsaare tee 41
postal-address | Postiindeks: 10120 | 10120
phone | Helistage mulle 5341 5342. | 5341 5342
phone | Minu telefoninumber on 53415342. | 53415342
phone | Mobiil: 5550 8597 | 5550 8597
phone | Tel 644 1234 | 644 1234
phone | Võtke ühendust numbril 56123456. | 56123456
phone | mob. 512 3456 | 512 3456`,
  Latvian: `
person-name | Mani sauc Ilze Bērziņa, un es nevaru pieslēgties. | Ilze Bērziņa
person-name | Mans vārds ir Jānis Kalniņš. | Jānis Kalniņš
person-name | Es esmu Līga Ozoliņa no Liepājas. | Līga Ozoliņa
person-name | Cienījamais Ozola kungs, paldies. | Ozola
person-name | Vārds, uzvārds: Māris Liepiņš | Māris Liepiņš
person-name | Ar cieņu, / Andris Krūmiņš /  | Andris Krūmiņš
person-name | Ar sveicieniem / Inga Balode /  | Inga Balode
date-of-birth | Esmu dzimusi 1985. gada 14. februārī. | 1985. gada 14. februārī
date-of-birth | Dzimšanas datums: 14.02.1985. | 14.02.1985
date-of-birth | Mans dzimšanas datums ir 1990. gada 3. septembris. | 1990. gada 3. septembris
date-of-birth | Dēls dzimis 01.12.2014. | 01.12.2014
date-of-birth | Piedzimu 12.05.1979. Rīgā. | 12.05.1979
date-of-birth | dz. 03.09.1990 | 03.09.1990
postal-address | Dzīvoju Brīvības ielā 12, Rīgā, LV-1010. | Brīvības ielā 12
postal-address | Mana adrese ir Lāčplēša iela 24-5, Rīga. | Lāčplēša iela 24-5
postal-address | Adrese: Raiņa bulvāris 3, Rīga, LV-1050 | Raiņa bulvāris 3
postal-address | Lūdzu sūtiet uz Kr. Barona iela 41, Rīga, LV-1011. | Barona iela 41
postal-address | Pārcēlos uz Liepu iela 7, Jelgava | Liepu iela 7
postal-address | Pasta indekss: LV-3001 | LV-3001
phone | Zvaniet man pa tālruni 29 123 456. | 29 123 456
phone | Mans telefona numurs ir 26123456. | 26123456
phone | Tālr. 67123456 | 67123456
phone | Mob. 2181 8028 | 2181 8028
phone | Sazinieties pa 29123456. | 29123456
phone | mobilais: 28123456 | 28123456`,
  Lithuanian: `
person-name | Mano vardas Rasa Kazlauskienė, negaliu prisijungti. | Rasa Kazlauskienė
person-name | Mano vardas yra Jonas Petrauskas. | Jonas Petrauskas
person-name | Aš esu Eglė Jankauskaitė iš Kauno. | Eglė Jankauskaitė
person-name | Gerbiamas pone Stankevičiau, ačiū. | Stankevičiau
person-name | Vardas, pavardė: Tomas Butkus | Tomas Butkus
person-name | Pagarbiai / Darius Žukauskas /  | Darius Žukauskas
person-name | Su pagarba, / Aistė Paulauskaitė /  | Aistė Paulauskaitė
person-name | Kalbėjau su ponia Ona Urboniene. | Ona Urboniene
date-of-birth | Gimiau 1985 m. vasario 14 d. Vilniuje. | 1985 m. vasario 14
date-of-birth | Gimimo data: 1985-02-14 | 1985-02-14
date-of-birth | Mano gimimo data yra 1990 m. rugsėjo 3 d. | 1990 m. rugsėjo 3
date-of-birth | Esu gimęs 1979-05-12. | 1979-05-12
date-of-birth | Sūnus gimė 2014 m. gruodžio 1 d. | 2014 m. gruodžio 1
date-of-birth | gim. 1990 09 03 | 1990 09 03
postal-address | Gyvenu Gedimino pr. 12, Vilniuje. | Gedimino pr. 12
postal-address | Mano adresas: Laisvės al. 24-5, LT-44240 Kaunas. | Laisvės al. 24-5
postal-address | Adresas: Vytauto g. 3, Kaunas | Vytauto g. 3
postal-address | Siųskite į Savanorių pr. 41, LT-50286 Kaunas. | Savanorių pr. 41
postal-address | Persikrausčiau į Liepų g. 7, Klaipėda | Liepų g. 7
postal-address | Pašto kodas: LT-01103 | LT-01103
phone | Skambinkite man 8 612 34567. | 8 612 34567
phone | Mano telefono numeris yra 861234567. | 861234567
phone | Tel. 8 5 212 3456 | 8 5 212 3456
phone | Mob.: 0 612 34567 | 0 612 34567
phone | Susisiekite telefonu 061234567. | 061234567
phone | telefonas (8-37) 123456 | (8-37) 123456`,
};

/** A person's name may be found as a field or in a sentence. */
const ids = (id: string): readonly string[] => (id === 'person-name' ? [id, 'salutation'] : [id]);

describe.each(Object.entries(sentences))('%s', (_language, list) => {
  it.each(list.trim().split('\n'))('%s', (row) => {
    const [id = '', sentence = '', value = ''] = row.split(' | ');
    const text = sentence.replaceAll(' / ', '\n');
    const found = scanText(text)
      .findings.filter((f) => ids(id).includes(f.detector))
      .map((f) => text.slice(f.location.start, f.location.end));
    expect(
      found.some((f) => value === '' || f.includes(value) || (id === 'person-name' && value.includes(f))),
    ).toBe(true);
  });
});

describe('no persons', () => {
  it.each([
    'Olen kodus.',
    'Esu namie.',
    'Ja sam dobro.',
    'Jien hawn.',
    'Es esmu mājās.',
    '5 g. 12 kg',
    'e.g. 3 of them',
    'is ainm domhain',
  ])('%s', (text) => {
    expect(scanText(text).findings).toEqual([]);
  });
});
