import { token } from './token.ts';
import { seeded } from './tokens.ts';

export const typeformToken = token({
  id: 'typeform-token',
  title: 'Typeform token',
  source: 'Typeform documentation: personal access tokens (tfp_)',
  starts: ['tfp_'],
  form: /tfp_[\w.=-]{40,64}/y,
  bits: 3,
  samples: [`tfp_${seeded(44)}_${seeded(14)}`],
});
