import { crc32 } from 'node:zlib';
import { isValidIBAN } from 'ibantools';
import ipaddr from 'ipaddr.js';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { stdnum } from 'stdnum';
import { fill, int, of, type Random, valid } from './makers.ts';

/** One kind of value that is planted. */
export interface Kind {
  readonly detector: string;
  /** What it is called beside it, in texts and in keys. */
  readonly labels: readonly string[];
  readonly make: (r: Random) => string;
  /** Who else says that the value is one; not the code of the detector. */
  readonly checkedBy: string;
}

type Validator = { validate(value: string): { isValid: boolean } };
type Countries = Record<string, Record<string, Validator>>;
const countries = stdnum as unknown as Countries;

/** A kind that stdnum validates, under its country and name there. */
function known(detector: string, name: string, labels: string, ...forms: string[]): Kind {
  const [country = '', kind = ''] = name.split('.');
  const validator = countries[country]?.[kind];
  if (validator === undefined) throw new Error(`stdnum has no ${name}`);
  const make = (r: Random) => valid(r, forms, (value) => validator.validate(value).isValid);
  return { detector, labels: labels.split(', '), make, checkedBy: `stdnum ${name}` };
}

const persons = [
  known('at-svnr', 'AT.vnr', 'SVNR, Sozialversicherungsnummer', '{1|3|7}###{DD}{MM}{YY}', '{1|3|7}### {DD}{MM}{YY}'),
  known('be-nn', 'BE.nn', 'Rijksregisternummer, NISS', '{YY}.{MM}.{DD}-###.{0|1|2|3|4|5|6|7|8}#', '{YY}{MM}{DD}###{0|1|2|3|4|5|6|7|8}#'),
  known('bg-egn', 'BG.egn', 'ЕГН, EGN', '{YY}{MM}{DD}####'),
  known('hr-oib', 'HR.oib', 'OIB', '###########'),
  known('cz-sk-rc', 'CZ.rc', 'rodné číslo, RČ', '{YY}{MM}{DD}/####', '{YY}{MM}{DD}####'),
  known('dk-cpr', 'DK.cpr', 'CPR-nummer, CPR', '{DD}{MM}{YY}-####', '{DD}{MM}{YY}####'),
  known('ee-ik', 'EE.ik', 'isikukood', '{3|4}{YY}{MM}{DD}####'),
  known('fi-hetu', 'FI.hetu', 'henkilötunnus, HETU', '{DD}{MM}{YY}-###@', '{DD}{MM}{YY}-####'),
  known('fr-nir', 'FR.nir', 'NIR, numéro de sécurité sociale', '{1|2}{YY}{MM}75########', '{1|2} {YY} {MM} 75 ### ### ##'),
  known('fr-spi', 'FR.nif', 'numéro fiscal, SPI', '{0|1|2|3}############'),
  // nine different digits and one of them twice, as the tax office gives them out: stdnum takes others too
  known('de-idnr', 'DE.idnr', 'Steuer-ID, IdNr', '8609574271#', '4703689281#', '6592997048#', '5754928501#', '2576813141#'),
  known('de-rvnr', 'DE.svnr', 'Rentenversicherungsnummer, RVNR', '65{DD}{MM}{YY}@###'),
  known('gr-amka', 'GR.amka', 'ΑΜΚΑ, AMKA', '{DD}{MM}{YY}#####'),
  known('gr-afm', 'GR.vat', 'ΑΦΜ, AFM', '#########'),
  known('ie-pps', 'IE.pps', 'PPS number, PPSN', '#######@', '#######@A'),
  known('it-codice-fiscale', 'IT.codicefiscale', 'codice fiscale', '{RSS|BNC|VRD}MRA{YY}{A|B|C|D|E|H|L|M|P|R|S|T}{DD}H501@'),
  known('lt-ak', 'LT.asmens', 'asmens kodas', '{3|4}{YY}{MM}{DD}####'),
  known('nl-bsn', 'NL.bsn', 'BSN, burgerservicenummer', '#########'),
  known('pl-pesel', 'PL.pesel', 'PESEL', '{YY}{MM}{DD}#####'),
  known('pt-nif', 'PT.nif', 'NIF, número de contribuinte', '2########', '2## ### ###'),
  known('ro-cnp', 'RO.cnp', 'CNP, cod numeric personal', '{1|2}{YY}{MM}{DD}######'),
  known('si-emso', 'SI.emso', 'EMŠO', '{DD}{MM}9##50####'),
  known('es-dni', 'ES.dni', 'DNI', '########@', '########-@'),
  known('es-nie', 'ES.nie', 'NIE', '{X|Y|Z}#######@', '{X|Y|Z}-#######-@'),
  known('es-nss', 'ES.nss', 'número de la seguridad social, NSS', '28##########'),
  known('se-pnr', 'SE.personnummer', 'personnummer', '{YY}{MM}{DD}-####', '{YYYY}{MM}{DD}-####'),
  known('no-fnr', 'NO.fodselsnummer', 'fødselsnummer', '{DD}{MM}{YY}#####'),
  known('is-kt', 'IS.kennitala', 'kennitala', '{DD}{MM}{4|5|6|7|8|9}#-###9', '{DD}{MM}{4|5|6|7|8|9}####9'),
  known('ch-ahv', 'CH.ssn', 'AHV-Nummer, AVS', '756.####.####.##', '756##########'),
  known('gb-nino', 'GB.nino', 'National Insurance number, NINO', '{AB|CE|JK}######{A|B|C|D}', '{AB|CE|JK} ## ## ## {A|B|C|D}'),
  known('us-ssn', 'US.ssn', 'SSN, social security number', '###-##-####', '#########'),
  known('in-aadhaar', 'IN.aadhaar', 'Aadhaar', '{2|3|4|5|6|7|8|9}### #### ####', '{2|3|4|5|6|7|8|9}###########'),
  known('in-pan', 'IN.pan', 'PAN card', '@@@P@####@'),
]; // biome-ignore format: a table

