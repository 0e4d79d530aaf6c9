import { token } from './token.ts';
import { seeded } from './tokens.ts';

export const nvidiaKey = token({
  id: 'nvidia-key',
  title: 'NVIDIA API key',
  source: 'NVIDIA documentation: API keys (nvapi-)',
  starts: ['nvapi-'],
  form: /nvapi-[\w-]{60,70}/y,
  bits: 3,
  samples: [`nvapi-${seeded(64)}`],
});
