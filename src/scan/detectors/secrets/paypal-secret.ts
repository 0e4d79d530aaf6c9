import type { Labelled } from './labelled.ts';
import { seeded } from './tokens.ts';

export const paypalSecret: Labelled = {
  id: 'paypal-secret',
  title: 'PayPal client secret',
  source: 'PayPal developer documentation: client secrets (80 characters, often beginning with E)',
  providers: 'paypal, braintree',
  form: /^[\w-]{32,90}$/,
  samples: [`${seeded(80)}`],
};
