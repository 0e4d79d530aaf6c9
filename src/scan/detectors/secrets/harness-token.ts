import type { Token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const harnessToken: Token = {
  id: 'harness-token',
  title: 'Harness token',
  source: 'Harness documentation: personal (pat.) and service account (sat.) tokens',
  starts: ['pat.', 'sat.'],
  form: /[ps]at\.[\w-]{22}\.[0-9a-f]{24}\.[A-Za-z0-9]{20}/y,
  samples: [`pat.${seeded(22)}.${seeded(24, HEX)}.${seeded(20)}`],
};
