import type { Token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const pulumiToken: Token = {
  id: 'pulumi-token',
  title: 'Pulumi access token',
  source: 'Pulumi documentation: access tokens (pul- and 40 hexadecimal digits)',
  long: true,
  form: /pul-[0-9a-f]{40}/y,
  samples: [`pul-${seeded(40, HEX)}`],
};
