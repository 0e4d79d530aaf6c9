import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

/** `tok:` and a hexadecimal digit. */
export const intercomToken: Token = {
  id: 'intercom-token',
  title: 'Intercom token',
  source: 'Intercom documentation: access tokens (60 characters, dG9rO in base 64)',
  form: /dG9rO[gjm][A-Za-z0-9+/]{40,80}={0,2}/y,
  samples: [`dG9rOg${seeded(54)}`, `dG9rOj${seeded(53)}=`],
};
