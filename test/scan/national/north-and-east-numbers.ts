import { stdnum } from 'stdnum';
import { isEgn } from '../../../src/scan/detectors/national/bg-egn.ts';
import { isLnch } from '../../../src/scan/detectors/national/bg-lnch.ts';
import { isAhv11, isAhv13 } from '../../../src/scan/detectors/national/ch-ahv.ts';
import { isRodneCislo } from '../../../src/scan/detectors/national/cz-sk-rc.ts';
import { isCpr, isCprOfOld } from '../../../src/scan/detectors/national/dk-cpr.ts';
import { isHetu } from '../../../src/scan/detectors/national/fi-hetu.ts';
import { isOib } from '../../../src/scan/detectors/national/hr-oib.ts';
import { isAdoazonosito } from '../../../src/scan/detectors/national/hu-adoazonosito.ts';
import { isSzemelyi } from '../../../src/scan/detectors/national/hu-szemelyi.ts';
import { isTaj } from '../../../src/scan/detectors/national/hu-taj.ts';
import { isChecked, isKennitala } from '../../../src/scan/detectors/national/is-kt.ts';
import { isJmbg } from '../../../src/scan/detectors/national/jmbg.ts';
import { isOldCode } from '../../../src/scan/detectors/national/lv-pk.ts';
import { isFnr, isFnrOf2032 } from '../../../src/scan/detectors/national/no-fnr.ts';
import { isPersonalCode } from '../../../src/scan/detectors/national/personal-code.ts';
import { isPesel } from '../../../src/scan/detectors/national/pl-pesel.ts';
import { isCnp } from '../../../src/scan/detectors/national/ro-cnp.ts';
import { isPersonnummer } from '../../../src/scan/detectors/national/se-pnr.ts';
import { isDavcna } from '../../../src/scan/detectors/national/si-davcna.ts';

/** Numbers are drawn at random from a fixed seed: nobody was given one on purpose. */
export class Lot {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }
  /** 0 to `below` - 1. */
  next(below: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * below);
  }
  /**
   * `#` any digit, `D` `M` `Y` two digits of a day from 01 to 28, of a month and of a year from 50 to 99; `[abc]` one of
   * these; what else stands there stays.
   */
  draw(form: string): string {
    return form.replace(/#|D|M|Y|\[(\w+)\]/g, (sign, set?: string) => {
      if (set !== undefined) return set[this.next(set.length)] as string;
      if (sign === '#') return String(this.next(10));
      const n = sign === 'D' ? 1 + this.next(28) : sign === 'M' ? 1 + this.next(12) : 50 + this.next(50);
      return String(n).padStart(2, '0');
    });
  }
}

type Validator = { readonly validate: (value: string) => { readonly isValid: boolean } };
/** stdnum's validator for a country and a number. */
function second(country: string, number: string): (value: string) => boolean {
  const all = stdnum as Readonly<Record<string, Readonly<Record<string, Validator>>>>;
  const validator = all[country]?.[number] as Validator;
  return (value) => validator.validate(value).isValid;
}

export interface Numbers {
  readonly name: string;
  readonly valid: (value: string) => boolean;
  readonly form: string;
  /** stdnum's opinion, where it is right. */
  readonly stdnum?: (value: string) => boolean;
  /** Where it is not: Slovenia's 11 is no 1, and 1985 was the last year of the Czech exception (FSÚ č. Vk. 2898/1985). */
  readonly differs?: RegExp;
  /** Places the check digits do not cover, or that turn the weights (Hungary, by the year). */
  readonly uncovered?: readonly number[];
  /** A changed digit may pass where the check digit is one of these: two rests share it. */
  readonly shared?: string;
}

const hetu = (value: string) => isHetu(value.slice(0, 6), value[6] as string, value.slice(7));

export const numbers: readonly Numbers[] = [
  { name: 'EGN', valid: isEgn, form: 'YMD####', stdnum: second('BG', 'egn'), shared: '0' },
  { name: 'LNCh', valid: isLnch, form: '##########', stdnum: second('BG', 'pnf') },
  { name: 'OIB', valid: isOib, form: '###########', stdnum: second('HR', 'oib') },
  { name: 'JMBG', valid: isJmbg, form: 'DM9Y######', stdnum: second('SI', 'emso'), shared: '0' },
  { name: 'davčna', valid: isDavcna, form: '[123456789]#######', stdnum: second('SI', 'ddv'), differs: /1$/ },
  { name: 'rodné číslo', valid: isRodneCislo, form: '[6789]#MD####', stdnum: second('CZ', 'rc'), differs: /^85.*0$/, shared: '0' },
  { name: 'CPR, day', valid: isCpr, form: 'DMY####', stdnum: second('DK', 'cpr'), uncovered: [...Array(10).keys()] },
  { name: 'CPR, modulus 11', valid: (value) => isCpr(value) && isCprOfOld(value), form: 'DMY####' },
  { name: 'isikukood', valid: isPersonalCode, form: '[34]##MD####', stdnum: second('EE', 'ik'), shared: '0123456789' },
  { name: 'asmens kodas', valid: isPersonalCode, form: '[34]##MD####', stdnum: second('LT', 'asmens'), shared: '0123456789' },
  { name: 'HETU', valid: hetu, form: 'DMY-###[0123456789ABCDEFHJKLMNPRSTUVWXY]', stdnum: second('FI', 'hetu'), uncovered: [6] },
  { name: 'TAJ', valid: isTaj, form: '#########' },
  { name: 'adóazonosító jel', valid: isAdoazonosito, form: '8[2345]########' },
  { name: 'személyi azonosító', valid: isSzemelyi, form: '[12][56789]#MD####', uncovered: [0, 1, 2] },
  { name: 'személyi azonosító since 1997', valid: isSzemelyi, form: '[34][01]#MD####', uncovered: [0, 1, 2] },
  { name: 'personas kods', valid: isOldCode, form: 'DMY1####', shared: '0' },
  { name: 'PESEL', valid: isPesel, form: 'YMD#####', stdnum: second('PL', 'pesel') },
  { name: 'CNP', valid: isCnp, form: '[12]YMD[1234]#####', stdnum: second('RO', 'cnp'), shared: '1' },
  { name: 'personnummer', valid: isPersonnummer, form: 'YMD####', stdnum: (value) => second('SE', 'personnummer')(`${value.slice(0, 6)}-${value.slice(6)}`) },
  { name: 'fødselsnummer', valid: isFnr, form: 'DMY[01234]####', stdnum: second('NO', 'fodselsnummer') },
  { name: 'fødselsnummer of 2032', valid: isFnrOf2032, form: 'DMY#####' },
  { name: 'kennitala', valid: (value) => isKennitala(value) && isChecked(value), form: 'DMY###9', stdnum: second('IS', 'kennitala'), uncovered: [9] },
  { name: 'AHV', valid: isAhv13, form: '756##########', stdnum: second('CH', 'ssn') },
  { name: 'AHV until 2008', valid: isAhv11, form: '[123456789]####[12345678][012345678]####' },
]; // biome-ignore format: a table
