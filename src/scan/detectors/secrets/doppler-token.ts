import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const dopplerToken: Token = {
  id: 'doppler-token',
  title: 'Doppler token',
  source: 'Doppler documentation: token formats (dp.pt., dp.st., dp.ct., dp.sa., dp.scim., dp.audit.)',
  form: /dp\.(?:pt|ct|sa|scim|audit|said|st)\.(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,44}/y,
  samples: [`dp.pt.${seeded(43)}`, `dp.st.dev.${seeded(42)}`],
};
