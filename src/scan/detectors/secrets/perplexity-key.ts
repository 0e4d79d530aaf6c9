import { token } from './token.ts';
import { seeded } from './tokens.ts';

export const perplexityKey = token({
  id: 'perplexity-key',
  title: 'Perplexity API key',
  source: 'Perplexity documentation: API keys (pplx-, 48 letters and digits)',
  starts: ['pplx-'],
  long: true,
  form: /pplx-[A-Za-z0-9]{48,56}/y,
  bits: 3,
  samples: [`pplx-${seeded(48)}`],
});
