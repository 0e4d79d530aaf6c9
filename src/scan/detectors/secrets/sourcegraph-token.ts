import type { Token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const sourcegraphToken: Token = {
  id: 'sourcegraph-token',
  title: 'Sourcegraph token',
  source: 'Sourcegraph documentation: access tokens (sgp_)',
  form: /sgp_(?:(?:[0-9a-f]{16}|local)_)?[0-9a-f]{40}/y,
  samples: [`sgp_${seeded(16, HEX)}_${seeded(40, HEX)}`, `sgp_${seeded(40, HEX)}`],
};
