import type { Token } from './token.ts';
import { CAPITALS, seeded } from './tokens.ts';

export const definedNetworkingToken: Token = {
  id: 'defined-networking-token',
  title: 'Defined Networking token',
  source: 'Defined Networking documentation: API keys (dnkey-)',
  form: /dnkey-(?:[A-Z0-9=_-]{26}-[A-Z0-9=_-]{52}|[a-z0-9=_-]{26}-[a-z0-9=_-]{52})/y,
  samples: [`dnkey-${seeded(26, CAPITALS)}-${seeded(52, CAPITALS)}`],
};
