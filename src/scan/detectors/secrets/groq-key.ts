import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const groqKey: Token = {
  id: 'groq-key',
  title: 'Groq API key',
  source: 'Groq documentation: API keys (gsk_, 52 letters and digits)',
  long: true,
  form: /gsk_[A-Za-z0-9]{48,56}/y,
  samples: [`gsk_${seeded(52)}`],
};
