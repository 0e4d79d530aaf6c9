import type { Token } from './token.ts';
import { DIGITS, seeded } from './tokens.ts';

export const notionToken: Token = {
  id: 'notion-token',
  title: 'Notion token',
  source: 'Notion documentation: integration tokens (ntn_, formerly secret_)',
  starts: ['ntn_', 'secret_'],
  form: /(?:ntn_[A-Za-z0-9]{43,50}|secret_[A-Za-z0-9]{43})/y,
  bits: 3.2,
  samples: [`ntn_${seeded(11, DIGITS)}${seeded(35)}`, `secret_${seeded(43)}`],
};
