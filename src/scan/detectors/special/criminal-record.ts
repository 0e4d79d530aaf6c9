import { answer, isWords, labelled } from './labelled.ts';
import { copula, sentenceGates } from './sentences.ts';
import { saidInSix } from './six-languages.ts';

const convicted =
  /convicted|served \S+ (?:years|months)|conviction for|found guilty|pleaded guilty|sentenced|imprisoned|charged with|arrested for|prison|jail|vorbestraft|condamnée?|condenad[oa]|veroordeeld|condannat[oa]|skazan[ya]|condamnat[ăa]?|dömd(?:es)?|dømt|tuomittu|odsouzena?|осъдена?|καταδικάστηκε/u;
const crime = String.raw`\p{L}*(?:theft|shoplifting|fraude?|assault|burglary|robbery|murder|manslaughter|rape|drug|possession|driving|forgery|arson|embezzlement|prison(?:ment)?|jail|probation|diebstahl|betrug|körperverletzung|raub|mord|totschlag|unterschlagung|trunkenheit|strafe?|bewährung|haft|vol|escroquerie|violences?|meurtre|viol|robo|hurto|estafa|lesiones|prisión|diefstal|mishandeling|inbraak|moord|truffa|rapina|lesioni|omicidio|reclusione|carcere|kradzież|oszustwo|rozbój|pobicie|zabójstwo|więzienia|roubo|burla|homicídio|prisão|furto?|înșelăciune|tâlhărie|omor|închisoare|stöld|bedr[äa]geri|misshandel|fängelse|tyveri|vold|fængsel|varkaudesta|petoksesta|pahoinpitelystä|vankeuteen|krádež|podvod|loupež|vraždu|кражба|измама|грабеж|убийство|затвор|κλοπή|απάτη|ληστεία|φυλάκιση)`;
/** In a field that says so. */
const crimes = new RegExp(
  String.raw`${crime}e?n?s?(?!\p{L})|\bdui\b|\bdwi\b|homicide|drunk|possession|dealing|battery|offen[cs]e|convict|sentence|fine\b|felony|misdemeano|caution|fahren ohne|urkundenfäls|eintrag|tagess|stupéfiants|condamn|amend|condena|condanna|multa|boete|rijden onder|skazan|grzywn|wyrok|pena\b|rattfylleri|böter|bøde|varkaus|petos|vankeus|sakko|vražda|ublížení|odnětí svobody|lopás|csalás|rablás|gyilkos|börtön|ανθρωποκτον|осъд`,
  'iu',
);
const ofCrime = String.raw`(?: \p{L}+){0,5}? (?:\d+ (?:\p{L}+ ){1,3}?)?${crime}(?!\p{L})`;
/** `wegen Diebstahls 2015 verurteilt` */
const forCrime = new RegExp(String.raw`${crime}(?:e?[sn])? (?:[\p{L}\d]+ ){0,3}$`, 'iu');
const owned = /(?<!\p{L})(?:ha[sdt]?|have|got|tiene|tengo|tem|tenho|heeft|heb|a)(?: an?| un| een| two)? $/iu;
const vague: ReadonlySet<string> = new Set(['conviction', 'offence', 'offense']);
const previously =
  /vorbestraft|niet eerder veroordeeld|karan[ya] sądownie|previously convicted|ex-convict|multirécidiviste|récidiviste|pregiudicat[oa]/u;

