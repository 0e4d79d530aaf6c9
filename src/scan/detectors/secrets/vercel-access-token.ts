import type { Labelled } from './labelled.ts';
import { seeded } from './tokens.ts';

export const vercelAccessToken: Labelled = {
  id: 'vercel-access-token',
  title: 'Vercel access token',
  source: 'Vercel documentation: access tokens (24 letters and digits)',
  providers: 'vercel',
  form: /^[A-Za-z0-9]{24}$/,
  samples: [`${seeded(24)}`],
};
