import { form } from '../../confidence.ts';
import type { Token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const twilioKey: Token = {
  id: 'twilio-key',
  title: 'Twilio account or API key',
  source: 'Twilio documentation: string identifiers (AC accounts, SK API keys: 32 hexadecimal digits)',
  starts: ['AC', 'SK'],
  long: true,
  form: /(?:AC|SK)[0-9a-f]{32}/y,
  sure: form.shaped + 0.1,
  near: /twilio|account.?sid|api.?key|_sid/,
  label: 'twilio ',
  samples: [`SK${seeded(32, HEX)}`, `AC${seeded(32, HEX)}`],
};
