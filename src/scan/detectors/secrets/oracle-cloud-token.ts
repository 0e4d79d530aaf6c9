import type { Labelled } from './labelled.ts';
import { seeded } from './tokens.ts';

export const oracleCloudToken: Labelled = {
  id: 'oracle-cloud-token',
  title: 'Oracle Cloud auth token',
  source: 'Oracle Cloud Infrastructure documentation: auth tokens (20 characters), customer secret keys',
  providers: 'oci, oracle cloud, oci customer secret',
  names: 'oci cli passphrase',
  form: /^[^\s'"]{20,44}$/,
  samples: [`${seeded(20)}`],
  hit: [`OCI_AUTH_TOKEN=${seeded(6)}#8(${seeded(12)}`],
  miss: ['oci_auth_token = getToken(Oci1, x)'],
};
