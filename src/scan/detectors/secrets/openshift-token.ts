import { token } from './token.ts';
import { seeded } from './tokens.ts';

export const openshiftToken = token({
  id: 'openshift-token',
  title: 'OpenShift token',
  source: 'Red Hat OpenShift documentation: OAuth access tokens (sha256~)',
  starts: ['sha256~'],
  form: /sha256~[\w-]{43}/y,
  bits: 3.2,
  samples: [`sha256~${seeded(43)}`],
});
