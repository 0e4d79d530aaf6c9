import type { Detector } from '../../detector.ts';
import { iban } from './iban.ts';
import { paymentCard } from './payment-card.ts';

/** Listed by hand: a new one is one file and one line here. */
export const moneyDetectors: readonly Detector[] = [iban, paymentCard];
