import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const apifyToken: Token = {
  id: 'apify-token',
  title: 'Apify token',
  source: 'Apify documentation: API tokens (apify_api_)',
  long: true,
  form: /apify_api_[A-Za-z0-9]{36,46}/y,
  samples: [`apify_api_${seeded(36)}`],
};
