import { token } from './token.ts';
import { seeded } from './tokens.ts';

export const aivenToken = token({
  id: 'aiven-token',
  title: 'Aiven credential',
  source: 'Aiven documentation: service passwords (AVNS_), tokens (aivenv1)',
  starts: ['AVNS_'],
  form: /AVNS_[\w-]{15,24}/y,
  bits: 3,
  samples: [`AVNS_${seeded(19)}`],
});
