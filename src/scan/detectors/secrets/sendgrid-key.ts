import { token } from './token.ts';
import { seeded } from './tokens.ts';

export const sendgridKey = token({
  id: 'sendgrid-key',
  title: 'SendGrid API key',
  source: 'Twilio SendGrid documentation: API keys (SG., 22 and 43 characters)',
  starts: ['SG.'],
  form: /SG\.[\w-]{16,32}\.[\w-]{16,64}/y,
  bits: 3,
  samples: [`SG.${seeded(22)}.${seeded(43)}`],
});
