import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const denoToken: Token = {
  id: 'deno-token',
  title: 'Deno Deploy token',
  source: 'Deno Deploy documentation: access tokens (ddp_, ddw_)',
  starts: ['ddp_', 'ddw_'],
  long: true,
  form: /dd[pw]_[A-Za-z0-9]{36}/y,
  samples: [`ddp_${seeded(36)}`],
};
