import type { Token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const circleciToken: Token = {
  id: 'circleci-token',
  title: 'CircleCI token',
  source: 'CircleCI documentation: personal (CCIPAT_) and project (CCIPRJ_) tokens',
  starts: ['CCIPAT_', 'CCIPRJ_'],
  form: /CCIP(?:AT|RJ)_[A-Za-z0-9]{22}_[0-9a-f]{40}/y,
  samples: [`CCIPAT_${seeded(22)}_${seeded(40, HEX)}`],
};
