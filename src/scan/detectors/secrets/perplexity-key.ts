import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const perplexityKey: Token = {
  id: 'perplexity-key',
  title: 'Perplexity API key',
  source: 'Perplexity documentation: API keys (pplx-, 48 letters and digits)',
  long: true,
  form: /pplx-[A-Za-z0-9]{48,56}/y,
  samples: [`pplx-${seeded(48)}`],
};
