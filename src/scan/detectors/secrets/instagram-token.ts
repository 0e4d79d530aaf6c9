import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const instagramToken: Token = {
  id: 'instagram-token',
  title: 'Instagram access token',
  source: 'Meta for developers: Instagram access tokens (IGQV, IGQW, IGAA)',
  starts: ['IGQV', 'IGQW', 'IGAA'],
  form: /IG(?:QV|QW|AA)[\w-]{80,250}/y,
  bits: 3.4,
  samples: [`IGQVJ${seeded(120)}`, `IGAA${seeded(120)}`],
};
