import type { Token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const sentryToken: Token = {
  id: 'sentry-token',
  title: 'Sentry token',
  source: 'Sentry documentation: organisation (sntrys_) and user (sntryu_) auth tokens',
  starts: ['sntrys_', 'sntryu_'],
  form: /(?:sntrys_eyJ[A-Za-z0-9+/=_-]{80,500}|sntryu_[0-9a-f]{64})/y,
  samples: [`sntrys_eyJ${seeded(200)}`, `sntryu_${seeded(64, HEX)}`],
};
