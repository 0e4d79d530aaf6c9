import { token } from './token.ts';
import { seeded } from './tokens.ts';

export const bitbucketToken = token({
  id: 'bitbucket-token',
  title: 'Bitbucket app password',
  source: 'Atlassian support: app passwords (prefix ATBB)',
  starts: ['ATBB'],
  form: /ATBB[A-Za-z0-9_=.-]{24,40}/y,
  bits: 3,
  samples: [`ATBB${seeded(32)}`],
});
