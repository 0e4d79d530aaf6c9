import type { Labelled } from './labelled.ts';
import { seededUuid, uuid } from './tokens.ts';

export const splunkToken: Labelled = {
  id: 'splunk-token',
  title: 'Splunk token',
  source: 'Splunk documentation: HTTP event collector tokens (UUID)',
  providers: 'splunk, hec',
  form: uuid,
  samples: [seededUuid(), seededUuid().toUpperCase()],
};
