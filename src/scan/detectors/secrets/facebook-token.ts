import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const facebookToken: Token = {
  id: 'facebook-token',
  title: 'Facebook access token',
  source: 'Meta for developers: access tokens (EAA)',
  long: true,
  form: /EAA[A-Za-z0-9]{80,400}/y,
  bits: 3.4,
  samples: [`EAACEdEose0cBA${seeded(100)}`, `EAAG${seeded(150)}`],
};
