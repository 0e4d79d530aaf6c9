import type { Labelled } from './labelled.ts';
import { seededUuid, uuid } from './tokens.ts';

export const codecovToken: Labelled = {
  id: 'codecov-token',
  title: 'Codecov token',
  source: 'Codecov documentation: upload tokens (UUID)',
  providers: 'codecov, codecov upload',
  form: uuid,
  samples: [`${seededUuid()}`],
};
