import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const googleKey: Token = {
  id: 'google-key',
  title: 'Google key',
  source: 'Google Cloud: API keys (AIza), OAuth client secrets (GOCSPX-), access tokens (ya29.)',
  starts: ['AIza', 'GOCSPX-', 'ya29.'],
  form: /(?:AIza[\w-]{35}|GOCSPX-[\w-]{28}|ya29\.[\w.-]{20,1200})/y,
  samples: [`AIza${seeded(35)}`, `GOCSPX-${seeded(28)}`, `ya29.a0${seeded(160)}`],
  miss: [`AIza${seeded(20)}`],
};
