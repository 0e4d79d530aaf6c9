import type { Token } from './token.ts';
import { CAPITALS, seeded } from './tokens.ts';

export const scalewayKey: Token = {
  id: 'scaleway-key',
  title: 'Scaleway access key',
  source: 'Scaleway documentation: access keys (SCW and 17 capitals and digits)',
  form: /SCW[A-Z0-9]{17}/y,
  bits: 2.8,
  samples: [`SCW${seeded(17, CAPITALS)}`],
};
