import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const adyenKey: Token = {
  id: 'adyen-key',
  title: 'Adyen API key',
  source: 'Adyen documentation: API credentials (keys begin with AQE)',
  form: /AQE[A-Za-z0-9+/]{50,300}={0,2}-[A-Za-z0-9+/]{30,60}={0,2}-[^\s"'`]{16,20}/y,
  bits: 3.4,
  samples: [`AQEyhmfxK${seeded(80)}==-${seeded(43)}=-${seeded(16)}`],
};
