import { isAtSvnr } from '../../../src/scan/detectors/national/at-svnr.ts';
import { beNumber } from '../../../src/scan/detectors/national/be-nn.ts';
import { isTic } from '../../../src/scan/detectors/national/cy-tic.ts';
import { isKvnr } from '../../../src/scan/detectors/national/de-kvnr.ts';
import { isRvnr } from '../../../src/scan/detectors/national/de-rvnr.ts';
import { isDni } from '../../../src/scan/detectors/national/es-dni.ts';
import { isNie } from '../../../src/scan/detectors/national/es-nie.ts';
import { isNss } from '../../../src/scan/detectors/national/es-nss.ts';
import { frNir } from '../../../src/scan/detectors/national/fr-nir.ts';
import { isSpi } from '../../../src/scan/detectors/national/fr-spi.ts';
import { isAfm } from '../../../src/scan/detectors/national/gr-afm.ts';
import { isAmka } from '../../../src/scan/detectors/national/gr-amka.ts';
import { isPps } from '../../../src/scan/detectors/national/ie-pps.ts';
import { isCodiceFiscale } from '../../../src/scan/detectors/national/it-codice-fiscale.ts';
import { isLuMatricule } from '../../../src/scan/detectors/national/lu-matricule.ts';
import { isBsn } from '../../../src/scan/detectors/national/nl-bsn.ts';
import { isPtNif } from '../../../src/scan/detectors/national/pt-nif.ts';
import { isNiss } from '../../../src/scan/detectors/national/pt-niss.ts';

/** Numbers nobody was given on purpose: drawn at random until the check agrees, from a fixed seed. */
export class Draw {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }
  /** 0 to `below` - 1. */
  next(below: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * below);
  }
  from(signs: string): string {
    return signs[this.next(signs.length)] as string;
  }
  digits(count: number): string {
    return Array.from({ length: count }, () => this.next(10)).join('');
  }
  number(from: number, to: number, width = 2): string {
    return String(from + this.next(to - from + 1)).padStart(width, '0');
  }
  /** `D`, `M` and `Y` of a day of birth between 1950 and 1999. */
  day(order: string): string {
    const parts: Record<string, string> = {
      D: this.number(1, 28),
      M: this.number(1, 12),
      Y: this.number(50, 99),
    };
    return [...order].map((part) => parts[part]).join('');
  }
}

const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const names = 'BCDFGLMNPRSTV';

export interface Numbers {
  readonly id: string;
  readonly valid: (value: string) => boolean;
  /** A value that may be valid. */
  readonly draw: (draw: Draw) => string;
  /** A digit or letter of the value for each `#`. */
  readonly spellings: readonly string[];
  readonly labels: readonly string[];
  /** How many of a hundred wrong digits the check lets pass at most; most checks let none pass. */
  readonly passes?: number;
}

