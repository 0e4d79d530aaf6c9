import type { Labelled } from './labelled.ts';
import { seededUuid } from './tokens.ts';

export const splunkToken: Labelled = {
  id: 'splunk-token',
  title: 'Splunk token',
  source: 'Splunk documentation: HTTP event collector tokens (UUID)',
  providers: 'splunk, hec',
  form: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
  samples: [seededUuid(), seededUuid().toUpperCase()],
};
