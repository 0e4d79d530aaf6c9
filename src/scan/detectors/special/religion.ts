import { Words } from '../../engine/stems.ts';
import { labelled } from './labelled.ts';
import { copula, memberOf, sentenceGates } from './sentences.ts';
import { saidInSix } from './six-languages.ts';

/** Religions and confessions, by stems; small letters. */
const faiths = new Words(
  /christ|folkek[iy]rk|svenska kyrk|chrzescij|chrześcij|křesť|krešćan|kršćan|kresťan|keresztény|krikščion|krist|nisrani|χριστιαν|християн|creștin|crist[iã]|catholi|cattoli|católic|catolic|katho?li[cejkls]|katoll?[is]|katolík|καθολικ|католи|protesta?nt|προτεσταντ|протестант|evangel|evanj|katalik|kattolik|caitlic|críost|liutero|evangé|ewangel|luther|luter|lúter|reform|calvin|kalvin|hervormd|gereformeerd|anglica|anglik|methodist|metodist|baptist|baptyst|pentecost|pfingst|pinkster|adventis|mormon|jehov|jéhov|jehow|orthodox|ortodo[xksc]|prawosław|pravosl|ορθόδοξ|ορθοδοξ|православ|coptic|kopt|muslim|moslim|musulm|mus[uzł]ł?man|muzu[łl]m|muçulman|islam|iszlám|ισλαμ|μουσουλμ|мюсюлм|ислям|sunn[iy]|shi['’]?[ai]|chiit|alevi|ahmadi|jewish|jüdisch|jud|juif|juive|jood|ebre[oa]|ebraic|żyd|jød|juutalai|židov|zsidó|εβραί|ιουδα|евре|юдей|evre[ui]|boeddh|bouddh|budd[ih]|budist|buddyst|βουδ|будист|hind[uoúóö]|ινδου|индуи|sikh|jain|bahá|bahai|zoroast|taois|shinto|atheis|athée|ateist|ateís|ateo|ateu|atheïst|άθεος|атеист|agnost|konfessionslos|gottgläubig|ohne bekenn|ohne konfession|bezwyznaniow|bez wyznania|niewierząc|sin religión|sans religion|geen geloof|geen religie|no religion|non-religious|nessuna relig|ingen religi|bez vyznání|humanist|quaker|scientolog|espírit|pagan|wicca|unitarian|waldens|vald(?:ese|ensian)|mennonit|altkath|greek cath|roman cath|church of|röm\.|kath\.|\bev\.|luth\.|\brk\b|\brömisch/,
);
/** German church tax: abbreviations of the list of confessions (ELStAM, `Kirchensteuermerkmal`). */
const churchTax = /^(?:rk|ev|lt|rf|fr|ak|ib|il|is|iw|jd|jh|fa|fb|fg|fm|fs|vd|rk\/ev|ev\/rk|--)$/i;

/** Who somebody is: adjectives and nouns in sentences. */
const believers =
  /catholics?|baptist|muslims?|jew(?:ish)?|christians?|protestants?|buddhists?|hindus?|sikhs?|mormons?|athe[iï]sts?|ateist[aąk]?|ateo|ateu|athée|anglicans?|lutherans?|katholi(?:sch|kin|k)|katholiek|evangelisch|jüdisch|jude|jüdin|muslimisch|muslimin|moslima?|christ|christin|joods|catholique|musulmane?|jui(?:f|ve)|chrétienne?|protestante?|católic[oa]|musulm[áa]n[ao]?|evang[eé]lic[oa]|jehovah['’]s witness|zeug(?:e|in) jehovas|témoin de jéhovah|testigo de jehová|judí[oa]|cristian[oa]|cattolic[oa]|ebre[oa]|katoli(?:kiem|czką|čka|kus|k)|muzułman(?:inem|ką)|żyd(?:em|ówką)|muçulman[oa]|judeu|judia|catolic[ăa]?|ortodox[ăa]?|katolík|katolička|muszlim|zsidó|katolikus|katolsk|muslimi|juutalainen|katolilainen|католик|католичка|мюсюлманин|мюсюлманка|евреин|еврейка|православ(?:ен|на)|καθολικ(?:ός|ή)|ορθόδοξ(?:ος|η)|μουσουλμάν(?:ος|α)/u;
const noPlace = String.raw`(?![\p{L}\d-]| (?:church|school|museum|community|university|holiday|calendar|kirche|schule))`;
const parish = String.raw` (?:the |la |l['’])?(?:\p{L}+ ){0,2}?(?:church|kirche|église|iglesia|kerk|chiesa|igreja|kościoł\p{L}*|kyrkan|kirken|folkekirken|kirk[oa]n|církv\p{L}*|egyház\p{L}*|εκκλησίας|църква\p{L}*|mosque|moschee\p{L}*|mosquée|synagog\p{L}*|jewish community|jüdischen gemeinde|parish)(?![\p{L}\d])`;
const converted = /(?:converted (?:to|from)|practi[cs]es|konvertierte zum) $/u;

export const religion = labelled({
  id: 'religion',
  title: 'Religion or belief',
  source: 'GDPR, article 9; German church tax: ELStAM, Kirchensteuermerkmal (BMF, list of confessions)',
  names: `religion, religious affiliation, religious belief, religious beliefs, religious preference, faith, denomination, church membership, religion or belief, konfe,
    konfession, konfessionszugehörigkeit, religionszugehörigkeit, religionsgemeinschaft, religionsgesellschaft, glaube, glaubensbekenntnis, glaubensrichtung, kirchensteuermerkmal, kirchensteuer, kist-merkmal, kirchenzugehörigkeit, bekenntnis, weltanschauung,
    confession religieuse, confession, religions, appartenance religieuse, culte, religión, confesión religiosa, godsdienst, geloof, geloofsovertuiging, religie, levensovertuiging, kerkgenootschap, religione, confessione religiosa, wyznanie, religia, wyznanie religijne, przynależność religijna, religião, confissão religiosa, confesiune, cult religios, trosbekännelse, religionstillhörighet, trossamfund, trosretning, uskonto, uskontokunta, náboženství, vyznání, víra,
    vallás, felekezet, θρήσκευμα, θρησκεία, религия, вероизповедание, vjera, vjeroispovijest, náboženstvo, vierovyznanie, veroizpoved, vera, usutunnistus, usk, tikyba, religinė priklausomybė, reliģija, ticība, reliġjon, twemmin, reiligiún, creideamh`,
  adds: (value) =>
    faiths.test(value.toLowerCase()) && value.length < 60 ? 0.15 : churchTax.test(value) ? 0.05 : null,
  more: [
    ...sentenceGates(
      [
        { says: believers, next: noPlace, behind: copula },
        {
          says: /judaism|islam|christianity|catholicism|buddhism|hinduism|judentum|christentum/,
          behind: converted,
        },
        { says: memberOf, next: parish },
      ],
      () => religion,
    ),
    ...saidInSix(
      /caitlice|moslam|protast|kattoli|musulm|muslim|katol|katal[iy]k|pravosl|moslem|luter|õigeusk|pareiztic|stačiati|židov|žyd|ebrej|juut|lhud|budd?ist|ateist/u,
      () => religion,
    ),
  ],
  examples: {
    hit: [
      { text: 'religion: catholic', at: 0.7 },
      'Kirchensteuermerkmal: rk',
      '"religion": "Muslim"',
      'name,religion\nAnna,Jewish',
      'Konfession: evangelisch',
      'Konfession: röm.-kath.',
      'Konfession: ev.-luth.',
      'Trossamfund: Svenska kyrkan',
      'Wyznanie: rzymskokatolickie',
      'Religión: católica',
      'Θρήσκευμα: Χριστιανός Ορθόδοξος',
      'Вероизповедание: православен',
      'She is a practising Catholic and asks for Sundays off.',
      'Frau Meier ist Mitglied der evangelischen Kirche.',
      'He converted to Judaism.',
      { text: 'Soy musulmán.', at: 0.5 },
      { text: 'Je suis juif.', at: 0.5 },
      "My mother is a Jehovah's Witness.",
      'I was raised as a Catholic.',
      'Religion: Church of England',
      'Religion: Roman Catholic',
      'Elle est de confession musulmane.',
    ],
    miss: [
      'religion: Religion',
      '"religion": "Religión",',
      'religion: null',
      'the catholic church in the village',
      'religion = models.CharField(max_length=20)',
      'denomination: 50 EUR',
      'faith: strong',
      'culture;religion;art',
    ],
  },
});
