import { token } from './token.ts';
import { seeded } from './tokens.ts';

export const scalingoToken = token({
  id: 'scalingo-token',
  title: 'Scalingo token',
  source: 'Scalingo documentation: API tokens (tk-us-)',
  starts: ['tk-us-'],
  form: /tk-us-[\w-]{48}/y,
  bits: 3,
  samples: [`tk-us-${seeded(48)}`],
});
