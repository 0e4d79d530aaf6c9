import { plain } from '../../engine/names/spelling.ts';

/**
 * How the names of the months and their abbreviations begin, in plain spelling, in the 24 official languages of the EU, Norwegian and
 * Icelandic (Unicode CLDR, calendar `gregorian`). A word is a month where it begins with one of them and goes on with letters only.
 */
const stems = `jan jaa juu avg aww agu sze ene gen gin jen sty led sij sje ian tam tamm janv ene ιαν ιανουαρ яну ean eanair saus san
feb fev fév lut uno unor velj svec fui helm veeb vas vasa fra frar feabh φεβ φεβρουαρ фев
mar mrt maa mae mrz mär maart mars marz mac ozu ozujk bre brez kov kovo marta märts maal mai martie μαρ μαρτ мар marta
apr abr avr kwi dub tra trav huht bal apri aib aibr απρ απριλ апр bala
may mai mei maj mag kve svi svib tou geg gegu mej bealt μαι μαϊ май maijs mae mag
jun jui juin giu cze cer cerv lip lipn kes kesa jum birz bir meith ιουν юни jul iun gun guni jún
juil jul lug lug lug srp srpn hein liep lul iul ιουλ юли lip cec cerve lugl iuil
aug aou ago aoû sie srp srpn kol kolo elo augu rugp rug aw awis lun luna αυγ август авг elok
sep set wrz zar zari ruj ruj syys sept sett rugs mean setembr septe σεπ σεπτ сеп
okt oct out ott paz pazd rij lis list loka lokak spal spa ott okto dea ομτ οκτ окт octom
nov lis listop stud studen mar marr lapkr lapk now noj nóv samh νοε νοεμ ное noiem
dec dez des dic dek gru grud pros prosi jouluk joulu det gruo nol noll dek δεκ дек decem dic`;
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
