import type { Detector } from '../detector.ts';
import { birthPlace } from './birth-place.ts';
import { contactDetectors } from './contact/index.ts';
import { dateOfBirth } from './date-of-birth.ts';
import { gender } from './gender.ts';
import { markingsDetectors } from './markings/index.ts';
import { moneyDetectors } from './money/index.ts';
import { nationalDetectors } from './national/index.ts';
import { nationality } from './nationality.ts';
import { onlineDetectors } from './online/index.ts';
import { papersDetectors } from './papers/index.ts';
import { personDetectors } from './person/index.ts';
import { personName } from './person-name.ts';
import { postalAddress } from './postal-address.ts';
import { secretsDetectors } from './secrets/index.ts';
import { specialDetectors } from './special/index.ts';
import { taxDetectors } from './tax/index.ts';

/** Every detector there is: a new one is one file and one line here. */
export const detectors: readonly Detector[] = [
  dateOfBirth, personName, postalAddress, birthPlace, nationality, gender,
  ...[nationalDetectors, papersDetectors, taxDetectors, moneyDetectors, contactDetectors].flat(),
  ...[personDetectors, onlineDetectors, specialDetectors, secretsDetectors, markingsDetectors].flat(),
]; // biome-ignore format: grouped by category
