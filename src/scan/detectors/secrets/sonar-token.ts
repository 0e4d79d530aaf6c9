import type { Token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const sonarToken: Token = {
  id: 'sonar-token',
  title: 'SonarQube token',
  source: 'Sonar documentation: token types (squ_ user, sqp_ project, sqa_ global analysis)',
  starts: ['squ_', 'sqp_', 'sqa_'],
  long: true,
  form: /sq[upa]_[0-9a-f]{40}/y,
  samples: [`squ_${seeded(40, HEX)}`, `sqp_${seeded(40, HEX)}`],
};
