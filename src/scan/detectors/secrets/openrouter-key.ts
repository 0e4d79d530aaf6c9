import { token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const openrouterKey = token({
  id: 'openrouter-key',
  title: 'OpenRouter API key',
  source: 'OpenRouter documentation: API keys (sk-or-v1-, 64 hexadecimal digits)',
  starts: ['sk-or-v1-'],
  long: true,
  form: /sk-or-v1-[0-9a-f]{64}/y,
  samples: [`sk-or-v1-${seeded(64, HEX)}`],
});
