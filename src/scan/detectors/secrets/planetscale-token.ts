import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const planetscaleToken: Token = {
  id: 'planetscale-token',
  title: 'PlanetScale token',
  source:
    'PlanetScale documentation: service tokens (pscale_tkn_), passwords (pscale_pw_), OAuth (pscale_oauth_)',
  form: /pscale_(?:tkn|pw|oauth|api)_[\w.=-]{32,64}/y,
  shown: 6,
  samples: [`pscale_tkn_${seeded(43)}`, `pscale_pw_${seeded(43)}`],
};
