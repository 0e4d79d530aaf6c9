import { describe, expect, it } from '@jest/globals';
import { scanText } from '../../../src/scan/index.ts';

/** Sentences as people write them to a help desk: detector, sentence. Made up. */
const sentences: Readonly<Record<string, string>> = {
  Irish: `
health-words | Tá diaibéiteas orm agus tá an leigheas daor.
health-words | Tá ailse ar mo mháthair.
health-words | Tá mé ag fulaingt ó dhúlagar.
health-words | Tá mé ag iompar clainne.
health-words | Tá asma ag mo mhac.
religion | Is Caitliceach mé.
religion | Is Moslamach í.
sexual-orientation | Is duine aerach mé.
sexual-orientation | Is leispiach mé.
trade-union | Is ball de cheardchumann mé.
political-opinion | Vótáil mé do Shinn Féin.
criminal-record | Tá taifead coiriúil agam.
ethnic-origin | Is den Lucht Siúil mé.`,
  Maltese: `
health-words | Għandi d-dijabete u neħtieġ il-mediċina.
health-words | Ommi marida bil-kanċer.
health-words | Jien tqila.
health-words | Qed inbati bid-dipressjoni.
health-words | Ibni għandu l-ażma.
religion | Jien Kattoliku.
religion | Hija Musulmana.
sexual-orientation | Jien omosesswali.
sexual-orientation | Jien leżbjana.
trade-union | Jien membru tal-union tal-ħaddiema.
political-opinion | Jien membru tal-Partit Laburista.
criminal-record | Għandi fedina penali maħmuġa.
criminal-record | Ġie kkundannat għal serq.`,
  Croatian: `
health-words | Imam dijabetes i trebam lijek.
health-words | Majka mi boluje od raka.
health-words | Trudna sam u petom mjesecu.
health-words | Bolujem od depresije.
health-words | Sin ima astmu.
religion | Ja sam katolkinja.
religion | On je musliman.
sexual-orientation | Ja sam gej.
sexual-orientation | Ja sam lezbijka.
trade-union | Član sam sindikata.
political-opinion | Glasala sam za HDZ.
political-opinion | Član sam stranke Možemo.
criminal-record | Bio je osuđen zbog krađe.
criminal-record | Imam kazneni dosje.
ethnic-origin | Ja sam Romkinja.`,
  Estonian: `
health-words | Mul on diabeet ja vajan ravimit.
health-words | Emal on vähk.
health-words | Olen rase.
health-words | Põen depressiooni.
health-words | Pojal on astma.
religion | Olen katoliiklane.
religion | Ta on moslem.
sexual-orientation | Olen gei.
sexual-orientation | Olen lesbi.
trade-union | Olen ametiühingu liige.
political-opinion | Hääletasin Reformierakonna poolt.
political-opinion | Olen Keskerakonna liige.
criminal-record | Ta mõisteti süüdi varguses.
criminal-record | Mul on karistatus.
ethnic-origin | Olen roma.`,
  Latvian: `
health-words | Man ir diabēts, un man vajag zāles.
health-words | Mātei ir vēzis.
health-words | Esmu stāvoklī.
health-words | Slimoju ar depresiju.
health-words | Dēlam ir astma.
religion | Esmu katolis.
religion | Viņa ir musulmane.
sexual-orientation | Esmu gejs.
sexual-orientation | Esmu lesbiete.
trade-union | Esmu arodbiedrības biedrs.
political-opinion | Balsoju par Jauno Vienotību.
political-opinion | Esmu partijas Saskaņa biedrs.
criminal-record | Viņš tika notiesāts par zādzību.
criminal-record | Man ir sodāmība.
ethnic-origin | Esmu roms.`,
  Lithuanian: `
health-words | Sergu diabetu ir man reikia vaistų.
health-words | Mama serga vėžiu.
health-words | Esu nėščia.
health-words | Sergu depresija.
health-words | Sūnus turi astmą.
religion | Esu katalikė.
religion | Jis yra musulmonas.
sexual-orientation | Esu gėjus.
sexual-orientation | Esu lesbietė.
trade-union | Esu profsąjungos narys.
political-opinion | Balsavau už konservatorius.
political-opinion | Esu Socialdemokratų partijos narė.
criminal-record | Jis buvo nuteistas už vagystę.
criminal-record | Esu teista.
ethnic-origin | Esu romė.`,
};

describe.each(Object.entries(sentences))('%s', (_language, list) => {
  it.each(list.trim().split('\n'))('%s', (row) => {
    const [id = '', text = ''] = row.split(' | ');
    expect(scanText(text).findings.map((f) => f.detector)).toContain(id);
  });
});

describe('nothing special', () => {
  it.each([
    'Olen kodus.', 'Esmu mājās.', 'Esu namuose.', 'Ja sam u uredu.', 'Jien l-uffiċċju.', 'Is the server up?', 'Sam fixed the bug.', 'Imam problem s prijavom.',
    'Mul on probleem.', 'Man ir problēma ar kontu.', 'Esu klientas.', 'Tá an suíomh briste.', 'Viņš nevar pieslēgties.',
  ])('%s', (text) => {
    expect(scanText(text).findings.filter((f) => f.category === 'special')).toEqual([]);
  }); // biome-ignore format: a list
});
