import { marking } from './marking.ts';
import { phrases } from './phrases.ts';

const strict = `for internal use only, internal use only, company internal use only, strictly internal, company internal,
  for internal distribution only, internal distribution only, internal only, for official use only,
  nur für den internen gebrauch, nur für internen gebrauch, nur zum internen gebrauch, nur zur internen verwendung, nur für interne zwecke,
  ausschließlich für den internen gebrauch, nur intern, interne* verwendung, interner* gebrauch, streng intern, rein intern, für internen* gebrauch,
  uitsluitend voor intern gebruik, alleen voor intern gebruik, voor intern gebruik, intern gebruik, alleen intern gebruik, strikt intern,
  usage interne uniquement, usage interne, à usage interne, diffusion interne, document interne, usage strictement interne, réservé à un usage interne,
  uso interno, sólo uso interno, sólo para uso interno, de uso interno, documento de uso interno, documento interno, uso interno exclusivo, uso interno exclusivamente,
  solo per uso interno, per uso interno, ad uso interno, esclusivamente per uso interno, ad esclusivo uso interno,
  do użytku wewnętrznego, wyłącznie do użytku wewnętrznego, tylko do użytku wewnętrznego, dokument wewnętrzny,
  apenas para uso interno, somente para uso interno, exclusivamente para uso interno, para uso interno,
  doar pentru uz intern, numai pentru uz intern, exclusiv pentru uz intern, uz intern, pentru uz intern,
  само за вътрешно ползване, за вътрешно ползване, само за вътрешна употреба, за вътрешна употреба,
  samo za internu uporabu, samo za internu upotrebu, za internu uporabu, pouze pro interní potřebu, pouze pro vnitřní potřebu, pro vnitřní potřebu, pouze pro interní použití, pro interní potřebu,
  len pre internú potrebu, len na interné použitie, len pre interné použitie, kun til intern* brug, til intern* brug, endast för internt bruk, för internt bruk, kun til internt bruk,
  ainult sisekasutuseks, asutusesiseseks kasutamiseks, ainult asutusesiseseks kasutamiseks, ametialaseks kasutamiseks,
  vain sisäiseen käyttöön, sisäiseen käyttöön, μόνο για εσωτερική χρήση, για εσωτερική χρήση μόνο, για εσωτερική χρήση, αποκλειστικά για εσωτερική χρήση,
  csak belső használatra, kizárólag belső használatra, belső használatra, le haghaidh úsáide inmheánaí amháin, d'úsáid inmheánach amháin,
  tikai iekšējai lietošanai, iekšējai lietošanai, dienesta lietošanai, tik vidiniam naudojimui, vidiniam naudojimui, tarnybiniam naudojimui,
  għall-użu intern biss, għal użu intern biss, għall-użu intern, samo za interno uporabo, za interno uporabo`;
const weak =
  'internal, company-internal, intern, interne, interno, wewnętrzne, interní, interné, belső, sisäinen';

export const internalMarking = marking({
  id: 'internal-marking',
  title: 'Marked for internal use',
  source: 'header, footer, title or subject in the 24 official languages of the EU',
  words: 'internal use only, nur für den internen Gebrauch, usage interne',
  phrases: [...phrases(strict, 'plain'), ...phrases(weak, 'weak')],
  anywhere: ['for internal use', 'internal use only', 'nur für den inte', 'à usage interne'],
  examples: {
    hit: [
      'FOR INTERNAL USE ONLY',
      'Acme | Internal use only | Page 2',
      'Nur für den internen Gebrauch',
      'Diffusion interne\n\nCompte rendu',
      'UITSLUITEND VOOR INTERN GEBRUIK',
      'Do użytku wewnętrznego',
      'Kun til internt brug',
      '[INTERNAL USE ONLY] Roadmap',
      'INTERNAL',
      'Dieses Dokument ist nur für den internen Gebrauch bestimmt.',
    ],
    miss: [
      'internal server error',
      'INTERNAL_ERROR',
      'rpc error: code = Internal desc = INTERNAL',
      ' * For internal use only: called by the scheduler.',
      '// for internal use only',
      'This API is for internal use only and may change.',
      'Internal:\n  - a\n  - b',
      '2024-03-12 10:11:12 [INTERNAL] started',
    ],
  },
});
