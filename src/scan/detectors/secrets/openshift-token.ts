import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const openshiftToken: Token = {
  id: 'openshift-token',
  title: 'OpenShift token',
  source: 'Red Hat OpenShift documentation: OAuth access tokens (sha256~)',
  form: /sha256~[\w-]{43}/y,
  bits: 3.2,
  samples: [`sha256~${seeded(43)}`],
};
