import { describe, expect, it } from '@jest/globals';
import { scanText } from '../../../src/scan/index.ts';

const born = (text: string) => {
  const hit = scanText(text).findings.find((f) => f.detector === 'date-of-birth');
  return hit === undefined ? null : text.slice(hit.location.start, hit.location.end);
};

/** Names of the months as Unicode CLDR gives them in the form that stands in a date (`MMMM`, format). */
const months: Readonly<Record<string, readonly [word: string, months: string]>> = {
  bg: ['роден на', 'януари февруари март април май юни юли август септември октомври ноември декември'],
  hr: ['rođen', 'siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca'],
  cs: ['narozen', 'ledna února března dubna května června července srpna září října listopadu prosince'],
  da: ['født den', 'januar februar marts april maj juni juli august september oktober november december'],
  nl: ['geboren op', 'januari februari maart april mei juni juli augustus september oktober november december'],
  en: ['born', 'January February March April May June July August September October November December'],
  et: ['sündinud', 'jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember'],
  fi: ['syntynyt', 'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta'],
  fr: ['née le', 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'],
  de: ['geboren am', 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'],
  el: ['γεννήθηκε στις', 'Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου'],
  ga: ['rugadh', 'Eanáir Feabhra Márta Aibreán Bealtaine Meitheamh Iúil Lúnasa Meán_Fómhair Deireadh_Fómhair Samhain Nollaig'],
  it: ['nato il', 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'],
  mt: ['twieled', 'Jannar Frar Marzu April Mejju Ġunju Lulju Awwissu Settembru Ottubru Novembru Diċembru'],
  pl: ['urodzony', 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia'],
  pt: ['nascida em', 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'],
  ro: ['născut la', 'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie'],
  sk: ['narodená', 'januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra'],
  sl: ['rojena', 'januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra'],
  es: ['nacido el', 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'],
  sv: ['född den', 'januari februari mars april maj juni juli augusti september oktober november december'],
  no: ['født', 'januar februar mars april mai juni juli august september oktober november desember'],
  is: ['fæddur', 'janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember'],
}; // biome-ignore format: a table

describe.each(Object.entries(months))('a date of birth in words in %s', (_code, [word, names]) => {
  it.each(names.split(' ').filter((name) => !name.includes('_')))('%s', (name) => {
    const of = /^(?:pt|es)$/.test(_code) ? ' de ' : ' ';
    for (const day of ['14', '14.']) {
      const date = `${day}${of}${name}${of}1985`;
      expect(born(`${word} ${date}, Testtown`)).toBe(date);
    }
  });
});

/** Hungarian, Lithuanian and Latvian write the year first. */
describe('a date of birth with the year first', () => {
  it.each([
    [
      'hu',
      'született: ',
      'január február március április május június július augusztus szeptember október november december',
      (m: string) => `1985. ${m} 14`,
    ],
    [
      'lt',
      'gimęs ',
      'sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio',
      (m: string) => `1985 m. ${m} 14`,
    ],
    [
      'lv',
      'dzimis ',
      'janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī',
      (m: string) => `1985. gada 14. ${m}`,
    ],
  ])('%s', (_code, word, names, written) => {
    for (const name of names.split(' ')) expect(born(`${word}${written(name)}`)).toBe(written(name));
  });
});

describe('a date of birth in digits', () => {
  it.each([
    '1985-02-14', '1985/02/14', '1985.02.14', '14-02-1985', '14.02.1985', '14/02/1985', '02/14/1985', '14.2.1985', '14. 2. 1985', '1985. 02. 14', '14 02 1985', '14-02-85', '19850214',
    '14-Feb-1985', '14FEB1985', '14 Feb 85', 'Feb 14, 1985', 'February 14th, 1985', '14th of February 1985', '14. II. 1985',
  ])('%s', (date) => {
    expect(born(`DOB: ${date}`)).toBe(date);
    expect(born(`born ${date} in Leeds`)).toBe(date);
    expect(born(`name,date of birth\nx,"${date}"\n`)).toBe(date);
  }); // biome-ignore format: a table

  it.each([
    '1985-13-14',
    '1985-02-32',
    '32.02.1985',
    '14.13.1985',
    '1785-02-14',
    '2185-02-14',
    '14 Foo 1985',
    '12345678',
    '1.2.3',
  ])('not %s', (date) => {
    expect(born(`DOB: ${date}`)).toBeNull();
  });

  it('not a date that something else is called by', () => {
    for (const text of [
      'created 14.02.1985',
      'birthday card sent; shipped 14.02.1985',
      'native 14.02.1985',
      'synthesis 2024-03-12',
      'gimbal 12.03.2024',
      'nationwide 12/03/2024',
    ])
      expect(born(text)).toBeNull();
  });
});
