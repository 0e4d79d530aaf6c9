import { form, score } from '../../confidence.ts';
import type { Detector } from '../../detector.ts';
import type { Field } from '../../engine/fields.ts';
import { plain } from '../../engine/names/spelling.ts';
import type { View } from '../../engine/view.ts';
import { ranks } from '../ranks.ts';
import { withoutNextLabel } from './label-end.ts';

/** Sexes and marital states, in plain spelling; single letters too. */
const sexes: ReadonlySet<string> = new Set(
  `herr frau mr mrs ms monsieur madame mme m f v w x d k n h z ε м ж α θ male female man woman other diverse non-binary nonbinary transgender intersex married single divorced widowed separated engaged civil_partnership cohabiting unmarried
  vrouw vrouwelijk mannelijk gehuwd ongehuwd gescheiden samenwonend weduwe weduwnaar partnerschap mannlich maennlich weiblich divers verheiratet ledig geschieden verwitwet lebenspartnerschaft getrennt
  homme femme masculin feminin marie mariee celibataire divorce divorcee veuf veuve pacse pacsee separe separee concubinage hombre mujer masculino femenino varon casado casada soltero soltera divorciado divorciada viudo viuda separado separada pareja
  maschio femmina uomo donna maschile femminile coniugato coniugata celibe nubile divorziato divorziata vedovo vedova separato separata feminino masculina homem mulher solteiro solteira viuvo viuva
  mezczyzna kobieta meski zenska zenski zonaty zamezna kawaler panna rozwiedziony rozwiedziona wdowiec wdowa wolny wolna cisgender agender muz zena muzske zenske muzsky zensky zenaty vdana svobodny svobodna rozvedena ovdovely ovdovela slobodny slobodna vydata rozvedeny vdovec vdova
  muski musko zensko muskarac ozenjen udana neozenjen neudana razveden razvedena udovac udovica moski porocen porocena samski samska locen locena мъж жена мъжки женски женен омъжена неженен неомъжена разведен разведена вдовец вдовица
  ανδρας γυναικα αρρεν θηλυ αντρας αγαμοσ αγαμη εγγαμοσ εγγαμη παντρεμενοσ παντρεμενη διαζευγμενοσ διαζευγμενη χηροσ χηρα barbat femeie barbatesc femeiesc casatorit casatorita necasatorit necasatorita divortat divortata vaduv vaduva
  ferfi no noi hazas notlen hajadon elvalt ozvegy mies nainen naimisissa naimaton eronnut leski avoliitossa mees naine abielus vallaline lahutatud virietis sieviete  precejies precejusies neprecejies skiries skirta vyras moteris vedes istekejusi nevedes netekejusi issituokes issituokusi naslys nasle
  mand kvinde gift ugift skilt enke enkemand fraskilt samboende mann kvinne kvinna hane hona sambo ogift skild anka anklin karl kona karlmadur einhleypur giftur giftt fraskilinn ragel mara mizzewweg mizzewga fear bean posta singil baineann fireann`
    .trim()
    .split(/\s+/)
    .map((word) => plain(word.replace('_', ' '))),
);
const LONGEST = 24;

/** `Sex: F` of a form and `"sex": "m"`, not `sex=f`. */
const isPrinted = (field: Field, value: string): boolean =>
  (field.quoted || field.from === 'label') && /^[MFVWХМЖ]$/i.test(value);

function lookGender(view: View, written: Field): void {
  const field = withoutNextLabel(view, written);
  if (field.end - field.start > LONGEST) return;
  const value = view.text.slice(field.start, field.end);
  // ISO/IEC 5218
  if (sexes.has(plain(value)) || (field.company > 1 && /^[129]$/.test(value)))
    view.claim(
      gender,
      field.start,
      field.end,
      score(
        form.bare,
        field.weak ? 0.1 : 0.2,
        value.length > 1 || field.company >= 2 || isPrinted(field, value) ? 0.1 : 0,
      ),
    );
}

export const gender: Detector = {
  id: 'gender',
  category: 'person',
  title: 'Sex, gender or marital status',
  source:
    'CSV column, JSON or XML key, `key=` or label, with a value of that list in the languages of the EU',
  names: 'anrede, salutation, civilité',
  rank: ranks.person + 2,
  gates: [{ on: 'field', fields: ['gender'], look: lookGender }],
  mask: () => '•••',
  examples: {
    hit: [
      'Geschlecht: weiblich',
      'Anrede: Frau',
      'vorname;nachname;geschlecht\nAnna;Meier;2',
      '"gender":"F"',
      '"sex": "m"',
      'sexe=femme',
      'first name,sex\nAnna,female',
      'Płeć: kobieta',
      'Estado civil: casada',
      'Пол: мъж',
      'Φύλο: Άνδρας',
      'Családi állapot: házas',
      'Rodinný stav: ženatý',
      'Marital status: single',
      'Sex: F Date of birth: 12/03/1984',
      'sukupuoli;nimi\nnainen;Aino',
    ],
    miss: [
      'gender: <gender>',
      'gender=string',
      'sex: x1',
      'gender equality: yes',
      'sexual content: no',
      'pol: 12',
      'gender=1',
    ],
  },
};
