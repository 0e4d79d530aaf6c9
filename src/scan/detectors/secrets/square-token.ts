import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const squareToken: Token = {
  id: 'square-token',
  title: 'Square token',
  source: 'Square documentation: access tokens (EAAA, sq0atp-) and application secrets (sq0csp-)',
  starts: ['sq0atp-', 'sq0csp-', 'EAAA'],
  form: /(?:sq0(?:atp|csp)-[\w-]{22,60}|EAAA[\w-]{60})/y,
  rank: 96,
  samples: [`sq0atp-${seeded(22)}`, `sq0csp-${seeded(43)}`, `EAAAE${seeded(59)}`],
};
