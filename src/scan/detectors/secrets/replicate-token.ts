import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const replicateToken: Token = {
  id: 'replicate-token',
  title: 'Replicate API token',
  source: 'Replicate documentation: API tokens (r8_, 37 letters and digits)',
  long: true,
  form: /r8_[A-Za-z0-9]{37}/y,
  samples: [`r8_${seeded(37)}`],
};
