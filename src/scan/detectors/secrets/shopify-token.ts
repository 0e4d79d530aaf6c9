import type { Token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const shopifyToken: Token = {
  id: 'shopify-token',
  title: 'Shopify token',
  source: 'Shopify documentation: access tokens (shpat_, shpca_, shppa_, shpss_, shptka_)',
  starts: ['shpat_', 'shpca_', 'shppa_', 'shpss_', 'shptka_', 'shpua_'],
  long: true,
  form: /shp(?:at|ca|pa|ss|tka|ua)_[0-9a-fA-F]{32}/y,
  samples: [`shpat_${seeded(32, HEX)}`, `shpss_${seeded(32, HEX)}`],
};
