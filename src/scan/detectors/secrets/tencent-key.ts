import { token } from './token.ts';
import { seeded } from './tokens.ts';

export const tencentKey = token({
  id: 'tencent-key',
  title: 'Tencent Cloud secret id',
  source: 'Tencent Cloud documentation: SecretId (AKID and 32 letters and digits)',
  starts: ['AKID'],
  long: true,
  form: /AKID[A-Za-z0-9]{32}/y,
  bits: 3,
  samples: [`AKID${seeded(32)}`],
});
