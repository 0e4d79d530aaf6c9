import { answer, isWords, labelled } from './labelled.ts';
import { memberOf, sentenceGates } from './sentences.ts';
import { saidInSix } from './six-languages.ts';

/** Unions by name; small letters. */
const unions =
  /^(?:ver\.?di|ig[ -]?(?:metall|bce|bau|bergbau)|gew|ngg|evg|gdp|dbb|marburger bund|dgb|ögb|gpa|cgt|cfdt|cftc|cfe-cgc|fo|force ouvrière|unsa|sud|solidaires|ccoo|comisiones obreras|ugt|cnt|uso|csif|cgil|cisl|uil|ugl|cobas|usb|fiom|fnv|cnv|vcp|acv|abvv|aclvb|csc|fgtb|cgslb|opzz|nszz|solidarność|fzz|cgtp|intersindical|bns|cnslr|cartel alfa|lo|tco|saco|unionen|kommunal|if metall|3f|hk|foa|djøf|sak|sttk|akava|pam|jhl|tehy|čmkos|odbory|kovo|vasas|mszosz|γσεε|αδεδυ|кнсб|подкрепа|sssh|nhs|koz sr|zsss|eakl|lpsk|lbas|gwu|siptu|forsa|impact|unison|unite(?: the union)?|gmb|usdaw|rmt|nasuwt|neu|pcs|ucu|bma|cwu|aslef|tssa|fbu)(?![\p{L}\d])/iu;

const unionist =
  /trade[ -]union member(?:ship)?|labou?r union member(?:ship)?|joined (?:the|a|his|her) (?!europ|soviet|credit|custom|student|afric|western)(?:\p{L}+ ){0,3}union|shop steward|union rep(?:resentative)?|déléguée? syndicale?|gewerkschaft(?:smitglied(?:schaft)?|lich organisiert)|ist in (?:der|einer) gewerkschaft|syndiqu[ée]e? (?:à|au)|vakbondslid|sindicalizad[oa]|fackligt (?:ansluten|organiserad)|ammattiliiton jäsen|szakszervezeti tag\p{L}*|μέλος συνδικαλιστικής/u;
/** `trade union`, or one by its name. */
const union = String.raw` (?:\p{L}{1,5} )?(?:(?:(?!europ|soviet|credit|custom|student|african)[\p{L}'’]+ )?union|(?:związku zawodowego|gewerkschaft|syndicat|sindica[tl]|vakbond|bond|sindacato|solidarności|facket|fagforening|odbor|συνδικάτου|синдикат)\p{L}*|${unions.source.slice(1)})(?![\p{L}\d])`;
const somebody = /(?:\b(?:[Hh]e|[Ss]he|wife|husband|father|mother) is|I am|I'm) an? $/;

export const tradeUnion = labelled({
  id: 'trade-union',
  title: 'Trade-union membership',
  source: 'GDPR, article 9: column, key or label with a value; sentences',
  names: `trade union, trade union membership, trade union member, trade unions, union membership, union member, union affiliation, labor union, labour union, union name, union dues, unionized, unionised,
    gewerkschaft, gewerkschaftszugehörigkeit, gewerkschaftsmitglied, gewerkschaftsmitgliedschaft, gewerkschaftlich organisiert, gewerkschaftsbeitrag, syndicat, appartenance syndicale, affiliation syndicale, adhésion syndicale, syndiqué, cotisation syndicale, mandat syndical, sindicato, afiliación sindical, cuota sindical,
    vakbond, vakbondslid, vakbondslidmaatschap, vakbondscontributie, sindacato, iscrizione sindacale, appartenenza sindacale, adesione sindacale, trattenuta sindacale, związek zawodowy, przynależność związkowa, członek związku zawodowego, członkostwo w związku zawodowym, przynależność do związku zawodowego, filiação sindical, quota sindical, apartenență sindicală, membru de sindicat, membru sindicat, cotizație sindicat,
    fackförbund, facklig tillhörighet, fackligt medlemskap, fackföreningsmedlemskap, fagforening, fagforeningsmedlemskab, fagforeningsmedlem, ammattiliitto, ammattiliiton jäsenyys, ay-jäsenyys, odborová organizace, členství v odborech, člen odborů, szakszervezet, szakszervezeti tagság, szakszervezeti tag, συνδικάτο, συνδικαλιστική οργάνωση, синдикат, синдикална принадлежност, синдикално членство,
    sindikat, članstvo u sindikatu, član sindikata, členstvo v odboroch, odborová organizácia, članstvo v sindikatu, ametiühing, ametiühingu liikmesus, profesinė sąjunga, narystė profesinėje sąjungoje, arodbiedrība, dalība arodbiedrībā, ceardchumann, ballraíocht ceardchumainn`,
  adds: (value) => {
    if (unions.test(value)) return 0.15;
    if (answer.test(value)) return 0.05;
    return isWords(value) && /^\p{Lu}/u.test(value) && value.length < 60 ? -0.05 : null;
  },
  more: [
    ...sentenceGates(
      [
        // A word of C, too.
        { says: /union member/, behind: somebody },
        { says: unionist },
        { says: memberOf, next: union },
      ],
      () => tradeUnion,
    ),
    ...saidInSix(/ch?eardchum|union tal-ħ|sindikat|ametiühing|arodbiedr|profsąjung/u, () => tradeUnion),
  ],
  examples: {
    hit: [
      { text: 'Gewerkschaft: ver.di', at: 0.7 },
      'union_member=yes',
      '"tradeUnion": "Unite"',
      'name;vakbond\nJan;FNV',
      'Appartenance syndicale : CGT',
      'Związek zawodowy: Solidarność',
      'Trade union membership: GMB',
      'Frau Meier ist Gewerkschaftsmitglied.',
      'He is a trade union member since 2012.',
      'She is a union member.',
      'I am a member of UNISON.',
      'Frau Kranz ist Mitglied bei ver.di.',
      'He joined the union last year.',
      'She joined the National Education Union.',
      'Il est délégué syndical CGT.',
      'Elle est adhérente à la CFDT.',
      "I'm a member of the teachers' union.",
    ],
    miss: [
      'union select null, null from users',
      'type A = B | C; // union member',
      'trade union: null',
      'the trade union congress met in May',
      'sindicato: {}',
      'access to union members of the struct',
      'syndicat: string',
      'the first field is a union member',
      'We are a member of the European Union.',
      'Croatia, she says, joined the European Union.',
    ],
  },
});
