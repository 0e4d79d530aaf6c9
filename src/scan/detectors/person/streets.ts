/** Words for streets and what post offices call their boxes, for the countries of the EU, Norway, Iceland and the United Kingdom. */
const any = (text: string): string => text.trim().split(/\s+/).join('|');

/** Stand before the name: `rue de la Paix`, `ul. Długa`. */
const before =
  any(`rue avenue av\\. boulevard bd\\.? blvd place allée allee chemin impasse quai route cours square faubourg ruelle sentier
  via viale v\\.le piazza p\\.zza corso c\\.so vicolo largo strada lungomare lungotevere contrada calle c/ avenida avda\\.? av plaza pza\\.? paseo camino carretera ronda travesía carrer
  rua travessa praça praceta alameda estrada beco ul\\. ulica al\\. aleja aleje os\\. osiedle pl\\. plac str\\. bulevardul bd b-dul aleea calea șoseaua șos\\. piața
  ул\\. улица бул\\. булевард пл\\. площад жк ж\\.к\\. кв\\. οδός λεωφόρος λεωφ\\. λ\\. πλατεία triq sqaq misraħ nám\\. náměstí námestie trg třída tř\\. sráid bóthar`);
/** End a word of the name, or stand behind it: `Hauptstraße`, `Downing Street`. */
const behind =
  any(`gürtel vangen straße strasse str\\. weg gasse platz allee ring damm ufer chaussee steig straat laan plein kade gracht dijk singel steeg dreef hof baan lei vägen gatan gata väg torget torg gränd stigen
  vej vejen gade gaden allé plads stræde vænge vei veien gate gaten katu tie kuja polku aukio tori utca utcája út útja tér tere körút köz sor iela gatve bulvāris prospekts gatvė g\\. pr\\. prospektas al\\. mnt maantee tn tänav puiestee pst tee
  street st st\\. road rd rd\\. avenue ave ave\\. lane drive court square terrace close crescent gardens grove place boulevard blvd parkway highway row mews quay walk
  ulica cesta ulice nábřeží nábrežie trg put náměstí braut vegur stræti`);

/** Units before a postcode that a street is looked for in. */
export const maxStreet = 64;

/** Whether a street's word stands in a text. */
export const streetWord = new RegExp(
  `(?:^|[\\s,])(?:${before})(?=[\\s\\p{Lu}])|[\\p{L}-](?:${behind})(?![\\p{L}])|(?:^|\\s)(?:${behind})(?![\\p{L}])`,
  'iu',
);

/** As written, and with a capital: the name's own words must have one. */
const cases = (words: string): string =>
  words
    .split('|')
    .map((w) => `[${w[0]}${w[0]?.toUpperCase()}]${w.slice(1)}`)
    .join('|');

const small =
  "de du des la le les del della delle dei di da do dos das el cel los las van der den het 't ’t von zu zur zum am im an auf the of and na pod nad u i y e et tal ta' il iela utca út tér katu tie mnt tn pst g. pr. gatvė gata gatan vej gade gate cesta ulica ulice trg put nám. tř. št. č. č.p.";
