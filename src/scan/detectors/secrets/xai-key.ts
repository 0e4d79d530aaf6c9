import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const xaiKey: Token = {
  id: 'xai-key',
  title: 'xAI API key',
  source: 'xAI documentation: API keys (xai-, 80 letters and digits)',
  long: true,
  form: /xai-[A-Za-z0-9]{70,90}/y,
  samples: [`xai-${seeded(80)}`],
};
