import type { Token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const exoscaleKey: Token = {
  id: 'exoscale-key',
  title: 'Exoscale API key',
  source: 'Exoscale documentation: API keys (EXO)',
  long: true,
  form: /EXO[0-9a-f]{24,32}/y,
  bits: 2.6,
  samples: [`EXO${seeded(24, HEX)}`],
};
