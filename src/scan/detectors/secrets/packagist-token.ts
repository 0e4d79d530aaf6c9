import type { Token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const packagistToken: Token = {
  id: 'packagist-token',
  title: 'Packagist token',
  source: 'Private Packagist documentation: tokens (packagist_out_, packagist_uut_ ...)',
  form: /packagist_[a-z]{2,3}_[0-9a-f]{32,80}/y,
  shown: 9,
  samples: [`packagist_out_${seeded(68, HEX)}`, `packagist_uut_${seeded(68, HEX)}`],
};
