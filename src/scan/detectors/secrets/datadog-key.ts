import type { Labelled } from './labelled.ts';
import { HEX, seeded } from './tokens.ts';

export const datadogKey: Labelled = {
  id: 'datadog-key',
  title: 'Datadog key',
  source: 'Datadog documentation: API keys (32 hexadecimal digits), application keys (40)',
  providers: 'datadog, dd',
  form: /^(?:[0-9a-f]{32}|[0-9a-f]{40}|pub[0-9a-f]{32})$/,
  samples: [`${seeded(32, HEX)}`, `${seeded(40, HEX)}`],
};
