import type { Detector } from '../../detector.ts';
import { email } from './email.ts';
import { phone } from './phone.ts';

/** Listed by hand: a new one is one file and one line here. */
export const contactDetectors: readonly Detector[] = [email, phone];
