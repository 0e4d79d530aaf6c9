import { token } from './token.ts';
import { seeded } from './tokens.ts';

export const adobeSecret = token({
  id: 'adobe-secret',
  title: 'Adobe client secret',
  source: 'Adobe developer documentation: OAuth client secrets (p8e-)',
  starts: ['p8e-'],
  form: /p8e-[\w-]{32}/y,
  bits: 3,
  samples: [`p8e-${seeded(32)}`],
});
