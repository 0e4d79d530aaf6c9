import { token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const exoscaleKey = token({
  id: 'exoscale-key',
  title: 'Exoscale API key',
  source: 'Exoscale documentation: API keys (EXO)',
  starts: ['EXO'],
  long: true,
  form: /EXO[0-9a-f]{24,32}/y,
  samples: [`EXO${seeded(24, HEX)}`],
});
