import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const tencentKey: Token = {
  id: 'tencent-key',
  title: 'Tencent Cloud secret id',
  source: 'Tencent Cloud documentation: SecretId (AKID and 32 letters and digits)',
  long: true,
  form: /AKID[A-Za-z0-9]{32}/y,
  samples: [`AKID${seeded(32)}`],
};
