import { token } from './token.ts';
import { seeded } from './tokens.ts';

export const infracostKey = token({
  id: 'infracost-key',
  title: 'Infracost API key',
  source: 'Infracost documentation: API keys (ico-)',
  starts: ['ico-'],
  long: true,
  form: /ico-[A-Za-z0-9]{32}/y,
  bits: 3.2,
  samples: [`ico-${seeded(32)}`],
});
