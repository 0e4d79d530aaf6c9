import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const aivenToken: Token = {
  id: 'aiven-token',
  title: 'Aiven credential',
  source: 'Aiven documentation: service passwords (AVNS_), tokens (aivenv1)',
  starts: ['AVNS_', 'aivenv1'],
  form: /AVNS_[\w-]{15,24}|aivenv1[A-Za-z0-9+/]{60,600}={0,2}/y,
  samples: [`AVNS_${seeded(19)}`, `aivenv1${seeded(372)}`],
};
