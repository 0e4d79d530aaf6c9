import { isWords, labelled } from './labelled.ts';
import { copula, sentenceGates } from './sentences.ts';
import { saidInSix } from './six-languages.ts';

/** Groups as censuses and forms name them, by stems. */
const groups =
  /^(?:non[- ]?)?(?:white|black|asia|afr[io]|caucasian|kauka[sz]|hispanic|latin[oax]|mixed|native|indigenous|aboriginal|american indian|alaska|pacific|hawaiian|arab|middle eastern|north african|maghr[eé]b|(?:south|east) asian|indian\b|pakistani|bangladeshi|chinese|caribbean|gypsy|(?:irish )?traveller|rom(?:[as]?\b|[aá]n|sk)|sint[ia]|jewish|kurd|t[uü]rk|somali|tamil|tatar|s[aá]mi\b|sorb|slav|berb[eè]r|han\b|u[yi]ghur|multiracial|two or more|other (?:white|asian|black|mixed|ethnic)|weiß|schwarz\b|russlanddeutsch|blanc|noire?\b|métis|negr[oa]|mestiz[oa]|[gc]i[tg]an[oa]|indígena|bianc[oa]|ner[oa]\b|wit\b|zwart|marokkaans|surinaams|hindoestaans|cygan|biał[ay]|czarn[ay]|branc[oa]|pret[oa]|pard[oa]|rrom|țigan|vit\b|svart|hvid|sort\b|ром)/iu;
/** Labels of animals, runs and goods too: of those only a group is read. */
const vague = /^(?:ra[cszçă]|herk|hautf|huid|skin|colo|couleur|cor |tribe|gro?up|grúpa)/;
/** `of mixed race` */
const ofGroup = new RegExp(`(?<=(?:of|from a) )(?:${groups.source.slice(1)})[\\p{L} -]* $`, 'iu');
/** `d'origine maghrébine`, `di etnia rom` */
const ofOrigin = /(?:d['’]|d[ei] |Jest )$/;
const ofPeople = /(?<=(?:of|van) (?:\p{L}+ )?)\p{Lu}[\p{L}-]+ $|\p{L}+ischer $/u;
/** `I am Hispanic`, `a 54-year-old African American man` */
const group =
  /hispanic|african[- ]american|latin[oax]|caucasian|native american|romani|black british|kurd(?:ish|isch|e)|roma|ashkenazi|sephardi|asian(?<=old .{5}|.(?= (?:fe)?male))|black(?<=old .{5}|.(?= (?:fe)?male))|white(?<=old .{5}|.(?= (?:fe)?male))/u;
const noThing = String.raw`(?![\p{L}\d-]| (?!(?:wo|fe)?ma)\p{Ll})`;
const isOne = new RegExp(`${copula.source}|(?:[- ]old|\\dy\\/?o) $`, 'iu');

export const ethnicOrigin = labelled({
  id: 'ethnic-origin',
  title: 'Racial or ethnic origin',
  source:
    'GDPR, article 9; groups as in the censuses of the UK (ONS 2021) and the US (OMB SPD 15) and usual in EU languages',
  names: `race, ethnicity, ethnic origin, ethnic group, ethnic background, ethnic category, racial origin, racial group, skin colour, skin color, tribe,
    ethnie, herkunft, ethnische zugehörigkeit, ethnizität, volkszugehörigkeit, volksgruppe, rasse, hautfarbe, origine ethnique, origine raciale, couleur de peau, origen étnico, origen racial, etnia, raza, color de piel, etniciteit, etnische afkomst, etnische achtergrond, huidskleur,
    gruppo etnico, razza, pochodzenie etniczne, pochodzenie rasowe, grupa etniczna, narodowość etniczna, origem étnica, origem racial, raça, raça cor, cor da pele, origine etnică, etnie, rasă, etniskt ursprung, etnicitet, etnisk oprindelse, etnisk baggrund, etninen alkuperä, etninen tausta,
    etnický původ, etnikum, etnická příslušnost, etnikai származás, etnikai hovatartozás, εθνοτική καταγωγή, φυλετική καταγωγή, εθνικότητα φυλή, етнически произход, етническа принадлежност, етнос, расов произход, etničko podrijetlo, etnička pripadnost, etnický pôvod, etnično poreklo, etniline päritolu, etninė kilmė, etniskā izcelsme, oriġini etnika, bunús eitneach, grúpa eitneach`,
  adds: (value, { called }) =>
    value.length > 60 ? null : groups.test(value) ? 0.1 : isWords(value) && !vague.test(called) ? 0 : null,
  more: [
    ...sentenceGates(
      [
        { says: /origin|heritage|ethnicity|race/, behind: ofGroup, whole: true },
        {
          says: /origine|origen|origem|etnia|pochodzenia/,
          next: ' (?!con(?!go)|est |d[eo](?!m)|p(?:ar|er|our) |son|dans|non |ave|ont|qu[ei] |sera|vers|foi)\\p{Ll}{3,}',
          behind: ofOrigin,
        },
        { says: /descent|ancestry|abstammung|afkomst/, behind: ofPeople, whole: true },
        { says: group, next: noThing, behind: isOne },
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
      'The complainant is of Romani origin.',
      'Etnisk oprindelse: grønlandsk',
      'Origine ethnique : berbère',
      'A 45-year-old Hispanic woman was admitted.',
      'She is of Pakistani descent.',
      'Sie ist kurdischer Abstammung.',
      "Il est d'origine maghrébine.",
      'My mother is Kurdish.',
    ],
    miss: [
      'race condition',
      "le port d'origine pour ses tuyaux",
      'il file di origine della chiamata',
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
