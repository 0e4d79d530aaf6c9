import type { Detector } from '../../detector.ts';
import { ipv4 } from './ipv4.ts';
import { ipv6 } from './ipv6.ts';

/** Listed by hand: a new one is one file and one line here. */
export const onlineDetectors: readonly Detector[] = [ipv4, ipv6];
