import type { Detector } from '../../detector.ts';
import { awsKey } from './aws-key.ts';
import { githubToken } from './github-token.ts';
import { googleKey } from './google-key.ts';
import { jwt } from './jwt.ts';
import { password } from './password.ts';
import { privateKey } from './private-key.ts';
import { secret } from './secret-value.ts';
import { slackToken } from './slack-token.ts';
import { urlPassword } from './url-password.ts';

/** Listed by hand: a new one is one file and one line here. */
export const secretsDetectors: readonly Detector[] = [
  privateKey, awsKey, githubToken, slackToken, googleKey, jwt, urlPassword, password, secret,
]; // biome-ignore format: grouped by kind
