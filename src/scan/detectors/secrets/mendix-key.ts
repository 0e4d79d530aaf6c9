import type { Labelled } from './labelled.ts';
import { seeded, seededUuid } from './tokens.ts';

export const mendixKey: Labelled = {
  id: 'mendix-key',
  title: 'Mendix key',
  source: 'Mendix documentation: deploy API keys (Mendix-ApiKey), personal access tokens',
  providers: 'mendix, mx, mendix deploy, mendix marketplace',
  form: /^(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[\w.-]{32,120})$/,
  samples: [`${seededUuid()}`, `${seeded(88)}`],
};
