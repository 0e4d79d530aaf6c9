import type { Token } from './token.ts';
import { SMALL, seeded } from './tokens.ts';

export const prefectKey: Token = {
  id: 'prefect-key',
  title: 'Prefect API key',
  source: 'Prefect documentation: API keys (pnu_, pnb_)',
  starts: ['pnu_', 'pnb_'],
  long: true,
  form: /pn[ub]_[A-Za-z0-9]{36}/y,
  samples: [`pnu_${seeded(36, SMALL)}`],
};
