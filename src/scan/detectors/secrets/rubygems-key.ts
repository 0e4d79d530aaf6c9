import type { Token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const rubygemsKey: Token = {
  id: 'rubygems-key',
  title: 'RubyGems API key',
  source: 'RubyGems guides: API keys (rubygems_ and 48 hexadecimal digits)',
  long: true,
  form: /rubygems_[0-9a-f]{48}/y,
  samples: [`rubygems_${seeded(48, HEX)}`],
};
