import { isWords, labelled } from './labelled.ts';
import { copula, memberOf, sentenceGates } from './sentences.ts';
import { saidInSix } from './six-languages.ts';

const parties =
  '(?:cdu|csu|spd|afd|fdp|die grünen|grünen|bündnis 90|die linke|linke|bsw|npd|öVP|spö|fpö|neos|labour|conservatives?|tory|tories|lib(?:eral)? dem(?:ocrat)?s?|snp|ukip|reform uk|republicans?|democrats?|democratic party|communist party|fianna fáil|fine gael|sinn féin|pvda|vvd|d66|cda|pvv|groenlinks|n-va|vlaams belang|cd&v|front national|rassemblement national|rn|lr|les républicains|républicains|ps|pcf|lfi|lrem|psoe|pp|vox|podemos|ciudadanos|erc|pd|lega|forza italia|m5s|fratelli d.italia|pis|po|platforma obywatelska|prawo i sprawiedliwość|lewica|konfederacja|psd|pnl|usr|aur|pcp|chega|fidesz|jobbik|mszp|ano|ods|čssd|smer|socialdemokra\\p{L}*|moderaterna|sverigedemokraterna|venstre|ποτάμι|νέα δημοκρατία|νδ|σύριζα|πασοκ|κκε|герб|бсп|дпс)';
const value = new RegExp(
  `^${parties}(?![\\p{L}\\d])|left[- ]?wing|right[- ]?wing|socialis|sozialis|communis|kommunis|comunis|liberal|conservat|konservat|anarch|nationalis|libertar|social democrat|sozialdemokrat|christian democrat|christdemokrat|marxis|fascis|green party|independent|progressive|centrist|far[- ](?:left|right)|parteilos|\\b(?:party|partei|partij|partido|partito|parti|partia|partid|párt|strana|puolue|partiet|κόμμα|партия)\\b`,
  'iu',
);
const party = String.raw` (?:\p{L}+ ){0,3}?(?:parti(?:et|do|to|i|d\p{L}*)?|party|partei|partij|strany|κόμματος|партия|${parties})(?![\p{L}\d])`;
const voted =
  /vot(?:ed|es?|ei|ó|é|ato)?(?: for| pour| por| al?| per| no)?|(?<=a )registered|wähl(?:t|e)|stem(?:t|de)? op|głosow\p{L}+ na|supports(?= the \p{L}+ party)/u;
const forParty = String.raw` (?:the |die |les? |la |de )?(?:${parties}|greens?|verts|labou?r)(?: party)?(?!\p{L})`;

export const politicalOpinion = labelled({
  id: 'political-opinion',
  title: 'Political opinion or party membership',
  source: 'GDPR, article 9: column, key or label with a value; sentences',
  names: `political opinion, political opinions, political affiliation, political party, political views, political preference, political leaning, political orientation, political beliefs, party membership, party affiliation, party member, voting preference, party registration,
    parteizugehörigkeit, parteimitgliedschaft, parteimitglied, politische einstellung, politische überzeugung, politische meinung, politische orientierung, politische partei, opinion politique, opinions politiques, parti politique, appartenance politique, affiliation politique, préférence politique, opinión política, opiniones políticas, afiliación política, partido político, ideología política, ideología,
    politieke voorkeur, politieke partij, politieke opvatting, politieke overtuiging, partijlidmaatschap, opinioni politiche, opinione politica, partito politico, appartenenza politica, orientamento politico, poglądy polityczne, partia polityczna, przynależność partyjna, preferencje polityczne, opinião política, opiniões políticas, filiação partidária, opinii politice, apartenență politică, partid politic,
    politisk åskådning, politisk tillhörighet, partitillhörighet, politiska åsikter, politisk åsikt, politisk overbevisning, politisk holdning, partimedlemskab, poliittinen kanta, poliittinen vakaumus, puoluekanta, puoluejäsenyys, politické názory, politická příslušnost, členství ve straně, politikai vélemény, pártállás, párttagság, politikai hovatartozás, πολιτικές πεποιθήσεις, πολιτικά φρονήματα, πολιτικό κόμμα, κομματική ένταξη, политически възгледи, политически убеждения, партийна принадлежност, политическа партия,
    političko mišljenje, politička uvjerenja, politička stranka, stranačka pripadnost, politická strana, politická príslušnosť, politično prepričanje, politična pripadnost, poliitilised vaated, erakondlik kuuluvus, politinės pažiūros, politinė partija, politiskie uzskati, partijas piederība, opinjoni politika, partit politiku, tuairimí polaitiúla, páirtí polaitiúil`,
  adds: (text) =>
    value.test(text) && text.length < 60
      ? 0.15
      : isWords(text) && text.length > 2 && text.length < 60
        ? 0
        : null,
  more: [
    ...sentenceGates(
      [
        { says: voted, next: forParty },
        { says: /gewählt/, behind: new RegExp(`(?:${parties}) $`, 'iu'), whole: true },
        {
          says: /republican|democrat|socialis|communist|sozialist|kommunist|anarchist|comunista/,
          next: '\\p{L}{0,3}(?= ?[.,!;]| and| und|$)',
          behind: copula,
        },
        { says: memberOf, next: party },
        { says: /parteimitglied|partijlid|párttag/ },
      ],
      () => politicalOpinion,
    ),
    ...saidInSix(
      /s(?:h)?inn féin|fianna fáil|fine gael|partit|laburist|nazzjonal|stranke|hdz|sdp(?!\p{L})|možemo|erakon|reformierak|keskerak|partija|vienotīb|partijos|konservator|socialdemokrat|liberal/u,
      () => politicalOpinion,
    ),
  ],
  examples: {
    hit: [
      { text: 'Political affiliation: Labour', at: 0.7 },
      'Parteizugehörigkeit: SPD',
      '"politicalOpinion": "left-wing"',
      'Politieke voorkeur: GroenLinks',
      'Parti politique : Rassemblement National',
      'Poglądy polityczne: konserwatywne',
      'name,party membership\nAnna,Conservative',
      'Herr Weber ist Mitglied der SPD.',
      'He voted for the Conservative Party.',
      'My mother supports the Republican Party.',
      'Πολιτικές πεποιθήσεις: αριστερά',
      'I am a registered Republican.',
      'Ich wähle die Grünen.',
      'I voted Labour.',
      'She is a socialist.',
      'Er hat die AfD gewählt.',
      'Il est membre des Républicains.',
      "J'ai voté pour les Verts.",
    ],
    miss: [
      'party: 5',
      'third party: Acme',
      'partyId=42',
      'political party: null',
      'the party of the first part',
      'member of the steering committee',
      'Mitglied der Geschäftsführung',
      'parties: []',
      'he supports the third party library',
      'I voted for the PR',
    ],
  },
});
