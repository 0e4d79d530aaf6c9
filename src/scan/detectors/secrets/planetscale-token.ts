import { token } from './token.ts';
import { seeded } from './tokens.ts';

export const planetscaleToken = token({
  id: 'planetscale-token',
  title: 'PlanetScale token',
  source:
    'PlanetScale documentation: service tokens (pscale_tkn_), passwords (pscale_pw_), OAuth (pscale_oauth_)',
  starts: ['pscale_'],
  form: /pscale_(?:tkn|pw|oauth|api)_[\w.=-]{32,64}/y,
  bits: 3,
  shown: 6,
  samples: [`pscale_tkn_${seeded(43)}`, `pscale_pw_${seeded(43)}`],
});
