import type { Labelled } from './labelled.ts';
import { seededUuid } from './tokens.ts';

export const codecovToken: Labelled = {
  id: 'codecov-token',
  title: 'Codecov token',
  source: 'Codecov documentation: upload tokens (UUID)',
  providers: 'codecov, codecov upload',
  form: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/,
  samples: [`${seededUuid()}`],
};
