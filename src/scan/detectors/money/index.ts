import type { Detector } from '../../detector.ts';
import { bankAccount } from './bank-account.ts';
import { bic } from './bic.ts';
import { bitcoin } from './bitcoin.ts';
import { cardCvc } from './card-cvc.ts';
import { cardExpiry } from './card-expiry.ts';
import { ethereum } from './ethereum.ts';
import { iban } from './iban.ts';
import { paymentCard } from './payment-card.ts';
import { usRouting } from './us-routing.ts';

/** Listed by hand: a new one is one file and one line here. */
export const moneyDetectors: readonly Detector[] = [
  iban, bic, paymentCard, cardCvc, cardExpiry, usRouting, bankAccount, bitcoin, ethereum,
]; // biome-ignore format: a list
