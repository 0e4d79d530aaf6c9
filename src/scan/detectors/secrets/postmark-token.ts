import type { Labelled } from './labelled.ts';
import { seededUuid } from './tokens.ts';

export const postmarkToken: Labelled = {
  id: 'postmark-token',
  title: 'Postmark token',
  source: 'Postmark documentation: server tokens (UUID)',
  providers: 'postmark, postmark server',
  form: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/,
  samples: [`${seededUuid()}`],
};
