import type { Token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const buildkiteToken: Token = {
  id: 'buildkite-token',
  title: 'Buildkite token',
  source: 'Buildkite documentation: API access tokens (bkua_), agent tokens (bkct_)',
  starts: ['bkua_', 'bkct_', 'bkaj_'],
  form: /bk(?:ua_[0-9a-f]{40}|ct_[\w.-]{40,400}|aj_[\w.-]{40,400})/y,
  samples: [`bkua_${seeded(40, HEX)}`],
};
