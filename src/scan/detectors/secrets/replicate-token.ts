import { token } from './token.ts';
import { seeded } from './tokens.ts';

export const replicateToken = token({
  id: 'replicate-token',
  title: 'Replicate API token',
  source: 'Replicate documentation: API tokens (r8_, 37 letters and digits)',
  starts: ['r8_'],
  long: true,
  form: /r8_[A-Za-z0-9]{37}/y,
  bits: 3,
  samples: [`r8_${seeded(37)}`],
});
