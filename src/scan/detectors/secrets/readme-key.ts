import type { Token } from './token.ts';
import { SMALL, seeded } from './tokens.ts';

export const readmeKey: Token = {
  id: 'readme-key',
  title: 'ReadMe API key',
  source: 'ReadMe documentation: API keys (rdme_)',
  long: true,
  form: /rdme_[a-z0-9]{70}/y,
  samples: [`rdme_${seeded(70, SMALL)}`],
};