export const criminalRecord = labelled({
  id: 'criminal-record',
  title: 'Criminal convictions and offences',
  source: 'GDPR, article 10: column, key or label with a value; sentences',
  names: `criminal record, criminal records, criminal history, convictions, conviction, offence, offense, criminal offences, criminal charges, criminal record check, dbs check, dbs result, police record, arrest record, vorstrafe, vorstrafen, vorbestraft, strafregister, strafregistereintrag, strafregisterauszug, führungszeugnis, führungszeugnis eintrag, bundeszentralregister, straftat, straftaten, verurteilungen, strafverfahren, casier judiciaire, antécédents judiciaires, condamnations, condamnation pénale, antecedentes penales, antecedentes criminales, antecedentes judiciales, condenas,
    strafblad, justitieel verleden, justitiële documentatie, veroordelingen, casellario giudiziale, precedenti penali, condanne, carichi pendenti, condanne penali, fedina penale, karalność, niekaralność, rejestr karny, zaświadczenie o niekaralności, wyroki skazujące, registo criminal, antecedentes criminais, cadastro criminal, cazier judiciar, antecedente penale,
    brottsregister, belastningsregister, utdrag ur belastningsregistret, tidigare domar, straffeattest, strafferegister, børneattest, rikosrekisteri, rikosrekisteriote, rikostausta, rejstřík trestů, výpis z rejstříku trestů, trestní rejstřík, odsouzení, bűnügyi nyilvántartás, erkölcsi bizonyítvány, büntetett előélet, ποινικό μητρώο, съдимост, присъди,
    kaznena evidencija, register trestov, výpis z registra trestov, kazenska evidenca, karistusregister, karistatus, teistumas, teistumai, sodāmība, kundanni kriminali, taifead coiriúil`,
  adds: (value, { called }) => {
    if (crimes.test(value)) return 0.1;
    // `conviction: strong`, `offence: 4-3-3`
    if (vague.has(called)) return null;
    if (answer.test(value)) return 0;
    return isWords(value) && value.length > 2 ? -0.05 : null;
  },
  more: [
    ...sentenceGates(
      [
        { says: convicted, next: ofCrime },
        { says: previously },
        { says: /on p(?:arole|robation)/, behind: copula },
        { says: /verurteilt|angeklagt|verhaftet/, behind: forCrime, whole: true },
        {
          says: /criminal (?:record|conviction)s?|previous convictions?|prior (?:felony )?convictions?|casier judiciaire|antecedentes (?:penales|criminais)|strafblad|precedenti penali/,
          behind: owned,
        },
      ],
      () => criminalRecord,
    ),
    ...saidInSix(
      /taifead coir|fedina penal|k?kundannat|osuđen|kazneni dos|karistat|mõisteti süüdi|süüdi mõist|notiesāt|sodāmīb|nuteist|teist(?:as|a|um)(?!\p{L}{3})/u,
      () => criminalRecord,
    ),
  ],
  examples: {
    hit: [
      { text: 'Criminal record: theft, 2012', at: 0.7 },
      'Vorstrafen: Diebstahl (2012)',
      '"criminalConvictions": "assault (2015)"',
      'Casier judiciaire : condamnation pour vol',
      'Antecedentes penales: sí',
      'Strafblad: ja',
      'name,criminal record\nAnna,fraud',
      'He was convicted of theft in 2012.',
      'Herr Weber ist vorbestraft.',
      'Der Vorwurf, Herr Weber sei\nwegen Betrugs vorbestraft, trifft zu.',
      'Er wurde 2015 wegen Betrugs verurteilt.',
      'She was arrested for shoplifting in 2012.',
      'Conviction: DUI (2018)',
      'Offence: burglary',
      'Fue condenado por robo a tres años.',
      'Mr Marsh pleaded guilty to assault.',
      'I have a criminal record.',
      'Tiene antecedentes penales.',
      'Han dömdes för misshandel 2017.',
      'She has two prior convictions.',
      'The applicant has a prior felony conviction.',
      'He is on parole until May.',
      'He served two years for fraud.',
      'Her client has a conviction for fraud.',
      'Er wurde wegen Körperverletzung zu einer Freiheitsstrafe verurteilt.',
      'Sie wurde zu zwei Jahren Haft verurteilt.',
      'She spent two years in prison for fraud.',
      'Свидетелство за съдимост: осъждан',
    ],
    miss: [
      'criminal record: null',
      'conviction: strong',
      'Casier judiciaire : néant',
      'Führungszeugnis: bitte beilegen',
      'the criminal record check is done by the authority',
      'convictions = []',
      'was charged with the task',
      'criminal_record boolean not null',
      'was sentenced to be removed in version 3',
    ],
  },
});
