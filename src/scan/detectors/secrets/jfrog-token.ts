import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const jfrogToken: Token = {
  id: 'jfrog-token',
  title: 'JFrog Artifactory key',
  source: 'JFrog documentation: API keys (AKC), reference tokens (cmVmdGtuO, "reftkn:" in base 64)',
  starts: ['AKCp', 'cmVmdGtuO'],
  long: true,
  form: /(?:AKCp[A-Za-z0-9]{60,75}|cmVmdGtuO[A-Za-z0-9]{50,60})/y,
  samples: [`AKCp8${seeded(68)}`, `cmVmdGtuOjAx${seeded(52)}`],
};
