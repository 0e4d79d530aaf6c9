import { marking } from './marking.ts';
import { phrases } from './phrases.ts';

const strict = `not for distribution, not for external distribution, not for external use, not to be distributed, not to be disclosed, do not disclose, do not share externally, for your eyes only, eyes only, not for further distribution, do not distribute, do not copy or distribute, do not forward,
  not for circulation, not for public release, not for public distribution, not for publication, restricted distribution, restricted circulation,
  limited distribution, distribution restricted, restricted use, proprietary information, company proprietary, commercially sensitive, commercial - sensitive,
  nicht zur* weitergabe bestimmt, nicht zur* weitergabe, weitergabe verboten, weitergabe untersagt, weitergabe nicht gestattet, keine* weitergabe, nicht zur* veröffentlichung bestimmt, nicht zur* veröffentlichung, nicht weitergeben,
  niet voor verspreiding, niet verspreiden, niet voor publicatie, niet doorsturen, ne pas diffuser, ne pas distribuer, ne pas transmettre, diffusion limitée,
  no distribuir, no difundir, no divulgar, distribución restringida, distribuzione limitata, difusão restrita, distribuição restrita, ei julkisuuteen, περιορισμένη* διανομή*, не разпространявайте, ei ole mõeldud levitamiseks, ni za objavo, difusión restringida, prohibida su difusión, prohibida su distribución, non distribuire, non divulgare, da non divulgare, diffusione limitata, diffusione riservata,
  nie rozpowszechniać, nie do rozpowszechniania, não distribuir, não divulgar, divulgação restrita, a nu se distribui, a nu se difuza, får ej spridas, får inte spridas, ej för spridning,
  må ikke distribueres, må ikke videregives, må ikke videresendes, ei saa jakaa, ei julkinen, nešířit, neurčeno k šíření, nešíriť, nem terjeszthető, terjesztése tilos,
  όχι για διανομή, να μη διανεμηθεί, не за разпространение, да не се разпространява, ne distribuirati, nije za distribuciju, ni za distribucijo, ne razširjati,
  mitte levitada, neplatinti, neizplatīt, mhux għad-distribuzzjoni, ní le scaipeadh`;
const weak = 'restricted, proprietary, eingeschränkt, restreint, restringido, ristretto';

export const restrictedMarking = marking({
  id: 'restricted-marking',
  title: 'Marked as restricted, proprietary or not for distribution',
  source: 'header, footer, title or subject in the 24 official languages of the EU',
  words: 'restricted, proprietary, not for distribution',
  phrases: [...phrases(strict, 'plain'), ...phrases(weak, 'weak')],
  examples: {
    hit: [
      'NOT FOR DISTRIBUTION',
      'Draft 3 - Do not distribute',
      'Nicht zur Weitergabe bestimmt',
      'NE PAS DIFFUSER',
      'RESTRICTED',
      'Niet verspreiden\n\nVerslag',
      'NIE ROZPOWSZECHNIAĆ',
      'Distribución restringida',
      'Not for Distribution',
      '# Ne pas diffuser\n\nCompte rendu',
    ],
    miss: [
      'restricted shell',
      'proprietary software is not covered by this license',
      'podSecurity: restricted',
      'Restricted',
      'NAME RESTRICTED READY',
      'The Software is proprietary information of the licensor.',
      '# do not distribute the load over more than two nodes',
    ],
  },
});
