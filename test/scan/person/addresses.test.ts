import { describe, expect, it } from '@jest/globals';
import { scanText } from '../../../src/scan/index.ts';

const found = (text: string) =>
  scanText(text)
    .findings.filter((f) => f.detector === 'postal-address')
    .map((f) => text.slice(f.location.start, f.location.end));

/** Layout of the last lines as the Universal Postal Union gives it for each country (Postal addressing systems). */
describe('addresses in running text', () => {
  it.each([
    ['AT', 'Mariahilfer Straße 12, 1060 Wien'],
    ['BE', 'Kerkstraat 5, 2000 Antwerpen'],
    ['BE', 'Rue de la Loi 200, 1049 Bruxelles'],
    ['BG', 'ул. Шипка 12, 1504 София'],
    ['BG', 'бул. Витоша 15, 1000 София'],
    ['CZ', 'Dlouhá 12, 110 00 Praha 1'],
    ['DE', 'Hauptstraße 12, 10115 Berlin'],
    ['DE', 'Am Alten Markt 3a, D-50667 Köln'],
    ['DE', 'Straße des 17. Juni 135, 10623 Berlin'],
    ['DK', 'Vestergade 12, 1456 København K'],
    ['EE', 'Narva mnt 5, 10117 Tallinn'],
    ['ES', 'Calle Mayor, 3, 28013 Madrid'],
    ['ES', 'C/ Gran Vía 28, 2º B, 28013 Madrid'],
    ['FI', 'Mannerheimintie 5 A, 00100 Helsinki'],
    ['FR', '12 rue de la Paix, 75002 Paris'],
    ['FR', '1 avenue des Champs-Élysées, 75008 Paris'],
    ['FR', '12 bis, rue Victor Hugo, 69002 Lyon'],
    ['GB', '10 Downing Street, London SW1A 2AA'],
    ['GB', '221B Baker Street, London NW1 6XE'],
    ['GR', 'Ερμού 12, 105 63 Αθήνα'],
    ['GR', 'Λεωφόρος Κηφισίας 32, 151 25 Μαρούσι'],
    ['HR', 'Ilica 10, 10000 Zagreb'],
    ['HU', '1051 Budapest, Fő utca 5.'],
    ['IT', 'Via Roma 1, 00184 Roma'],
    ['IT', 'Piazza del Duomo, 1, 20122 Milano'],
    ['LT', 'Vilniaus g. 25, LT-01402 Vilnius'],
    ['LU', 'Rue du Fossé 5, L-1536 Luxembourg'],
    ['LV', 'Brīvības iela 12, Rīga, LV-1010'],
    ['NL', 'Kerkstraat 5a, 1017 GB Amsterdam'],
    ['NL', 'Kalverstraat 1-3, 1012 NX Amsterdam'],
    ['NO', 'Karl Johans gate 12, 0154 Oslo'],
    ['PL', 'ul. Długa 5/7, 00-238 Warszawa'],
    ['PT', 'Rua Augusta 12, 1100-053 Lisboa'],
    ['SE', 'Storgatan 5, 111 22 Stockholm'],
    ['SI', 'Slovenska cesta 12, 1000 Ljubljana'],
    ['SK', 'Hlavná 12, 811 01 Bratislava'],
    ['US', '1600 Pennsylvania Avenue NW, Washington, DC 20500'],
  ])('%s: %s', (_country, address) => {
    expect(found(address)).toEqual([address.replace(/\.$/, address.startsWith('1051') ? '.' : '')]);
    expect(found(`we live at: ${address}; call us`)).toHaveLength(1);
  });

  it.each([
    'Anna Meier\nHauptstraße 12\n10115 Berlin',
    'Anna Meier\r\nHauptstraße 12\r\n10115 Berlin',
    'Jan Nowak\nul. Długa 5/7 m. 12\n00-238 Warszawa',
    'M. Dupont\n12 rue de la Paix\n75002 Paris',
    'A. Jansen\nKerkstraat 5a\n1017 GB  Amsterdam',
  ])('on lines of their own: %j', (text) => {
    const [address = ''] = found(text);
    expect(address.split(/\r?\n/)).toEqual(text.split(/\r?\n/).slice(1));
  });

  it.each([
    'P.O. Box 123',
    'PO Box 4711',
    'Postfach 12 34',
    'Postbus 123',
    'Apartado 123',
    'Casella postale 12',
    'Skrytka pocztowa 12',
    'Postboks 123',
    'Τ.Θ. 123',
  ])('a box: %s', (box) => {
    expect(found(`send it to ${box}.`)).toEqual([box]);
  });

  it.each([
    'Section 12, 2024 Annual Report', 'Chapter 3, 10000 Users', 'took 12, 10115 Bytes', 'Version 12, 10115 Release', 'step 3, 20000 Requests', '12, 34567 Items', 'Table 4, 1200 Rows', 'Elm Street', '2 Hard Drive', '3 Data Lane',
    'line 1\n12345 Info started', '2024-03-12\n10115 Warning', 'via Roma', 'rue', 'Via: 1.1 proxy', 'Figure 12\n2019 Results', 'Port 8080, 1433 Open', 'copyright 2013 Gary Court, Boston',
  ])('none in %j', (text) => {
    expect(found(text)).toEqual([]);
  }); // biome-ignore format: a table
});

describe('addresses in fields', () => {
  it.each([
    ['address: 10 Downing Street', '10 Downing Street'],
    ['"address": "Hauptstraße 12"', 'Hauptstraße 12'],
    ['adres=Kerkstraat 5', null],
    ['adres: Kerkstraat 5', 'Kerkstraat 5'],
    ['address: 0x7ffe12ab', null],
    ['address: Bank 2', null],
    ['address: Node 5', null],
    ['ip address: 10.0.0.12', null],
    ['mac adresa: 12', null],
    ['address=localhost:8080', null],
    ['"address": "tcp://10.0.0.1"', null],
    ['str = "Hello World 5"', null],
    ['street: <street>', null],
    ['city: null', null],
    ['postcode: 1017 GB', '1017 GB'],
    ['eircode: D02 X285', 'D02 X285'],
    ['Kod pocztowy: 00-238', '00-238'],
    ['Postcode: SW1A 2AA', 'SW1A 2AA'],
  ])('%s', (text, address) => {
    expect(found(text)).toEqual(address === null ? [] : [address]);
  });
});
