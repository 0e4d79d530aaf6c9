import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const netlifyToken: Token = {
  id: 'netlify-token',
  title: 'Netlify access token',
  source: 'Netlify documentation: personal access tokens (prefix nfp_)',
  starts: ['nfp_'],
  form: /nf[pcoub]_[A-Za-z0-9_]{36,40}/y,
  samples: [`nfp_${seeded(36)}`],
};
