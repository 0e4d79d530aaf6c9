import type { Labelled } from './labelled.ts';
import { seededUuid, uuid } from './tokens.ts';

export const snykKey: Labelled = {
  id: 'snyk-key',
  title: 'Snyk API token',
  source: 'Snyk documentation: API tokens (UUID)',
  providers: 'snyk',
  form: uuid,
  samples: [`${seededUuid()}`],
};
