import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const typeformToken: Token = {
  id: 'typeform-token',
  title: 'Typeform token',
  source: 'Typeform documentation: personal access tokens (tfp_)',
  form: /tfp_[\w.=-]{40,64}/y,
  samples: [`tfp_${seeded(44)}_${seeded(14)}`],
};
