import type { Token } from './token.ts';
import { hasChecksum, sealed } from './tokens.ts';

export const npmToken: Token = {
  id: 'npm-token',
  title: 'npm access token',
  source:
    'GitHub blog, "Announcing npm’s new access token format": prefix npm_, CRC-32 of thirty characters in base 62',
  checksum: 'CRC-32 in base 62',
  long: true,
  form: /npm_[A-Za-z0-9]{36}/y,
  sure: 0.95,
  // A wrong checksum: a sample, or not from npm.
  valid: (value) => (hasChecksum(value.slice(4)) ? 0 : -0.45),
  samples: [`npm_${sealed(30)}`],
  hit: [`//registry.npmjs.org/:_authToken=npm_${sealed(30)}`],
  miss: [`npm_${sealed(30).replace(/.$/, '_')}`, 'npm_config_registry', 'npm_lifecycle_event'],
};
