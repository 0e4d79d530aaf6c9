import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const mongodbAtlasKey: Token = {
  id: 'mongodb-atlas-key',
  title: 'MongoDB Atlas service account secret',
  source: 'MongoDB documentation: service account secrets (mdb_sa_sk_)',
  form: /mdb_sa_sk_[\w-]{40}/y,
  samples: [`mdb_sa_sk_${seeded(40)}`],
};
