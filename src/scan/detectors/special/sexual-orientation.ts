import { labelled } from './labelled.ts';
import { copula, sentenceGates } from './sentences.ts';
import { saidInSix } from './six-languages.ts';

/** Orientations, by stems that many languages share. */
const orientations =
  /^(?:h[eé]t[eé]ro|homo(?:\b|se|sz|ss)|omoses|ge[ij]|gėj|aerach|eteros|bi\b|biss?e[xk]|bisess|biszex|biseks|gay|lesb|straight|queer|ase[xk]|asess|aszex|aseks|panse[xk]|pansess|pánszex|demise[xk]|schwul|les\b|fluid|lgbt|same[- ]sex|opposite[- ]sex|geaard|ετεροφυλ|ομοφυλ|αμφιφυλ|λεσβ|хетеро|хомо|бисекс|лесб|teplý|meleg\b)/iu;
const said =
  /gay|lesbiana?|lesbica|bissexual|asexual|homo(?= ?[.,!])|homosexual|bisexual|schwul|lesbisch|homosexuell?e?|bisexuell|lesbienne|homosexuel|homossexual|omosessuale|homoseksueel|biseksueel|homoseksualist[ąa]|gejem|lesbijką|homosexuál|lesbisk|homoseksuaali|homoszexuális|ομοφυλόφιλ(?:ος|η)|хомосексуалист|хомосексуален/u;
const noPlace = String.raw`(?![\p{L}\d-]| (?:bar|club|pride|rights|marriage|movement|ehe|szene))`;

export const sexualOrientation = labelled({
  id: 'sexual-orientation',
  title: 'Sexual orientation or sex life',
  source: 'GDPR, article 9: column, key or label with a value of a list; sentences',
  names: `sexual orientation, sexuality, sexual preference, sexual identity, orientation, sexuelle orientierung, sexualität, sexuelle ausrichtung, sexuelle identität, orientation sexuelle, sexualité, préférence sexuelle, orientación sexual, sexualidad, preferencia sexual,
    seksuele oriëntatie, seksuele voorkeur, geaardheid, orientamento sessuale, sessualità, orientacja seksualna, seksualność, orientação sexual, orientare sexuală, sexuell läggning, sexualitet, seksuel orientering, seksualitet, seksuaalinen suuntautuminen, sexuální orientace, sexualita,
    szexuális irányultság, szexuális orientáció, nemi irányultság, σεξουαλικός προσανατολισμός, сексуална ориентация, seksualna orijentacija, spolna orijentacija, sexuálna orientácia, spolna usmerjenost, seksuaalne sättumus, seksualinė orientacija, seksuālā orientācija, orjentazzjoni sesswali, gnéaschlaonadh`,
  // `orientation: portrait`
  adds: (value, { called }) =>
    orientations.test(value) && value.length < 40 && (called !== 'orientation' || /sex|gay|lesb/i.test(value))
      ? 0.15
      : null,
  more: [
    ...sentenceGates([{ says: said, next: noPlace, behind: copula }], () => sexualOrientation),
    ...saidInSix(
      /aerach|leispi|omosess|leżbj|gej|lezb|homose|biseks|gei(?!\p{L})|lesb|gėj/u,
      () => sexualOrientation,
    ),
  ],
  examples: {
    hit: [
      { text: 'sexual orientation: gay', at: 0.7 },
      '"sexualOrientation": "bisexual"',
      'Sexuelle Orientierung: heterosexuell',
      'Seksuele geaardheid: lesbisch',
      'Orientation sexuelle : homosexuelle',
      'Orientamento sessuale: omosessuale',
      'name,sexual orientation\nAnna,straight',
      'Сексуална ориентация: хетеросексуална',
      'My brother is gay and works here.',
      'She identifies as bisexual.',
      'Orientacja seksualna: gej',
      '"orientation": "heterosexual"',
      'Orientamento sessuale: eterosessuale',
    ],
    miss: [
      'orientation: portrait',
      'orientation: straight',
      'sexuality: null',
      'gay marriage was debated',
      'sexual orientation: string',
      'sexual_orientation = 3',
      'discrimination on grounds of sexual orientation: see policy',
    ],
  },
});
