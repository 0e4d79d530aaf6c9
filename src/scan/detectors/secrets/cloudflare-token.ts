import type { Labelled } from './labelled.ts';
import { HEX, seeded } from './tokens.ts';

export const cloudflareToken: Labelled = {
  id: 'cloudflare-token',
  title: 'Cloudflare API token',
  source: 'Cloudflare documentation: API tokens (40 characters), global API keys (37 hexadecimal digits)',
  providers: 'cloudflare, cf',
  names: 'cloudflare global api key, cf global api key',
  form: /^(?:[\w-]{40}|[0-9a-f]{37})$/,
  samples: [`${seeded(40)}`, `${seeded(37, HEX)}`],
};
