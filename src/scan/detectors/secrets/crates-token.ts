import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const cratesToken: Token = {
  id: 'crates-token',
  title: 'crates.io token',
  source: 'crates.io: API tokens (cio and 32 letters and digits)',
  long: true,
  form: /cio[A-Za-z0-9]{32}/y,
  bits: 3.2,
  samples: [`cio${seeded(32)}`],
};
