import type { Token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const elevenlabsKey: Token = {
  id: 'elevenlabs-key',
  title: 'ElevenLabs API key',
  source: 'ElevenLabs documentation: API keys (sk_ and 48 hexadecimal digits)',
  long: true,
  form: /sk_[0-9a-f]{48}/y,
  samples: [`sk_${seeded(48, HEX)}`],
};
