import type { Labelled } from './labelled.ts';
import { seededUuid, uuid } from './tokens.ts';

export const postmarkToken: Labelled = {
  id: 'postmark-token',
  title: 'Postmark token',
  source: 'Postmark documentation: server tokens (UUID)',
  providers: 'postmark, postmark server',
  form: uuid,
  samples: [`${seededUuid()}`],
};
