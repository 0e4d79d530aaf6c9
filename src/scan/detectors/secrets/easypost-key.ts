import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const easypostKey: Token = {
  id: 'easypost-key',
  title: 'EasyPost API key',
  source: 'EasyPost documentation: API keys (EZAK production, EZTK test)',
  starts: ['EZAK', 'EZTK'],
  long: true,
  form: /EZ[AT]K[A-Za-z0-9]{54}/y,
  test: /^EZTK/,
  samples: [`EZAK${seeded(54)}`],
  hit: [{ text: `EZTK${seeded(54)}`, category: 'test-data' }],
};
