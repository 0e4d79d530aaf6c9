import type { Token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const atlassianToken: Token = {
  id: 'atlassian-token',
  title: 'Atlassian API token',
  source: 'Atlassian: API tokens of Jira and Confluence Cloud (prefixes ATATT3, ATCTT3)',
  starts: ['ATATT3', 'ATCTT3'],
  form: /AT[AC]TT3[A-Za-z0-9_=-]{60,400}/y,
  samples: [`ATATT3xFfGF0${seeded(168)}=${seeded(8, HEX).toUpperCase()}`, `ATCTT3xFfGN0${seeded(168)}`],
};
