import type { Token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const snykToken: Token = {
  id: 'snyk-token',
  title: 'Snyk token',
  source: 'Snyk documentation: personal access tokens (snyk_uat., snyk_sat.)',
  form: /snyk_[us]at\.[0-9a-f]{8}\.[A-Za-z0-9_-]{20,}\.[\w-]{20,200}/y,
  shown: 5,
  samples: [`snyk_uat.${seeded(8, HEX)}.eyJ${seeded(60)}.${seeded(86)}`],
};
