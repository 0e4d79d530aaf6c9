import { answer, isWords, labelled } from './labelled.ts';
import { sentenceGates } from './sentences.ts';
import { saidInSix } from './six-languages.ts';

const crimes =
  /theft|shoplift|\bdui\b|\bdwi\b|fraud|assault|burglary|robbery|murder|manslaughter|homicide|rape|drunk|driving|drug|possession|dealing|battery|forgery|arson|embezzle|offen[cs]e|convict|sentence|prison|jail|fine\b|probation|felony|misdemeano|caution|diebstahl|betrug|körperverletz|raub|trunkenheit|fahren ohne|mord|totschlag|unterschlag|urkundenfäls|freiheitsstraf|geldstraf|bewährung|eintrag|tagess|\bvol\b|escroquerie|violence|meurtre|viol\b|stupéfiants|condamn|amende|robo|hurto|estafa|lesiones|homicidio|condena|multa|prisión|diefstal|fraude|mishandeling|inbraak|moord|celstraf|taakstraf|boete|rijden onder|furto|truffa|rapina|lesioni|omicidio|condanna|reclusione|kradzież|oszustwo|rozbój|pobicie|zabójstwo|skazan|grzywn|wyrok|roubo|burla|homicídio|pena\b|furt\b|înșelăciune|tâlhărie|omor|amendă|condamnat|stöld|bedrägeri|misshandel|rattfylleri|fängelse|böter|tyveri|bedrageri|vold\b|fængsel|bøde|varkaus|petos|pahoinpitely|vankeus|sakko|krádež|podvod|loupež|vražda|ublížení|odnětí svobody|lopás|csalás|rablás|gyilkos|börtön|κλοπή|απάτη|ληστεία|ανθρωποκτον|φυλάκιση|кражба|измама|грабеж|убийство|затвор|осъд/iu;
const convicted =
  /(?:(?:was|were|been|is) (?:previously |twice )?(?:convicted|found guilty|sentenced|imprisoned|charged)(?: of| for| to| with)? (?:\p{L}+ ){0,5}?|(?:wurde |ist |war )?(?:rechtskräftig |mehrfach |einschlägig )?(?:vorbestraft|verurteilt)(?: wegen| zu)? ?(?:\p{L}+ ){0,4}?|(?:a été |est )?condamnée? (?:pour|à) (?:\p{L}+ ){0,4}?|(?:fue |ha sido )?condenad[oa] (?:por|a) (?:\p{L}+ ){0,4}?|(?:is |werd )?veroordeeld (?:wegens|voor|tot) (?:\p{L}+ ){0,4}?|(?:è stat[oa] )?condannat[oa] (?:per|a) (?:\p{L}+ ){0,4}?|(?:został[a]? |był[a]? )?skazan[ya] (?:za|na) (?:\p{L}+ ){0,4}?|(?:foi )?condenad[oa] (?:por|a) (?:\p{L}+ ){0,4}?|(?:a fost )?condamnat[ă]? (?:pentru|la) (?:\p{L}+ ){0,4}?|dömd (?:för|till) (?:\p{L}+ ){0,4}?|dømt (?:for|til) (?:\p{L}+ ){0,4}?|tuomittu (?:\p{L}+ ){0,3}?|odsouzena? (?:za|k) (?:\p{L}+ ){0,4}?|осъден[а]? (?:за|на) (?:\p{L}+ ){0,4}?|καταδικάστηκε (?:για|σε) (?:\p{L}+ ){0,4}?)(?:\d+ (?:\p{L}+ ){1,3}?)?(?:\p{L}*(?:theft|shoplifting|fraud|assault|burglary|robbery|murder|manslaughter|rape|drug|driving|forgery|arson|embezzlement|prison|imprisonment|jail|probation|diebstahl|betrug|körperverletzung|raub|mord|totschlag|unterschlagung|trunkenheit|freiheitsstrafe|geldstrafe|bewährung|haft|vol|escroquerie|violences?|meurtre|viol|prison|robo|hurto|estafa|lesiones|homicidio|prisión|diefstal|fraude|mishandeling|inbraak|moord|celstraf|gevangenisstraf|taakstraf|furto|truffa|rapina|lesioni|omicidio|reclusione|carcere|kradzież|oszustwo|rozbój|pobicie|zabójstwo|więzienia|roubo|burla|homicídio|prisão|furt|înșelăciune|tâlhărie|omor|închisoare|stöld|bedrägeri|misshandel|fängelse|tyveri|bedrageri|vold|fængsel|varkaudesta|petoksesta|pahoinpitelystä|vankeuteen|krádež|podvod|loupež|vraždu|кражба|измама|грабеж|убийство|затвор|κλοπή|απάτη|ληστεία|φυλάκιση))(?!\p{L})/iuy;
