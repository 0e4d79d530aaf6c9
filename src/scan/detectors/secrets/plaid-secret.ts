import type { Labelled } from './labelled.ts';
import { HEX, seeded } from './tokens.ts';

export const plaidSecret: Labelled = {
  id: 'plaid-secret',
  title: 'Plaid secret',
  source: 'Plaid documentation: API secrets (30 hexadecimal digits)',
  providers: 'plaid',
  form: /^[0-9a-f]{30}$/,
  samples: [`${seeded(30, HEX)}`],
};
