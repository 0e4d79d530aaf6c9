import type { Detector } from '../../detector.ts';
import { birthPlace } from './birth-place.ts';
import { dateOfBirth } from './date-of-birth.ts';
import { gender } from './gender.ts';
import { nationality } from './nationality.ts';
import { personName } from './person-name.ts';
import { postalAddress } from './postal-address.ts';

/** Listed by hand: a new one is one file and one line here. */
export const personDetectors: readonly Detector[] = [
  dateOfBirth, personName, postalAddress, birthPlace, nationality, gender,
]; // biome-ignore format: a list
