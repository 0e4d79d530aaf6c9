import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const renderKey: Token = {
  id: 'render-key',
  title: 'Render API key',
  source: 'Render documentation: API keys (rnd_)',
  long: true,
  form: /rnd_[A-Za-z0-9]{28,36}/y,
  bits: 3.2,
  samples: [`rnd_${seeded(32)}`],
};
