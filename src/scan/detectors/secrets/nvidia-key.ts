import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const nvidiaKey: Token = {
  id: 'nvidia-key',
  title: 'NVIDIA API key',
  source: 'NVIDIA documentation: API keys (nvapi-)',
  form: /nvapi-[\w-]{60,70}/y,
  samples: [`nvapi-${seeded(64)}`],
};
