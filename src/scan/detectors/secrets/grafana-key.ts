import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const grafanaKey: Token = {
  id: 'grafana-key',
  title: 'Grafana key',
  source: 'Grafana documentation: cloud access policy tokens (glc_), API keys ("k": in base 64)',
  starts: ['glc_', 'eyJrIjoi'],
  form: /(?:glc_eyJ[A-Za-z0-9+/]{40,400}={0,2}|eyJrIjoi[A-Za-z0-9]{60,400}={0,2})/y,
  shown: 4,
  samples: [`glc_eyJvIjoi${seeded(120)}=`, `eyJrIjoi${seeded(80)}=`],
};
