import type { Token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const mailgunKey: Token = {
  id: 'mailgun-key',
  title: 'Mailgun API key',
  source: 'Mailgun documentation: private API keys (key- and 32 letters and digits)',
  long: true,
  form: /key-(?=[a-z]*\d)[0-9a-z]{32}/y,
  samples: [`key-${seeded(32, HEX)}`],
};
