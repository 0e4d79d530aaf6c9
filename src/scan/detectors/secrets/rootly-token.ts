import { token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const rootlyToken = token({
  id: 'rootly-token',
  title: 'Rootly token',
  source: 'Rootly documentation: API tokens (rootly_ and 64 hexadecimal digits)',
  starts: ['rootly_'],
  long: true,
  form: /rootly_[0-9a-f]{64}/y,
  samples: [`rootly_${seeded(64, HEX)}`],
});
