import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const infracostKey: Token = {
  id: 'infracost-key',
  title: 'Infracost API key',
  source: 'Infracost documentation: API keys (ico-)',
  long: true,
  form: /ico-[A-Za-z0-9]{32}/y,
  bits: 3.2,
  samples: [`ico-${seeded(32)}`],
};
