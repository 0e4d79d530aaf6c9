import type { Token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const sentryDsn: Token = {
  id: 'sentry-dsn',
  title: 'Sentry DSN',
  source: 'Sentry documentation: data source names (https://key@host/project); the key may send events',
  inside: { marks: ['://'], most: 5, of: (c) => c > 0x60 && c < 0x7b },
  form: /https?:\/\/[0-9a-f]{32}(?::[0-9a-f]{32})?@[\w.-]{1,80}\/\d{1,20}/y,
  // It sends, and reads nothing.
  sure: 0.6,
  rank: 93,
  bits: 2.4,
  samples: [],
  hit: [
    `SENTRY_DSN=https://${seeded(32, HEX)}@o123456.ingest.sentry.io/1234567`,
    `dsn: "https://${seeded(32, HEX)}:${seeded(33, HEX).slice(1)}@sentry.cloakroom-mail.eu/42"`,
    `https://${seeded(32, HEX)}@o1.ingest.de.sentry.io/450`,
  ],
  miss: [
    'https://sentry.io/organizations/x',
    `https://sentry.io/${seeded(32, HEX)}`,
    'https://<key>@sentry.io/1',
  ],
};
