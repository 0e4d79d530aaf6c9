import type { Token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const brevoKey: Token = {
  id: 'brevo-key',
  title: 'Brevo API key',
  source: 'Brevo (Sendinblue) documentation: API keys (xkeysib-), SMTP keys (xsmtpsib-)',
  starts: ['xkeysib-', 'xsmtpsib-'],
  long: true,
  form: /x(?:key|smtp)sib-[0-9a-f]{64}-[A-Za-z0-9]{16}/y,
  samples: [`xkeysib-${seeded(64, HEX)}-${seeded(16)}`, `xsmtpsib-${seeded(64, HEX)}-${seeded(16)}`],
};
