import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const bitbucketToken: Token = {
  id: 'bitbucket-token',
  title: 'Bitbucket app password',
  source: 'Atlassian support: app passwords (prefix ATBB)',
  form: /ATBB[A-Za-z0-9_=.-]{24,40}/y,
  samples: [`ATBB${seeded(32)}`],
};
