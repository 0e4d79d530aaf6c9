import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const adobeSecret: Token = {
  id: 'adobe-secret',
  title: 'Adobe client secret',
  source: 'Adobe developer documentation: OAuth client secrets (p8e-)',
  form: /p8e-[\w-]{32}/y,
  samples: [`p8e-${seeded(32)}`],
};
