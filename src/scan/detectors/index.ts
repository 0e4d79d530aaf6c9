import type { Detector } from '../detector.ts';
import { awsKey } from './aws-key.ts';
import { birthPlace } from './birth-place.ts';
import { contactDetectors } from './contact/index.ts';
import { dateOfBirth } from './date-of-birth.ts';
import { email } from './email.ts';
import { gender } from './gender.ts';
import { githubToken } from './github-token.ts';
import { googleKey } from './google-key.ts';
import { iban } from './iban.ts';
import { ipv4 } from './ipv4.ts';
import { ipv6 } from './ipv6.ts';
import { jwt } from './jwt.ts';
import { markingsDetectors } from './markings/index.ts';
import { moneyDetectors } from './money/index.ts';
import { nationalDetectors } from './national/index.ts';
import { nationality } from './nationality.ts';
import { onlineDetectors } from './online/index.ts';
import { papersDetectors } from './papers/index.ts';
import { password } from './password.ts';
import { paymentCard } from './payment-card.ts';
import { personDetectors } from './person/index.ts';
import { personName } from './person-name.ts';
import { phone } from './phone.ts';
import { postalAddress } from './postal-address.ts';
import { privateKey } from './private-key.ts';
import { secret } from './secret-value.ts';
import { secretsDetectors } from './secrets/index.ts';
import { slackToken } from './slack-token.ts';
import { specialDetectors } from './special/index.ts';
import { taxDetectors } from './tax/index.ts';
import { urlPassword } from './url-password.ts';

/** Every detector there is: a new one is one file and one line here. */
export const detectors: readonly Detector[] = [
  email, phone, iban, paymentCard, ipv4, ipv6,
  dateOfBirth, personName, postalAddress, birthPlace, nationality, gender,
  ...[nationalDetectors, papersDetectors, taxDetectors, moneyDetectors, contactDetectors].flat(),
  ...[personDetectors, onlineDetectors, specialDetectors, secretsDetectors, markingsDetectors].flat(),
  privateKey, awsKey, githubToken, slackToken, googleKey, jwt, urlPassword, password, secret,
]; // biome-ignore format: grouped by category
