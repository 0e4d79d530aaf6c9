import type { Labelled } from './labelled.ts';
import { seededUuid } from './tokens.ts';

export const herokuLegacyKey: Labelled = {
  id: 'heroku-legacy-key',
  title: 'Heroku API key (UUID)',
  source: 'Heroku platform API: API keys before 2024 (UUID)',
  providers: 'heroku',
  form: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/,
  samples: [`${seededUuid()}`],
};
