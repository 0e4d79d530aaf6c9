import { plain } from '../../engine/names/spelling.ts';

/**
 * How the names of the months and their abbreviations begin, in plain spelling, in the 24 official languages of the EU, Norwegian and
 * Icelandic (Unicode CLDR, calendar `gregorian`). A word is a month where it begins with one of them and goes on with letters only.
 */
const stems = `jan jaa juu avg aww agu sze ene gen gin jen sty led sij sje ian tam ιαν яну ean saus san
feb fev fév lut uno velj svec fui helm veeb vas fra feabh φεβ фев
mar mrt maa mae mrz mär mac ozu bre kov mai μαρ мар
apr abr avr kwi dub tra huht bal aib απρ апр
may mei maj mag kve svi tou geg mej bealt μαι μαϊ май
jun jui giu cze cer lip kes jum bir ιουν юни jul iun gun jún
lug srp hein liep lul iul ιουλ юли cec iuil
aug aou ago aoû sie kol elo rug awis lun αυγ авг
sep set wrz zar ruj syys mean σεπ сеп
okt oct out ott paz rij lis loka spa dea ομτ οκτ окт
nov stud lapk now noj nóv samh νοε ное noiem
dec dez des dic dek gru pros joulu det nol δεκ дек`;
const known: ReadonlySet<string> = new Set(stems.split(/\s+/).map(plain));
/** Letters of the shortest and longest stem. */
const SHORTEST = 3;
const LONGEST = 8;

/** Whether a word is the name of a month or begins like one. */
export function isMonthName(word: string): boolean {
  const small = plain(word);
  for (let n = Math.min(LONGEST, small.length); n >= SHORTEST; n--)
    if (known.has(small.slice(0, n))) return true;
  return false;
}

/** Months in Roman numerals, as Polish, Hungarian, Latvian and Croatian write them. */
export const isRomanMonth = (word: string): boolean => /^(?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})$/.test(word);
