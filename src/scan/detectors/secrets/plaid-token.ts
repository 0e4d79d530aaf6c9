import type { Token } from './token.ts';
import { seededUuid } from './tokens.ts';

export const plaidToken: Token = {
  id: 'plaid-token',
  title: 'Plaid access token',
  source: 'Plaid documentation: access tokens (access-production- and a UUID)',
  form: /access-(?:production|development|sandbox)-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/y,
  test: /-sandbox-/,
  shown: 6,
  samples: [`access-production-${seededUuid()}`],
  hit: [{ text: `access-sandbox-${seededUuid()}`, category: 'test-data' }],
};
