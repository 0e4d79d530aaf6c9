import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const flyToken: Token = {
  id: 'fly-token',
  title: 'Fly.io access token',
  source: 'Fly.io documentation: access tokens (FlyV1, macaroons fm1r_ and fm2_, fo1_)',
  starts: ['fm1r_', 'fm1a_', 'fm2_', 'fo1_'],
  form: /f(?:m(?:1[ar]|2)|o1)_[A-Za-z0-9+/_=-]{40,2000}/y,
  samples: [`fm2_lJPE${seeded(180)}==`, `fo1_${seeded(43)}`],
};
