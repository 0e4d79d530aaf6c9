import type { Token } from './token.ts';
import { SMALL, seeded } from './tokens.ts';

export const neonKey: Token = {
  id: 'neon-key',
  title: 'Neon API key',
  source: 'Neon documentation: API keys (napi_), passwords (npg_)',
  starts: ['napi_', 'npg_'],
  form: /(?:napi_[a-z0-9]{60,70}|npg_[A-Za-z0-9]{12,24})/y,
  bits: 2.8,
  samples: [`napi_${seeded(64, SMALL)}`, `npg_${seeded(14)}`],
};