const vat = (country: string, name: string, ...forms: string[]) =>
  known('vat-number', `${country}.${name}`, 'VAT number, VAT ID', ...forms);
const companies = [
  vat('AT', 'uid', 'ATU########'), vat('BE', 'vat', 'BE0#########'), vat('DE', 'vat', 'DE{1|2|8}########'),
  vat('FR', 'tva', 'FR###########'), vat('IT', 'iva', 'IT###########'), vat('NL', 'btw', 'NL#########B##'),
  vat('LU', 'tva', 'LU########'), vat('PT', 'nif', 'PT5########'),
  known('pl-nip', 'PL.nip', 'NIP', '{1|5|7}#########', '{1|5|7}##-###-##-##'),
]; // biome-ignore format: a table

const luhnTakes = (digits: string): boolean =>
  [...digits]
    .reverse()
    .reduce((sum, d, i) => sum + (i % 2 ? ([0, 2, 4, 6, 8, 1, 3, 5, 7, 9][+d] ?? 0) : +d), 0) %
    10 ===
  0;
const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const random62 = (r: Random, n: number): string =>
  Array.from({ length: n }, () => base62[int(r, 62)]).join('');
function githubToken(r: Random): string {
  const body = random62(r, 30);
  let [sum, tail] = [crc32(body), ''];
  for (; sum > 0; sum = Math.floor(sum / 62)) tail = base62[sum % 62] + tail;
  return `ghp_${body}${tail.padStart(6, '0')}`;
}

const others: Kind[] = [
  {
    detector: 'iban', labels: ['IBAN', 'account'], checkedBy: 'ibantools',
    make: (r) => valid(r, ['NL##ABNA0#########', 'DE####################', 'GB##WEST##############', 'BE## #### #### ####'], (v) => isValidIBAN(v.replace(/ /g, ''))),
  },
  {
    detector: 'payment-card', labels: ['card number', 'card'], checkedBy: 'the sum of ISO/IEC 7812-1, by table',
    make: (r) => valid(r, ['4###############', '51## #### #### ####', '37#############'], (v) => luhnTakes(v.replace(/ /g, ''))),
  },
  {
    detector: 'email', labels: ['e-mail', 'contact'], checkedBy: 'its form',
    make: (r) =>
      fill(r, '{anna|jan|li}.{meier|smith}##§{kunde|firma|mail}-#.{eu|de|fr|co.uk}').replace('§', '\u0040'),
  },
  {
    detector: 'phone', labels: ['phone', 'mobile'], checkedBy: 'libphonenumber, all metadata',
    make: (r) => valid(r, ['+316########', '+49 151 ########', '+33 6 ## ## ## ##', '+44 7### ######', '+1 212 ### ####', '+91 9####-#####'], (v) => parsePhoneNumberFromString(v)?.isValid() === true && !/555/.test(v)),
  },
  {
    detector: 'ipv4', labels: ['client', 'ip'], checkedBy: 'ipaddr.js',
    make: (r) => valid(r, ['{81|93|145|188}.1##.2#.1##'], (v) => ipaddr.IPv4.isValidFourPartDecimal(v)),
  },
  {
    detector: 'ipv6', labels: ['client', 'ip'], checkedBy: 'ipaddr.js',
    make: (r) => valid(r, ['2a02:2e##:##::{a|b}#', '2a02:a4##:1###:2:3:4:5:6'], (v) => ipaddr.IPv6.isValid(v)),
  },
  { detector: 'mac-address', labels: ['mac', 'hwaddr'], checkedBy: 'its form', make: (r) => fill(r, '3c:22:fb:{a|b|c}#:#{d|e|f}:##') },
  { detector: 'date-of-birth', labels: ['date of birth', 'geboortedatum', 'Geburtsdatum'], checkedBy: 'its form', make: (r) => fill(r, of(r, ['{YYYY}-{MM}-{DD}', '{DD}-{MM}-{YYYY}', '{DD}.{MM}.{YYYY}'])) },
  { detector: 'github-token', labels: ['token', 'GITHUB_TOKEN'], checkedBy: 'CRC-32 of zlib', make: githubToken },
]; // biome-ignore format: a table

export const kinds: readonly Kind[] = [...persons, ...companies, ...others];
