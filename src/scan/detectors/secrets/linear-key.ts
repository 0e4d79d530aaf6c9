import type { Token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const linearKey: Token = {
  id: 'linear-key',
  title: 'Linear key',
  source: 'Linear documentation: API keys (lin_api_), OAuth tokens (lin_oauth_)',
  starts: ['lin_api_', 'lin_oauth_', 'lin_wh_'],
  long: true,
  form: /lin_(?:api|oauth|wh)_[A-Za-z0-9]{36,64}/y,
  samples: [`lin_api_${seeded(40)}`, `lin_oauth_${seeded(64, HEX)}`],
};
