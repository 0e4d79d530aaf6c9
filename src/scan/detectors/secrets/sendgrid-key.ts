import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const sendgridKey: Token = {
  id: 'sendgrid-key',
  title: 'SendGrid API key',
  source: 'Twilio SendGrid documentation: API keys (SG., 22 and 43 characters)',
  form: /SG\.[\w-]{16,32}\.[\w-]{16,64}/y,
  samples: [`SG.${seeded(22)}.${seeded(43)}`],
};
