import type { Token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const openrouterKey: Token = {
  id: 'openrouter-key',
  title: 'OpenRouter API key',
  source: 'OpenRouter documentation: API keys (sk-or-v1-, 64 hexadecimal digits)',
  long: true,
  form: /sk-or-v1-[0-9a-f]{64}/y,
  samples: [`sk-or-v1-${seeded(64, HEX)}`],
};
