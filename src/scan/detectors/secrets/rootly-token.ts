import type { Token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const rootlyToken: Token = {
  id: 'rootly-token',
  title: 'Rootly token',
  source: 'Rootly documentation: API tokens (rootly_ and 64 hexadecimal digits)',
  long: true,
  form: /rootly_[0-9a-f]{64}/y,
  samples: [`rootly_${seeded(64, HEX)}`],
};
