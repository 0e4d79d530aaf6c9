import type { Token } from './token.ts';
import { CAPITALS, HEX, seeded } from './tokens.ts';

export const newrelicKey: Token = {
  id: 'newrelic-key',
  title: 'New Relic key',
  source: 'New Relic documentation: API keys (NRAK-, NRII-, NRIQ-, NRRA-, NRJS-)',
  starts: ['NRAK-', 'NRII-', 'NRIQ-', 'NRRA-', 'NRAA-', 'NRJS-'],
  form: /NR(?:AK-[A-Z0-9]{27}|I[IQ]-[\w-]{32}|RA-[0-9a-f]{42}|AA-[0-9a-f]{27}|JS-[0-9a-f]{19})/y,
  samples: [`NRAK-${seeded(27, CAPITALS)}`, `NRII-${seeded(32)}`, `NRJS-${seeded(19, HEX)}`],
};
