import type { Token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const airtableToken: Token = {
  id: 'airtable-token',
  title: 'Airtable token',
  source: 'Airtable documentation: personal access tokens (pat, 14 characters, dot, 64 hexadecimal digits)',
  form: /pat[A-Za-z0-9]{14}\.[0-9a-f]{64}/y,
  samples: [`pat${seeded(14)}.${seeded(64, HEX)}`],
};
