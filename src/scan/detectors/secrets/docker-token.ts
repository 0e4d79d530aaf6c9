import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const dockerToken: Token = {
  id: 'docker-token',
  title: 'Docker access token',
  source: 'Docker documentation: personal and organisation access tokens (dckr_pat_, dckr_oat_)',
  starts: ['dckr_pat_', 'dckr_oat_'],
  form: /dckr_[po]at_[\w-]{24,36}/y,
  samples: [`dckr_pat_${seeded(27)}`, `dckr_oat_${seeded(32)}`],
};
