import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const scalingoToken: Token = {
  id: 'scalingo-token',
  title: 'Scalingo token',
  source: 'Scalingo documentation: API tokens (tk-us-)',
  form: /tk-us-[\w-]{48}/y,
  samples: [`tk-us-${seeded(48)}`],
};
