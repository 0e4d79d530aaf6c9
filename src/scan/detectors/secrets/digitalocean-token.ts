import type { Token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const digitaloceanToken: Token = {
  id: 'digitalocean-token',
  title: 'DigitalOcean token',
  source: 'DigitalOcean API: token prefixes (dop_v1_ personal, doo_v1_ OAuth, dor_v1_ refresh)',
  starts: ['dop_v1_', 'doo_v1_', 'dor_v1_'],
  long: true,
  form: /do[por]_v1_[0-9a-f]{64}/y,
  samples: [`dop_v1_${seeded(64, HEX)}`, `dor_v1_${seeded(64, HEX)}`],
};
