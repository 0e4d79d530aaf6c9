import type { Detector } from '../detector.ts';
import { contactDetectors } from './contact/index.ts';
import { markingsDetectors } from './markings/index.ts';
import { moneyDetectors } from './money/index.ts';
import { nationalDetectors } from './national/index.ts';
import { onlineDetectors } from './online/index.ts';
import { papersDetectors } from './papers/index.ts';
import { personDetectors } from './person/index.ts';
import { secretsDetectors } from './secrets/index.ts';
import { specialDetectors } from './special/index.ts';
import { taxDetectors } from './tax/index.ts';

/** Every detector there is: a new one is one file and one line here. */
export const detectors: readonly Detector[] = [
  ...[nationalDetectors, papersDetectors, taxDetectors, moneyDetectors, contactDetectors].flat(),
  ...[personDetectors, onlineDetectors, specialDetectors, secretsDetectors, markingsDetectors].flat(),
]; // biome-ignore format: grouped by category
