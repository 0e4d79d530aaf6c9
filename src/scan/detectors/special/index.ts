import type { Detector } from '../../detector.ts';
import { healthLabel } from './health-label.ts';
import { healthStatus } from './health-status.ts';
import { politicalOpinion } from './political-opinion.ts';
import { religion } from './religion.ts';
import { tradeUnion } from './trade-union.ts';

/** Listed by hand: a new one is one file and one line here. */
export const specialDetectors: readonly Detector[] = [
  healthLabel, healthStatus, religion, tradeUnion, politicalOpinion,
]; // biome-ignore format: a list
