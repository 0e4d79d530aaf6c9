import type { Token } from './token.ts';
import { CAPITALS, seeded } from './tokens.ts';

export const onepasswordKey: Token = {
  id: 'onepassword-key',
  title: '1Password key',
  source: '1Password security design: secret keys (A3-), service account tokens (ops_)',
  starts: ['ops_eyJ', 'A3-'],
  form: /(?:ops_eyJ[A-Za-z0-9+/_=-]{100,3000}|A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3})/y,
  samples: [
    `ops_eyJ${seeded(250)}`,
    `A3-${seeded(6, CAPITALS)}-${seeded(11, CAPITALS)}-${seeded(5, CAPITALS)}-${seeded(6, CAPITALS).slice(1)}-${seeded(7, CAPITALS).slice(2)}`,
  ],
};
