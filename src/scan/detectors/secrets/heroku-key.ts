import type { Token } from './token.ts';
import { seeded, seededUuid } from './tokens.ts';

export const herokuKey: Token = {
  id: 'heroku-key',
  title: 'Heroku API key',
  source: 'Heroku platform API: authorization tokens (prefix HRKU-)',
  form: /HRKU-(?:AA[\w-]{56,62}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})/y,
  samples: [`HRKU-AA${seeded(58)}`, `HRKU-${seededUuid()}`],
};
