import type { Labelled } from './labelled.ts';
import { seededUuid } from './tokens.ts';

export const snykKey: Labelled = {
  id: 'snyk-key',
  title: 'Snyk API token',
  source: 'Snyk documentation: API tokens (UUID)',
  providers: 'snyk',
  form: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/,
  samples: [`${seededUuid()}`],
};
