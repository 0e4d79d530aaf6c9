import type { Labelled } from './labelled.ts';
import { seededUuid, uuid } from './tokens.ts';

export const herokuLegacyKey: Labelled = {
  id: 'heroku-legacy-key',
  title: 'Heroku API key (UUID)',
  source: 'Heroku platform API: API keys before 2024 (UUID)',
  providers: 'heroku',
  form: uuid,
  samples: [`${seededUuid()}`],
};
