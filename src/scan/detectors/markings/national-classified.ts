import { form } from '../../confidence.ts';
import type { Gate } from '../../detector.ts';
import { ranks } from '../ranks.ts';
import { type Banner, bannerLook } from './banner.ts';
import { marking } from './marking.ts';
import { phrases } from './phrases.ts';

/** Appendix B of the decision, and what the states themselves abbreviate. Words for "confidential" have their own detector. */
const classified = `streng geheim, VS - nur für den dienstgebrauch, VS-nur für den dienstgebrauch, VS nur für den dienstgebrauch, VS — nur für den dienstgebrauch, VS – nur für den dienstgebrauch,
  VS-vertraulich, VS - vertraulich, VS — vertraulich, VS – vertraulich, nur für den dienstgebrauch, nur für den dienstlichen gebrauch, verschlusssache,
  zeer geheim, stg. ZEER GEHEIM, stg. GEHEIM, stg. CONFIDENTIEEL, stg ZEER GEHEIM, stg GEHEIM, stg CONFIDENTIEEL, staatsgeheim, dep. VERTROUWELIJK, dep VERTROUWELIJK, dep.vertrouwelijk, departementaal vertrouwelijk, beperkte verspreiding,
  diffusion restreinte, très secret défense, secret défense, confidentiel défense, secret-défense, confidentiel-défense, très secret, très secret lux, secret lux, confidentiel lux, restreint lux,
  строго секретно, за служебно ползване, přísně tajné, yderst hemmeligt, til tjenestebrug, täiesti salajane, άκρως απόρρητο, περιορισμένης χρήσης,
  difusión limitada, vrlo tajno, segretissimo, riservatissimo, sevišķi slepeni, dienesta vajadzībām, visiškai slaptai, riboto naudojimo,
  szigorúan titkos, korlátozott terjesztésű, l-ogħla segretezza, ściśle tajne, muito secreto, strict secret de importanță deosebită, secret de serviciu,
  strogo tajno, prísne tajné, erittäin salainen, ytterst hemlig, käyttö rajoitettu, begränsad tillgång, kvalificerat hemlig, begränsat hemlig, strengt hemmelig, top secret,
  controlled unclassified information, official-sensitive, official sensitive, official – sensitive, official–sensitive, uk secret, uk top secret, official - sensitive`;
const weak = `secret, geheim, секретно, tajné, vyhrazené, hemmeligt, salajane, piiratud, απόρρητο, secreto, reservado, tajno, ograničeno, segreto, slepeni, slaptai, titkos,
  sigriet, ristrett, tajne, zastrzeżone, zastrzeżony, interno, vyhradené, salainen, hemlig, begrenset, strict secret`;

/** `TOP SECRET//SI//NOFORN`, `SECRET//REL TO USA, FVEY`, `(S//NF)`, `CUI//SP-PRVCY` */
const marked: Banner = {
  words: 'top secret//|secret//|confidential//|unclassified//|ts//|s//|c//|u//fouo|cui//|controlled//'.split(
    '|',
  ),
  regex:
    /(TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|CONTROLLED|CUI|TS|[SCU])\/\/(?:SI|TK|HCS|SAR|RD|FRD|FGI|NOFORN|NF|ORCON|OC|PROPIN|PR|IMCON|REL|FISA|FOUO|FOR OFFICIAL|DISPLAY|LIMDIS|EXDIS|NODIS|SBU|SP-|[A-Z]{3}(?![A-Za-z]))(?:[A-Z0-9 ,/-]{0,48}[A-Z0-9])?(?![A-Za-z0-9])/y,
  weight: ([, level = '']) => (level === 'U' || level === 'UNCLASSIFIED' ? form.distinct : form.certain),
};
/** `VS-NfD`, also in small letters. */
const abbreviated: Banner = {
  words: ['vs-nfd', 'vs nfd', 'vs–nfd', 'vsnfd'],
  regex: /VS[ –-]?N[fF][dD](?![A-Za-z0-9])/y,
  weight: () => form.certain,
};
const more: Gate[] = [marked, abbreviated].map((banner) => ({
  on: 'word',
  words: banner.words,
  anyCase: true,
  look: bannerLook(banner, () => nationalClassified),
}));

export const nationalClassified = marking({
  id: 'national-classified',
  title: 'National classification of a state',
  source:
    'Council Decision 2013/488/EU, appendix B as amended by (EU) 2021/1075; UK Government Security Classifications Policy; US Executive Order 13526, 32 CFR 2001 and 2002',
  words: 'VS-NfD, SECRET DÉFENSE, TOP SECRET',
  phrases: [...phrases(classified, 'plain'), ...phrases(weak, 'weak')],
  more,
  rank: ranks.marking + 2,
  examples: {
    hit: [
      { text: 'VS-NfD', at: 0.8 },
      'VS - NUR FÜR DEN DIENSTGEBRAUCH',
      'VS-VERTRAULICH',
      { text: 'TOP SECRET//SI//NOFORN', at: 0.8 },
      '(S//NF) The aircraft left.',
      'SECRET DÉFENSE',
      'Dep. VERTROUWELIJK',
      'Stg. GEHEIM',
      'ZASTRZEŻONE',
      'ΑΚΡΩΣ ΑΠΟΡΡΗΤΟ',
      'OFFICIAL-SENSITIVE',
      'SECRET',
      'Σελίδα 1\nΠΕΡΙΟΡΙΣΜΕΝΗΣ ΧΡΗΣΗΣ',
      'DIFUSIÓN LIMITADA',
    ],
    miss: [
      'SECRET_KEY',
      'kind: Secret',
      'kubectl get secret',
      'NAME        SECRET      AGE',
      'Secret',
      'It is an open secret.',
      '  KEY\n  SECRET\n  TOKEN',
      'SECRET=abc',
      'geheim',
      'CLIENT_ID and CLIENT SECRET are read from the environment',
      "mode = 'SECRET'",
      'the top secret of good coffee',
    ],
  },
});
