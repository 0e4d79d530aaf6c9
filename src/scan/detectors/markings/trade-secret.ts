import { marking } from './marking.ts';
import { phrases } from './phrases.ts';

const strict = `trade secret*, contains trade secrets, business secret*, geschäftsgeheimnis*, betriebsgeheimnis*, betriebs- und* geschäftsgeheimnis*, firmengeheimnis*,
  bedrijfsgeheim*, secret d'affaires, secrets d'affaires, secret de fabrication, secret des affaires, secret industriel, secreto comercial, secretos comerciales, secreto empresarial, secretos empresariales, secreto industrial,
  segreto commerciale, segreti commerciali, segreto aziendale, segreto industriale, segredo comercial, segredos comerciais, segredo de negócio, segredo industrial,
  tajemnica przedsiębiorstwa, tajemnica handlowa, secret comercial, secrete comerciale, търговска тайна, търговски тайни, фирмена тайна, poslovna tajna, poslovne tajne,
  obchodní tajemství, obchodné tajomstvo, forretningshemmelighed*, ärisaladus*, liikesalaisuu*, εμπορικό απόρρητο, εμπορικά απόρρητα, επιχειρηματικό απόρρητο,
  rún trádála, rúin trádála, komercnoslēpum*, komercinė paslaptis, komercinės paslaptys, üzleti titok, sigriet kummerċjali, sigrieti kummerċjali, poslovna skrivnost, poslovne skrivnosti,
  företagshemlighet*, affärshemlighet*, forretningshemmelighet*`;

export const tradeSecret = marking({
  id: 'trade-secret',
  title: 'Marked as a trade secret',
  source: 'Directive (EU) 2016/943, in the words of its 24 language versions',
  words: 'trade secret, Geschäftsgeheimnis, secret des affaires',
  phrases: phrases(strict, 'plain'),
  anywhere: ['contains trade', 'geschäftsgeheim', 'secret des affai'],
  examples: {
    hit: [
      'TRADE SECRET',
      'Acme Corp. – Trade Secret – 2024',
      'Betriebs- und Geschäftsgeheimnis',
      'CONTAINS TRADE SECRETS',
      'TAJEMNICA PRZEDSIĘBIORSTWA',
      "Secret d'affaires\n\nAnnexe 3",
      'Üzleti titok',
      'This document contains trade secrets of Acme.',
    ],
    miss: [
      'including any trade secrets of the licensor',
      'Trade secrets law differs from state to state.',
      'trade_secret = false',
      'TRADE SECRETS AND OTHER INTELLECTUAL PROPERTY RIGHTS THAT THE LICENSEE OWNS',
    ],
  },
});
