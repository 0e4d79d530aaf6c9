import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const vaultToken: Token = {
  id: 'vault-token',
  title: 'HashiCorp Vault token',
  source: 'Vault documentation: tokens (hvs. service, hvb. batch, hvr. recovery)',
  starts: ['hvs.', 'hvb.', 'hvr.'],
  form: /hv[sbr]\.[\w-]{24,400}/y,
  samples: [`hvs.${seeded(24)}`, `hvb.AAAAAQ${seeded(150)}`],
};
