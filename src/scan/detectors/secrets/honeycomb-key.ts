import type { Token } from './token.ts';
import { SMALL, seeded } from './tokens.ts';

export const honeycombKey: Token = {
  id: 'honeycomb-key',
  title: 'Honeycomb key',
  source: 'Honeycomb documentation: ingest (hcaik_), configuration (hcxik_) and management (hcxmk_) keys',
  starts: ['hcaik_', 'hcbik_', 'hcxik_', 'hcamk_', 'hcxmk_', 'hcxlk_'],
  long: true,
  form: /hc[a-z](?:ik|mk|lk)_[a-z0-9]{26,64}/y,
  samples: [`hcaik_${seeded(58, SMALL)}`, `hcxmk_${seeded(32, SMALL)}`],
};
