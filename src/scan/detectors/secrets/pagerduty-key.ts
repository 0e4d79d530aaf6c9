import type { Labelled } from './labelled.ts';
import { SMALL, seeded } from './tokens.ts';

export const pagerdutyKey: Labelled = {
  id: 'pagerduty-key',
  title: 'PagerDuty key',
  source: 'PagerDuty documentation: API keys (20 characters), integration keys (32)',
  providers: 'pagerduty, pd',
  names:
    'pagerduty integration key, pagerduty routing key, pagerduty service key, pd integration key, pd routing key',
  form: /^(?:[\w+-]{20}|[0-9a-z]{32})$/,
  samples: [`${seeded(20)}`, `${seeded(32, SMALL)}`],
};
