import { ranks } from '../ranks.ts';
import { marking } from './marking.ts';
import { phrases } from './phrases.ts';

const strict = `attorney-client privilege, attorney-client privileged, attorney-client communication, attorney–client privileged,
  attorney client privilege, attorney client privileged, attorney-client privileged communication, attorney client communication, attorney/client privileged, attorney work product,
  solicitor client privilege, solicitor client privileged, privileged and confidential, privileged & confidential, confidential and privileged, confidential & privileged,
  confidential and legally privileged, legally privileged, legally privileged and confidential, legal professional privilege, subject to legal privilege, subject to legal professional privilege, legal privilege,
  privileged/confidential, privileged communication, privileged - attorney work product, anwaltsgeheimnis, anwaltspost, verteidigerpost, anwaltliche korrespondenz, anwaltskorrespondenz, mandatsgeheimnis,
  secret professionnel, secret professionnel de l'avocat, correspondance d'avocat, confidentiel avocat, secreto profesional, sujeto a secreto profesional, segreto professionale, sigilo profissional, sujeito a sigilo profissional, segredo profissional, couvert par le secret professionnel, coperto da segreto professionale, prepared in anticipation of litigation, without prejudice, secret profesional,
  tajemnica adwokacka, tajemnica radcowska, tajemnica zawodowa, verschoningsrecht, beroepsgeheim, advocaat-cliënt vertrouwelijk, advocatencorrespondentie,
  advokatsekretess, advokathemmelighed, asianajosalaisuus, advokátní tajemství, advokátske tajomstvo, ügyvédi titok, δικηγορικό απόρρητο, επαγγελματικό απόρρητο, адвокатска тайна, odvjetnička tajna, odvetniška skrivnost,
  advokaadisaladus, advokato paslaptis, advokāta noslēpums, faoi phribhléid dlí, privileġġ professjonali`;

export const privilegedMarking = marking({
  id: 'privileged-marking',
  title: 'Marked as privileged (lawyer and client)',
  source:
    'header, footer, title or subject in the 24 official languages of the EU; legal professional privilege',
  words: 'attorney-client privileged, legally privileged, Anwaltsgeheimnis',
  phrases: phrases(strict, 'strict'),
  rank: ranks.marking + 1,
  anywhere: ['privileged'],
  examples: {
    hit: [
      'ATTORNEY-CLIENT PRIVILEGED',
      'Privileged & Confidential',
      'PRIVILEGED AND CONFIDENTIAL - ATTORNEY WORK PRODUCT',
      'Subject: Privileged and confidential: advice on the lease',
      'This memo is privileged and confidential.',
      'Legally privileged\n\nAdvice',
      'VERTEIDIGERPOST',
      '> Attorney-Client Privileged\n\nAdvice',
      'Subject to Legal Professional Privilege\n\nAdvice',
      'Secret professionnel',
      'Secret professionnel de l’avocat',
      'WITHOUT PREJUDICE\n\nDear colleagues',
    ],
    miss: [
      'privileged: true',
      'running in privileged mode',
      'This message may contain legally privileged information.',
      'PRIVILEGED container',
      'the attorney-client privilege is not waived by sending this',
    ],
  },
});
