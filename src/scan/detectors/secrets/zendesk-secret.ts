import type { Labelled } from './labelled.ts';
import { seeded } from './tokens.ts';

export const zendeskSecret: Labelled = {
  id: 'zendesk-secret',
  title: 'Zendesk secret',
  source: 'Zendesk documentation: API tokens and OAuth secrets (40 and 64 characters)',
  providers: 'zendesk, zd',
  form: /^[A-Za-z0-9]{40}(?:[A-Za-z0-9]{24})?$/,
  samples: [`${seeded(40)}`, `${seeded(64)}`],
};
