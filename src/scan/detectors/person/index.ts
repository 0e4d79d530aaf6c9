import type { Detector } from '../../detector.ts';
import { birthPlace } from './birth-place.ts';
import { dateOfBirth } from './date-of-birth.ts';
import { gender } from './gender.ts';
import { homeFolder } from './home-folder.ts';
import { nationality } from './nationality.ts';
import { personName } from './person-name.ts';
import { postalAddress } from './postal-address.ts';
import { salutation } from './salutation.ts';
import { userName } from './user-name.ts';

/** Listed by hand: a new one is one file and one line here. */
export const personDetectors: readonly Detector[] = [
  dateOfBirth, personName, postalAddress, birthPlace, nationality, gender, salutation, homeFolder, userName,
]; // biome-ignore format: a list
