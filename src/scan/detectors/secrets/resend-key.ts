import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const resendKey: Token = {
  id: 'resend-key',
  title: 'Resend API key',
  source: 'Resend documentation: API keys (re_)',
  form: /re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}/y,
  bits: 3.2,
  samples: [`re_${seeded(8)}_${seeded(24)}`],
};