/** Letters and digits of `value` in the places of a spelling. */
export function spelled(value: string, spelling: string): string {
  let i = 0;
  return spelling.replace(/#/g, () => value[i++] as string);
}

export function someValid(numbers: Numbers, draw: Draw): string {
  for (let i = 0; i < 100_000; i++) {
    const value = numbers.draw(draw);
    if (numbers.valid(value)) return value;
  }
  throw new RangeError(numbers.id);
}

/**
 * Which checks let a wrong digit pass: two centuries (BE), sums of digits under the weight 7 (DE), a number below ten
 * millions (ES), two rests that share the digit 0 (PT, GR), weights that share a factor with 10 (PT).
 */
/** The rest of ten digits by 511 stands behind them. */
const spi = (ten: string) => ten + String(Number(ten) % 511).padStart(3, '0');

export const westNumbers: readonly Numbers[] = [
  {
    id: 'at-svnr', valid: isAtSvnr, draw: (d) => d.number(100, 999, 3) + d.digits(1) + d.day('DMY'),
    spellings: ['##########', '#### ######', '####-######', '####/######', '#### ## ## ##', '### # ######'],
    labels: ['SVNR', 'SV-Nr.', 'Sozialversicherungsnummer', 'Versicherungsnummer', 'Soz.Vers.Nr.', 'sv_nummer'],
  },
  {
    id: 'be-nn', passes: 100 / 97, valid: (v) => beNumber(v) !== null, draw: (d) => d.day('YMD') + d.number(1, 998, 3) + d.digits(2),
    spellings: ['###########', '##.##.##-###.##', '######-###-##', '###### ### ##', '##/##/##-###/##', '## ## ## ### ##', '######-###.##'],
    labels: ['Rijksregisternummer', 'Numéro de registre national', 'NISS', 'INSZ', 'Nationalregisternummer', 'RRN', 'numéro national', 'N° de registre national', 'rijksregisternr.'],
  },
  {
    id: 'de-rvnr', passes: 1, valid: (v) => isRvnr(v), draw: (d) => d.number(10, 21) + d.day('DMY') + d.from(capitals) + d.digits(3),
    spellings: ['############', '## ###### # ###', '## ###### # ## #', '########-#-###', '## ## ## ## # ###', '##-######-#-###', '######## # ###'],
    labels: ['RVNR', 'Rentenversicherungsnummer', 'SV-Nummer', 'Sozialversicherungsnummer', 'RV-Nr.', 'Vers.-Nr.', 'VSNR'],
  },
  {
    id: 'de-kvnr', valid: isKvnr, draw: (d) => d.from(capitals) + d.digits(9),
    spellings: ['##########', '# ### ### ###', '# #########', '#-#########'],
    labels: ['KVNR', 'Krankenversichertennummer', 'Versichertennummer', 'Krankenversicherungsnummer', 'Versicherten-ID', 'KV-Nummer'],
  },
  {
    id: 'fr-nir', valid: (v) => frNir(v) !== null, draw: (d) => d.number(1, 2, 1) + d.day('YM') + d.number(1, 95) + d.number(1, 990, 3) + d.number(1, 999, 3) + d.number(1, 97),
    spellings: ['###############', '# ## ## ## ### ### ##', '#############-##', '#.##.##.##.###.###.##', '############# ##', '# ## ## ##### ### ##', '#-##-##-##-###-###-##', '# ## ## ## ###### ##', '# ## ## ## ### ### / ##', '# ## ## ## ### ### (##)'],
    labels: ['Numéro de sécurité sociale', 'NIR', 'N° de sécurité sociale', 'numero_securite_sociale', 'N° SS', 'n° sécu', 'Numéro INSEE', 'num_secu'],
  },
  {
    id: 'fr-spi', valid: isSpi, draw: (d) => spi(d.number(0, 3, 1) + d.digits(9)),
    spellings: ['#############', '## ## ### ### ###', '# ### ### ### ###', '##.##.###.###.###'],
    labels: ['Numéro fiscal', 'N° fiscal', 'SPI', 'numero_fiscal', 'Numéro fiscal de référence', 'Identifiant fiscal'],
  },
  {
    id: 'lu-matricule', valid: isLuMatricule, draw: (d) => `19${d.day('YMD')}${d.digits(5)}`,
    spellings: ['#############', '######## #####', '#### ## ## #####', '#### ## ## ### ##', '####-##-##-###-##', '#### #### #####', '########-###-##'],
    labels: ['Matricule', 'Numéro matricule', 'Matrikelnummer', 'Matricule national', 'N° matricule', "Numéro d'identification national", 'Matrikel'],
  },
  {
    id: 'nl-bsn', valid: isBsn, draw: (d) => d.number(1, 9, 1) + d.digits(8),
    spellings: ['#########', '###.###.###', '### ### ###', '####.##.###', '#### ## ###', '###-###-###'],
    labels: ['BSN', 'Burgerservicenummer', 'burgerservicenr', 'sofinummer', 'BSN-nummer', 'citizen service number'],
  },
  {
    id: 'ie-pps', valid: isPps, draw: (d) => d.digits(7) + d.from('ABCDEFGHIJKLMNOPQRSTUVW') + d.from('AHW'),
    spellings: ['#########', '####### ##', '#######-##', '########-#', '### #### ##'],
    labels: ['PPSN', 'PPS No.', 'PPS Number', 'Personal Public Service Number', 'pps_number', 'Uimhir PSP', 'RSI number'],
  },
  {
    id: 'es-dni', valid: isDni, draw: (d) => d.number(1, 8, 1) + d.digits(7) + d.from(capitals),
    spellings: ['#########', '########-#', '######## #', '##.###.###-#', '##.###.### #', '##.###.###.#', '##.###.####', '## ### ### #'],
    labels: ['DNI', 'NIF', 'D.N.I.', 'DNI/NIE', 'N.I.F.', 'Documento nacional de identidad', 'Nº DNI', 'num_dni'],
  },
  {
    id: 'es-nie', valid: isNie, draw: (d) => d.from('XYZ') + d.digits(7) + d.from(capitals),
    spellings: ['#########', '#-#######-#', '########-#', '# ####### #', '#-########', '#-#.###.###-#'],
    labels: ['NIE', 'N.I.E.', 'NIF', 'DNI', 'DNI/NIE', 'Número de identidad de extranjero'],
  },
  {
    id: 'es-nss', passes: 0.1, valid: isNss, draw: (d) => d.number(1, 50) + d.number(1, 9, 1) + d.digits(9),
    spellings: ['############', '##/########/##', '## ######## ##', '##-########-##', '##/##########', '## ##########'],
    labels: ['NSS', 'NAF', 'Número de la Seguridad Social', 'Nº Seguridad Social', 'Número de afiliación', 'NUSS', 'Nº afiliación', 'Núm. Seg. Social'],
  },
  {
    id: 'pt-nif', passes: 2.5, valid: isPtNif, draw: (d) => d.number(1, 2, 1) + d.digits(8),
    spellings: ['#########', '### ### ###', '###.###.###', '###-###-###'],
    labels: ['NIF', 'Número de contribuinte', 'Contribuinte', 'N.º de contribuinte', 'Número de identificação fiscal', 'nif_cliente'],
  },
  {
    id: 'pt-niss', passes: 6, valid: isNiss, draw: (d) => d.number(1, 2, 1) + d.digits(10),
    spellings: ['###########', '### ### ### ##', '# ### ### ### #', '### #### ####'],
    labels: ['NISS', 'Número de Segurança Social', 'Segurança Social', 'N.º de Segurança Social', 'Número de identificação da Segurança Social'],
  },
  {
    id: 'it-codice-fiscale', valid: isCodiceFiscale,
    draw: (d) => Array.from({ length: 6 }, () => d.from(names)).join('') + d.number(30, 99) + d.from('ABCDEHLMPRST') + d.number(1, 28) + d.from('ABCDEFGHILMZ') + d.number(1, 999, 3) + d.from(capitals),
    spellings: ['################', '### ### ##### #####', '###### ##### #####', '### ### ## # ## #### #', '######-#####-#####'],
    labels: ['Codice fiscale', 'Cod. Fisc.', 'C.F.', 'CF', 'codice_fiscale', 'Cod. fiscale'],
  },
  {
    id: 'gr-amka', valid: isAmka, draw: (d) => d.day('DMY') + d.digits(5),
    spellings: ['###########', '###### #####', '######-#####', '###### #### #'],
    labels: ['ΑΜΚΑ', 'AMKA', 'Α.Μ.Κ.Α.', 'Αριθμός ΑΜΚΑ', 'α.μ.κ.α.'],
  },
  {
    id: 'gr-afm', passes: 2.5, valid: isAfm, draw: (d) => d.number(0, 1, 1) + d.digits(8),
    spellings: ['#########', '### ### ###'],
    labels: ['ΑΦΜ', 'AFM', 'Α.Φ.Μ.', 'Αριθμός φορολογικού μητρώου', 'αφμ'],
  },
  {
    id: 'cy-tic', valid: isTic, draw: (d) => d.from('069') + d.digits(7) + d.from(capitals),
    spellings: ['#########', '########-#', '######## #'],
    labels: ['TIC', 'ΑΦΤ', 'Α.Φ.Τ.', 'Αριθμός Φορολογικής Ταυτότητας', 'Tax identification code'],
  },
]; // biome-ignore format: a table
