import type { Labelled } from './labelled.ts';
import { HEX, seeded } from './tokens.ts';

export const deepseekKey: Labelled = {
  id: 'deepseek-key',
  title: 'DeepSeek API key',
  source: 'DeepSeek documentation: API keys (sk- and 32 hexadecimal digits)',
  providers: 'deepseek',
  form: /^sk-[0-9a-f]{32}$/,
  samples: [`sk-${seeded(32, HEX)}`],
};
