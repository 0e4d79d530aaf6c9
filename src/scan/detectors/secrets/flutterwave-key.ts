import type { Token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const flutterwaveKey: Token = {
  id: 'flutterwave-key',
  title: 'Flutterwave secret key',
  source: 'Flutterwave documentation: API keys (FLWSECK-, FLWSECK_TEST-)',
  form: /FLWSECK(?:_TEST)?-[0-9a-zA-Z]{12,32}(?:-X)?/y,
  test: /_TEST-/,
  samples: [`FLWSECK-${seeded(32, HEX)}-X`],
  hit: [{ text: `FLWSECK_TEST-${seeded(32, HEX)}-X`, category: 'test-data' }],
};
