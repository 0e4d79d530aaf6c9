import type { Detector } from '../detector.ts';
import { deIdnr } from './de-idnr.ts';
import { email } from './email.ts';
import { iban } from './iban.ts';
import { ipv4 } from './ipv4.ts';
import { ipv6 } from './ipv6.ts';
import { nlBsn } from './nl-bsn.ts';
import { paymentCard } from './payment-card.ts';
import { phone } from './phone.ts';
import { privateKey } from './private-key.ts';

/** Every detector there is: a new one is one file and one line here. */
export const detectors: readonly Detector[] = [
  email,
  phone,
  iban,
  paymentCard,
  ipv4,
  ipv6,
  nlBsn,
  deIdnr,
  privateKey,
];
