import { isHex } from '../../engine/classes.ts';
import type { Token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const mailchimpKey: Token = {
  id: 'mailchimp-key',
  title: 'Mailchimp API key',
  source: 'Mailchimp developer documentation: API keys (32 hexadecimal digits and the data centre, -us12)',
  inside: { marks: ['-us'], most: 32, of: isHex },
  form: /[0-9a-f]{32}-us\d{1,2}/y,
  samples: [],
  hit: [`${seeded(32, HEX)}-us12`, `api_key=${seeded(32, HEX)}-us6`, `"${seeded(32, HEX)}-us21"`],
  miss: ['de-us1', `${seeded(30, HEX)}-us12`, `${seeded(32, HEX)}-usa`],
};
