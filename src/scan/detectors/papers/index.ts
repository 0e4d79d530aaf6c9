import type { Detector } from '../../detector.ts';
import { beIdentityCard } from './be-identity-card.ts';
import { dePersonalausweis } from './de-personalausweis.ts';
import { drivingLicence } from './driving-licence.ts';
import { ehic } from './ehic.ts';
import { gbDrivingLicence } from './gb-driving-licence.ts';
import { identityCard } from './identity-card.ts';
import { inDrivingLicence } from './in-driving-licence.ts';
import { mrz } from './mrz.ts';
import { passportNumber } from './passport-number.ts';
import { plDowod } from './pl-dowod.ts';
import { residencePermit } from './residence-permit.ts';

/** Listed by hand: a new one is one file and one line here. */
export const papersDetectors: readonly Detector[] = [
  mrz,
  passportNumber,
  identityCard,
  dePersonalausweis, beIdentityCard, plDowod,
  gbDrivingLicence, inDrivingLicence, drivingLicence,
  ehic, residencePermit,
]; // biome-ignore format: a list
