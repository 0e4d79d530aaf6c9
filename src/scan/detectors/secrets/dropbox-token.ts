import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const dropboxToken: Token = {
  id: 'dropbox-token',
  title: 'Dropbox token',
  source: 'Dropbox documentation: short-lived access tokens (sl.)',
  form: /sl\.(?:u\.)?[\w-]{120,1400}/y,
  bits: 3.4,
  samples: [`sl.B${seeded(135)}`, `sl.u.A${seeded(500)}`],
};
