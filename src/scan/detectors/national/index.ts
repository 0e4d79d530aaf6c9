import type { Detector } from '../../detector.ts';
import { deIdnr } from './de-idnr.ts';
import { gbNhs } from './gb-nhs.ts';
import { gbNino } from './gb-nino.ts';
import { gbUtr } from './gb-utr.ts';
import { inAadhaar } from './in-aadhaar.ts';
import { inPan } from './in-pan.ts';
import { inVehicle } from './in-vehicle.ts';
import { inVoter } from './in-voter.ts';
import { nlBsn } from './nl-bsn.ts';
import { usItin } from './us-itin.ts';
import { usSsn } from './us-ssn.ts';

/** Listed by hand: a new one is one file and one line here. */
export const nationalDetectors: readonly Detector[] = [
  deIdnr, nlBsn,
  gbNhs, gbNino, gbUtr, inAadhaar, inPan, inVehicle, inVoter, usItin, usSsn,
]; // biome-ignore format: a list
