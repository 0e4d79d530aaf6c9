import type { Token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const clojarsToken: Token = {
  id: 'clojars-token',
  title: 'Clojars deploy token',
  source: 'Clojars: deploy tokens (CLOJARS_ and 60 hexadecimal digits)',
  long: true,
  form: /CLOJARS_[a-z0-9]{60}/y,
  samples: [`CLOJARS_${seeded(60, HEX)}`],
};
