import { token } from './token.ts';
import { seeded } from './tokens.ts';

export const xaiKey = token({
  id: 'xai-key',
  title: 'xAI API key',
  source: 'xAI documentation: API keys (xai-, 80 letters and digits)',
  starts: ['xai-'],
  long: true,
  form: /xai-[A-Za-z0-9]{70,90}/y,
  bits: 3,
  samples: [`xai-${seeded(80)}`],
});