const previously =
  /(?:vorbestraft|niet eerder veroordeeld|karan[ya] sądownie|previously convicted|ex-convict|multirécidiviste|récidiviste|has a criminal (?:record|conviction)|pregiudicat[oa]|has a previous conviction)(?!\p{L})/iuy;

const arrested =
  /(?:arrested for (?:\p{L}+ ){0,2}?(?:theft|shoplifting|fraud|assault|burglary|robbery|murder|manslaughter|rape|drug|driving|forgery|arson)|wegen (?:\p{L}+ ){0,2}?\p{L}*(?:diebstahl|betrug|körperverletzung|raub|mord|totschlag|unterschlagung|trunkenheit)(?:e?s)? (?:[\p{L}\d]+ ){0,4}?(?:verurteilt|angeklagt|verhaftet))(?!\p{L})/iuy;

export const criminalRecord = labelled({
  id: 'criminal-record',
  title: 'Criminal convictions and offences',
  source: 'GDPR, article 10: column, key or label with a value; sentences',
  names: `criminal record, criminal records, criminal history, criminal conviction, criminal convictions, previous convictions, prior convictions, convictions, conviction, unspent convictions, criminal offence, criminal offences, criminal charges, criminal proceedings, criminal background, criminal record check, dbs check, dbs result, police record, arrest record, offences committed,
    vorstrafe, vorstrafen, vorbestraft, strafregister, strafregistereintrag, strafregisterauszug, führungszeugnis, führungszeugnis eintrag, bundeszentralregister, vorstrafenregister, straftat, straftaten, verurteilungen, strafverfahren, casier judiciaire, antécédents judiciaires, condamnations, condamnation pénale, antecedentes penales, antecedentes criminales, antecedentes judiciales, condenas,
    strafblad, justitieel verleden, justitiële documentatie, strafrechtelijk verleden, veroordelingen, strafrechtelijke veroordelingen, casellario giudiziale, precedenti penali, carichi pendenti, condanne penali, fedina penale, karalność, niekaralność, rejestr karny, zaświadczenie o niekaralności, wyroki skazujące, registo criminal, antecedentes criminais, cadastro criminal, cazier judiciar, condamnări penale, antecedente penale,
    brottsregister, belastningsregister, utdrag ur belastningsregistret, tidigare domar, straffeattest, strafferegister, børneattest, rikosrekisteri, rikosrekisteriote, rikostausta, rejstřík trestů, výpis z rejstříku trestů, trestní rejstřík, odsouzení, bűnügyi nyilvántartás, erkölcsi bizonyítvány, büntetett előélet, ποινικό μητρώο, ποινικές καταδίκες, съдимост, свидетелство за съдимост, присъди,
    kaznena evidencija, kaznene osude, nekažnjavanje, register trestov, výpis z registra trestov, kazenska evidenca, kazenske obsodbe, karistusregister, karistatus, teistumas, teistumai, sodāmība, kundanni kriminali, taifead coiriúil`,
  adds: (value, { called }) => {
    if (crimes.test(value)) return 0.1;
    // `conviction: strong`
    if (called === 'conviction') return null;
    if (answer.test(value)) return 0;
    return isWords(value) && value.length > 3 ? -0.05 : null;
  },
  more: [
    ...sentenceGates(
      [
        {
          words:
            'was convicted|been convicted|was found guilty|was sentenced|been sentenced|was charged with|was imprisoned|wurde wegen|verurteilt|vorbestraft|condamné|condenad|veroordeeld |condannat|skazan|dömd |dømt |tuomittu |odsouzen|осъден|καταδικάστηκε|condamnat'.split(
              '|',
            ),
          regex: convicted,
        },
        {
          words:
            'vorbestraft|previously convicted|ex-convict|récidiviste|multirécid|karany sąd|karana sąd|has a criminal|has a previous conv|pregiudicat'.split(
              '|',
            ),
          regex: previously,
        },
        { words: ['arrested for', 'wegen '], regex: arrested },
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
      'Er wurde 2015 wegen Betrugs verurteilt.',
      'She was arrested for shoplifting in 2012.',
      'Conviction: DUI (2018)',
      'Свидетелство за съдимост: осъждан',
    ],
    miss: [
      'criminal record: null',
      'conviction: strong',
      'the criminal record check is done by the authority',
      'convictions = []',
      'was charged with the task',
      'criminal_record boolean not null',
      'was sentenced to be removed in version 3',
    ],
  },
});