/** Words of a street's name, or of its kind, that need no capital. */
const smallWords: ReadonlySet<string> = new Set([
  ...small.split(' '),
  ...['bis', 'ter', 'quater'],
  ...before.split('|').map((word) => word.replace(/[\\\\?]/g, '')),
]);
const tallWord = /^["„“«]?(?:[dlDL]['’]|[a-zċħż]{1,2}-)?\p{Lu}/u;
const ordinal = /^\d{1,2}\.$/;

const literally = (words: string): string =>
  words
    .replace(/[.*+?^\u0024{}()|[\]\\]/g, '\\$&')
    .split(' ')
    .join('|');
const tall = "(?:[dlDL]['’]|[a-zċħż]{1,2}-)?\\p{Lu}[\\p{L}\\p{M}.'’-]{0,40}";
/** Every word is kept apart from the next, so that a text can be read in one way only. */
const name = `(?:(?:${cases(before)}) ?)?(?:(?:${literally(small)}|\\d{1,2}\\.) ){0,3}["„“«]?${tall}["“”»]?(?:,? (?:${literally(small)}|${tall}|\\d{1,2}\\.)){0,5}`;
const number =
  ',? ?(?:[sS]/[nN]|(?:(?:n(?:[ro]\\.?|\\.|\\.?[°º])|№) ?)?\\d{1,4}(?: ?[a-zA-Zа-я](?![\\p{L}]))?(?: ?[-/–] ?(?:\\d{1,4}[a-zA-Z]?|I{1,3}V?|[A-H](?!\\p{L}))){0,2}(?: ?(?:m\\.?|bus|bte\\.?|bt|lok\\.?|ap\\.?|apt\\.?|kv\\.?) ?\\d{1,4}| \\d{1,3})?(?:,? \\d{1,2}\\.?[ºª°]? ?[A-Za-zÀ-ž]{0,3}\\.?)?\\.?)';

/** A street that begins with the word for one, with its number. */
export const streetAtStart = new RegExp(`${name}${number}`, 'uy');
const numberAtEnd = new RegExp(`(?<![\\p{L}\\d])${number}$`, 'u');
const numberFirst = /^\d{1,4}(?:bis|ter|[a-zA-Z])?,?$/;
/** Words of a street's name at most. */
const MAX_WORDS = 7;

/** Where a street with its number begins that a text ends with (`Hauptstraße 12`, `12 rue de la Paix`), or -1. */
export function streetAtEnd(text: string): number {
  const last = numberAtEnd.exec(text);
  const first = text.slice(0, last?.index).replace(/[, ]+$/, '').length;
  let start = -1;
  for (let end = first, words = 0; words < MAX_WORDS && end > 0; words++) {
    const from = text.lastIndexOf(' ', end - 1) + 1;
    const word = text.slice(from, end);
    if (last === null && numberFirst.test(word)) return start < 0 ? -1 : from;
    if (tallWord.test(word)) start = from;
    else if (smallWords.has(word.replace(/,$/, ''))) {
      // `ul. Długa`: the kind of street belongs to it.
      if (start >= 0 && streetWord.test(`${word} A`)) start = from;
    } else if (!ordinal.test(word)) break;
    end = from - 1;
    if (end < 0) break;
  }
  return last === null ? -1 : start;
}

/** Words that open the gate: they stand before the name, and hardly ever in logs. */
export const streetStarts: readonly string[] =
  'rue |Rue |avenue |Via |Viale |Piazza |Calle |C/ |Avenida |Paseo |Plaza |Rua |Praça |Travessa |ul. |Ul. |al. |Strada |Str. |str. |Bulevardul |Calea |ул. |бул. |Οδός |οδός |Λεωφόρος |Triq |Corso |boulevard |Boulevard |impasse |allée |chemin |quai |Sráid |Bóthar |Ascaill |Lána |Sqaq |Trg '.split(
    '|',
  );
/** English: they stand behind. Those of the second list need a town behind them. */
export const streetEnds: readonly string[] = 'Street|Road|Avenue|Terrace|Crescent|Boulevard|Rd|Blvd'.split(
  '|',
);
export const otherEnds: readonly string[] =
  'Lane|Drive|Gardens|Court|Square|Parkway|Close|Grove|Ave|Mews|Quay'.split('|');
/** Much else is called so: those need a postcode. */
export const codedEnds: readonly string[] = 'Park|Walk|Row|Yard|Way|Hill|Place|Rise|Wharf'.split('|');

/** Estonian, Latvian, Lithuanian: behind the name and before the number. */
export const streetMiddles: readonly string[] =
  'tänav |tänaval |mnt |tee |pst |iela |ielā |ielu |bulvāris |bulvārī |gatvė |gatvėje |g. |pr. |al. '.split(
    '|',
  );

export const boxStarts: readonly string[] =
  'p.o. box |po box |p.o.box |postfach |postbus |boîte postale |apartado |apartado de correos |apdo. |casella postale |caixa postal |skrytka pocztowa |skr. poczt. |postboks |postbox |postilokero |poštovní přihrádka |poštanski pretinac |poštni predal |postafiók |pf. |τ.θ. |ταχυδρομική θυρίδα |п.к. |пощенска кутия |căsuța poștală |pasta kaste |pašto dėžutė |pósthólf |bosca poist '.split(
    '|',
  );
export const box = new RegExp(
  `(?:${boxStarts.map((w) => w.trim().replace(/\./g, '\\.')).join('|')}) (?:(?:no|nr)\\.? ?)?\\d{1,3}(?: ?\\d{1,3}){0,2}(?!\\d)`,
  'iuy',
);
