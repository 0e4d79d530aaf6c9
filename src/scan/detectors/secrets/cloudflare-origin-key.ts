import type { Token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const cloudflareOriginKey: Token = {
  id: 'cloudflare-origin-key',
  title: 'Cloudflare origin CA key',
  source: 'Cloudflare API: origin CA keys (v1.0-, 24 and 146 hexadecimal digits)',
  long: true,
  form: /v1\.0-[0-9a-f]{24}-[0-9a-f]{146}/y,
  samples: [`v1.0-${seeded(24, HEX)}-${seeded(146, HEX)}`],
};
