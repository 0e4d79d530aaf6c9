import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const tailscaleKey: Token = {
  id: 'tailscale-key',
  title: 'Tailscale key',
  source: 'Tailscale documentation: key prefixes (tskey-api-, tskey-auth-, tskey-client- ...)',
  form: /tskey-[a-z]{2,10}-[A-Za-z0-9]{8,24}(?:-[A-Za-z0-9]{20,40})?/y,
  samples: [`tskey-auth-${seeded(17)}-${seeded(32)}`, `tskey-api-${seeded(17)}-${seeded(32)}`],
};
