import type { Labelled } from './labelled.ts';
import { seeded } from './tokens.ts';

export const oracleCloudToken: Labelled = {
  id: 'oracle-cloud-token',
  title: 'Oracle Cloud auth token',
  source: 'Oracle Cloud Infrastructure documentation: auth tokens (20 characters), customer secret keys',
  providers: 'oci, oracle cloud, oci auth, oci customer secret',
  names: 'oci cli passphrase',
  form: /^[^\s'"]{20,44}$/,
  samples: [`${seeded(20)}`],
};
