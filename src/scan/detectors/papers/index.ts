import type { Detector } from '../../detector.ts';
import { beIdentityCard } from './be-identity-card.ts';
import { dePersonalausweis } from './de-personalausweis.ts';
import { identityCard } from './identity-card.ts';
import { mrz } from './mrz.ts';
import { passportNumber } from './passport-number.ts';
import { plDowod } from './pl-dowod.ts';
import { ptCartaoCidadao } from './pt-cartao-cidadao.ts';

/** Listed by hand: a new one is one file and one line here. */
export const papersDetectors: readonly Detector[] = [
  mrz,
  passportNumber,
  identityCard,
  dePersonalausweis, beIdentityCard, plDowod, ptCartaoCidadao,
]; // biome-ignore format: a list
