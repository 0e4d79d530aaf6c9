import type { Token } from './token.ts';
import { BASE32, seeded } from './tokens.ts';

export const dynatraceToken: Token = {
  id: 'dynatrace-token',
  title: 'Dynatrace token',
  source: 'Dynatrace documentation: access tokens (dt0c01., 24 and 64 characters of base 32)',
  starts: ['dt0c01.', 'dt0s01.', 'dt0s02.', 'dt0s03.', 'dt0s04.', 'dt0s06.', 'dt0s08.', 'dt0s16.', 'dt0a01.'],
  long: true,
  form: /dt0[a-z]\d{2}\.[A-Z0-9]{24}\.[A-Z0-9]{64}/y,
  shown: 3,
  samples: [
    `dt0c01.${seeded(24, BASE32)}.${seeded(64, BASE32)}`,
    `dt0s16.${seeded(24, BASE32)}.${seeded(64, BASE32)}`,
  ],
};
