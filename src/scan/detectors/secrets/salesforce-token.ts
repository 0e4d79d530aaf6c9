import { isWord } from '../../engine/classes.ts';
import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const salesforceToken: Token = {
  id: 'salesforce-token',
  title: 'Salesforce session id',
  source:
    'Salesforce documentation: session ids and access tokens (id of the organisation, 00D, and after ! the session)',
  inside: { marks: ['!A'], most: 18, of: isWord },
  form: /00D[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?![A-Za-z0-9._]{80,130}/y,
  bits: 3.4,
  samples: [],
  hit: [
    `00D${seeded(12)}!AQ${seeded(94)}`,
    `"access_token":"00D${seeded(15)}!AR${seeded(110)}"`,
    `Authorization: Bearer 00D${seeded(12)}!AQE${seeded(93)}`,
  ],
  miss: ['00Dxx!AQ', 'Hello!Anna', `00D${seeded(12)}!AQ${seeded(20)}`],
};
