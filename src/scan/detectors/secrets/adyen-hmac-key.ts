import type { Labelled } from './labelled.ts';
import { HEX, seeded } from './tokens.ts';

export const adyenHmacKey: Labelled = {
  id: 'adyen-hmac-key',
  title: 'Adyen HMAC key',
  source: 'Adyen documentation: HMAC keys (64 hexadecimal digits)',
  providers: 'adyen, adyen hmac, adyen webhook hmac, adyen notification hmac',
  form: /^[0-9A-Fa-f]{64}$/,
  samples: [`${seeded(64, HEX)}`],
};
