import { labelled } from './labelled.ts';
import { sentenceGates } from './sentences.ts';
import { saidInSix } from './six-languages.ts';

/** Groups as censuses and forms name them, by stems. */
const groups =
  /^(?:non[- ]?)?(?:white|black|asian|african|afro|caucasian|kauka[sz]|hispanic|latin[oax]|mixed|native|indigenous|aboriginal|american indian|alaska|pacific|hawaiian|arab|middle eastern|north african|maghr[eé]b|south asian|east asian|indian\b|pakistani|bangladeshi|chinese|caribbean|gypsy|irish traveller|traveller|roma\b|romani|romá|romsk|romská|sinti|sint[ia]\b|jewish|kurd|turk|türk|somali|tamil|tatar|sámi|sami\b|sorb|slav|berber|han\b|uyghur|uighur|multiracial|two or more|other (?:white|asian|black|mixed|ethnic)|weiß|schwarz\b|asiat|afrikan|arabisch|kurdisch|türkisch|russlanddeutsch|blanc\b|blanche|noir\b|noire|métis|asiatique|arabe|rom\b|blanco|blanca|negr[oa]|mestiz[oa]|gitan[oa]|indígena|bianc[oa]|ner[oa]\b|wit\b|zwart|marokkaans|surinaams|turks|hindoestaans|cygan|romsk|roma\b|biał[ay]|czarn[ay]|branc[oa]|pret[oa]|pard[oa]|cigan[oa]|rrom|țigan|maghiar|cigány|rómov|rómsk|romská|romové|mustalainen|saamelai|valkoinen|vit\b|svart|hvid|sort\b|ром\b|ромск|турск|българ|τσιγγ|ρομά|μαύρ|λευκ)/iu;
const origin =
  /(?:of|from a) (?:\p{L}+ ){0,2}?(?:roma(?:ni)?|sinti|gypsy|black african|african|afro-caribbean|caribbean|asian|south asian|arab|kurdish|jewish|hispanic|indigenous|sámi|sami|turkish|moroccan|mixed) (?:ethnic |racial )?(?:origin|descent|ethnicity|heritage|background)(?![\p{L}])/iuy;

const group =
  /(?:hispanic|african[- ]american|latin[oax]|caucasian|native american|romani)(?![\p{L}\d-]| \p{Ll})/iuy;
const copula = /(?<!\p{L})(?:is|am|was|I'm|identifies as)(?: an?)? $/u;

export const ethnicOrigin = labelled({
  id: 'ethnic-origin',
  title: 'Racial or ethnic origin',
  source:
    'GDPR, article 9; groups as in the censuses of the UK (ONS 2021) and the US (OMB SPD 15) and usual in EU languages',
  names: `race, ethnicity, ethnic origin, ethnic group, ethnic background, ethnic category, racial origin, race ethnicity, race/ethnicity, racial group, skin colour, skin color, tribe,
    ethnie, ethnische herkunft, herkunft, ethnische zugehörigkeit, ethnizität, volkszugehörigkeit, volksgruppe, rasse, hautfarbe, origine ethnique, origine raciale, couleur de peau, origen étnico, origen racial, etnia, raza, color de piel, etniciteit, etnische afkomst, etnische achtergrond, huidskleur,
    origine etnica, gruppo etnico, razza, pochodzenie etniczne, pochodzenie rasowe, grupa etniczna, rasa, narodowość etniczna, origem étnica, origem racial, raça, cor da pele, origine etnică, etnie, rasă, etniskt ursprung, etnicitet, etnisk oprindelse, etnisk baggrund, etninen alkuperä, etninen tausta,
    etnický původ, etnikum, etnická příslušnost, etnikai származás, etnikai hovatartozás, εθνοτική καταγωγή, φυλετική καταγωγή, εθνικότητα φυλή, етнически произход, етнос, расов произход, etničko podrijetlo, etnička pripadnost, etnický pôvod, etnično poreklo, etniline päritolu, etninė kilmė, etniskā izcelsme, oriġini etnika, bunús eitneach, grúpa eitneach`,
  adds: (value) => (groups.test(value) && value.length < 60 ? 0.1 : null),
  more: [
    ...sentenceGates(
      [
        {
          words:
            'of Roma|of Sinti|of Gypsy|of Black|of black|of African|of Afro|of Caribbean|of Asian|of South Asian|of Arab|of Kurdish|of Jewish|of Hispanic|of Indigenous|of indigenous|of Turkish|of Moroccan|of mixed '.split(
              '|',
            ),
          regex: origin,
        },
        {
          words: ['Hispanic', 'African', 'Latin', 'Caucasian', 'Native Am', 'Romani'],
          regex: group,
          behind: copula,
        },
      ],
      () => ethnicOrigin,
    ),
    ...saidInSix(/lucht siúil|rom(?:kinj|a|s|ė|i)(?!\p{L})|romkinj|čigon|čigān/u, () => ethnicOrigin),
  ],
  examples: {
    hit: [
      { text: 'Ethnicity: Black African', at: 0.7 },
      '"race": "White"',
      'name,ethnic origin\nAnna,Asian',
      'Ethnische Herkunft: Sinti',
      'Origine ethnique : arabe',
      'Etnia: gitana',
      'Etnická příslušnost: romská',
      'Етнически произход: ромски',
      'Herkunft: türkisch',
      'Origine ethnique : maghrébine',
      'I am African American.',
      'He is Hispanic',
    ],
    miss: [
      'race condition',
      'race: detected during execution of test',
      'race = 5',
      'ethnicity: string',
      'Race: Formula 1',
      'rasse: unbekannt',
      'group: Asian markets',
      'Herkunft: Lager 2',
      'This is Latin text',
    ],
  },
});
