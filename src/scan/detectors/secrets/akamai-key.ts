import type { Token } from './token.ts';
import { SMALL, seeded } from './tokens.ts';

export const akamaiKey: Token = {
  id: 'akamai-key',
  title: 'Akamai API client token',
  source: 'Akamai documentation: EdgeGrid credentials (akab-)',
  form: /akab-[a-z0-9]{16}-[a-z0-9]{16}/y,
  samples: [`akab-${seeded(16, SMALL)}-${seeded(16, SMALL)}`],
};
