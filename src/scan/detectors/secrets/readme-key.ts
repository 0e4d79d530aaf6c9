import { token } from './token.ts';
import { SMALL, seeded } from './tokens.ts';

export const readmeKey = token({
  id: 'readme-key',
  title: 'ReadMe API key',
  source: 'ReadMe documentation: API keys (rdme_)',
  starts: ['rdme_'],
  long: true,
  form: /rdme_[a-z0-9]{70}/y,
  bits: 3,
  samples: [`rdme_${seeded(70, SMALL)}`],
});
