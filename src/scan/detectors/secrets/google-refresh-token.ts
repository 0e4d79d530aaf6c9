import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const googleRefreshToken: Token = {
  id: 'google-refresh-token',
  title: 'Google refresh token',
  source: 'Google identity: OAuth 2.0 refresh tokens (1//0)',
  inside: { marks: ['//0'], most: 1, of: (code) => code === 0x31 },
  form: /1\/\/0[\w-]{40,180}/y,
  bits: 3.4,
  shown: 3,
  samples: [],
  hit: [
    `1//0g${seeded(100)}`,
    `"refresh_token": "1//03${seeded(98)}"`,
    `GOOGLE_REFRESH_TOKEN=1//0${seeded(60)}`,
    `REFRESH_TOKEN='1//09${seeded(8)}-x_${seeded(86)}'`,
    `use 1//0${seeded(6)}-x_${seeded(90)} now`,
  ],
  miss: ['http://0.0.0.0:80', '1//0 and more', `11//0g${seeded(100)}`],
};
