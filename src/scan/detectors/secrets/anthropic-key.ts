import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const anthropicKey: Token = {
  id: 'anthropic-key',
  title: 'Anthropic API key',
  source: 'Anthropic documentation: API keys (sk-ant-api03-, sk-ant-admin01- ... ending in AA)',
  form: /sk-ant-[a-z]{2,10}\d{2}-[\w-]{40,140}/y,
  samples: [`sk-ant-api03-${seeded(93)}AA`, `sk-ant-admin01-${seeded(93)}AA`],
};
