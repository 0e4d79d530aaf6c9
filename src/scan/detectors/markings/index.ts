import type { Detector } from '../../detector.ts';
import { confidentialMarking } from './confidential-marking.ts';
import { euClassified } from './eu-classified.ts';
import { internalMarking } from './internal-marking.ts';
import { nationalClassified } from './national-classified.ts';
import { natoClassified } from './nato-classified.ts';
import { privilegedMarking } from './privileged-marking.ts';
import { restrictedMarking } from './restricted-marking.ts';
import { sensitivityLabel } from './sensitivity-label.ts';
import { tlpMarking } from './tlp-marking.ts';
import { tradeSecret } from './trade-secret.ts';

/** Listed by hand: a new one is one file and one line here. */
export const markingsDetectors: readonly Detector[] = [
  confidentialMarking, internalMarking, restrictedMarking, tradeSecret, privilegedMarking,
  tlpMarking, euClassified, natoClassified, nationalClassified, sensitivityLabel,
]; // biome-ignore format: a list
