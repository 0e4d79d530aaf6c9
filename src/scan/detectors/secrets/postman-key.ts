import type { Token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const postmanKey: Token = {
  id: 'postman-key',
  title: 'Postman API key',
  source: 'Postman documentation: API keys (PMAK-)',
  long: true,
  form: /PMAK-[0-9a-f]{24}-[0-9a-f]{34}/y,
  samples: [`PMAK-${seeded(24, HEX)}-${seeded(34, HEX)}`],
};
