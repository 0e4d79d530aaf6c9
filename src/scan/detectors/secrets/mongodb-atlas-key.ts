import { token } from './token.ts';
import { seeded } from './tokens.ts';

export const mongodbAtlasKey = token({
  id: 'mongodb-atlas-key',
  title: 'MongoDB Atlas service account secret',
  source: 'MongoDB documentation: service account secrets (mdb_sa_sk_)',
  starts: ['mdb_sa_sk_'],
  form: /mdb_sa_sk_[\w-]{40}/y,
  bits: 3,
  samples: [`mdb_sa_sk_${seeded(40)}`],
});
