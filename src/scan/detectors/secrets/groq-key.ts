import { token } from './token.ts';
import { seeded } from './tokens.ts';

export const groqKey = token({
  id: 'groq-key',
  title: 'Groq API key',
  source: 'Groq documentation: API keys (gsk_, 52 letters and digits)',
  starts: ['gsk_'],
  long: true,
  form: /gsk_[A-Za-z0-9]{48,56}/y,
  bits: 3,
  samples: [`gsk_${seeded(52)}`],
});
