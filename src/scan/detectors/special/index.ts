import type { Detector } from '../../detector.ts';
import { biometricData } from './biometric-data.ts';
import { criminalRecord } from './criminal-record.ts';
import { ethnicOrigin } from './ethnic-origin.ts';
import { genderIdentity } from './gender-identity.ts';
import { geneticData } from './genetic-data.ts';
import { healthLabel } from './health-label.ts';
import { healthStatus } from './health-status.ts';
import { healthWords } from './health-words.ts';
import { icd10 } from './icd-10.ts';
import { politicalOpinion } from './political-opinion.ts';
import { religion } from './religion.ts';
import { sexualOrientation } from './sexual-orientation.ts';
import { tradeUnion } from './trade-union.ts';

/** Listed by hand: a new one is one file and one line here. */
export const specialDetectors: readonly Detector[] = [
  icd10, healthLabel, healthStatus, healthWords, religion, tradeUnion, politicalOpinion,
  ethnicOrigin, sexualOrientation, genderIdentity, biometricData, geneticData, criminalRecord,
]; // biome-ignore format: a list
