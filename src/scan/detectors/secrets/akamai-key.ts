import { token } from './token.ts';
import { SMALL, seeded } from './tokens.ts';

export const akamaiKey = token({
  id: 'akamai-key',
  title: 'Akamai API client token',
  source: 'Akamai documentation: EdgeGrid credentials (akab-)',
  starts: ['akab-'],
  form: /akab-[a-z0-9]{16}-[a-z0-9]{16}/y,
  bits: 3,
  samples: [`akab-${seeded(16, SMALL)}-${seeded(16, SMALL)}`],
});
