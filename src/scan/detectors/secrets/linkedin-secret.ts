import type { Labelled } from './labelled.ts';
import { seeded } from './tokens.ts';

export const linkedinSecret: Labelled = {
  id: 'linkedin-secret',
  title: 'LinkedIn client secret',
  source: 'LinkedIn documentation: client secrets (16 characters; WPL_AP)',
  providers: 'linkedin',
  form: /^(?:[A-Za-z0-9]{16}|WPL_AP\d\.[\w.=+/-]{16,40})$/,
  samples: [`${seeded(16)}`],
};
