import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const twitterToken: Token = {
  id: 'twitter-token',
  title: 'X (Twitter) bearer token',
  source: 'X developer documentation: app-only bearer tokens',
  starts: ['AAAAAAAAAAAAAAAAAAAA'],
  long: true,
  form: /A{20,24}[A-Za-z0-9%]{60,120}/y,
  shown: 4,
  samples: [`AAAAAAAAAAAAAAAAAAAAAFnz2wAAAAAA${seeded(20)}%3D${seeded(50)}`],
};
