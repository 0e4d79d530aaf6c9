import { form } from '../../confidence.ts';
import type { Token } from './token.ts';
import { seededUuid } from './tokens.ts';

export const launchdarklyKey: Token = {
  id: 'launchdarkly-key',
  title: 'LaunchDarkly key',
  source: 'LaunchDarkly documentation: SDK keys (sdk-), API tokens (api-), each with a UUID',
  starts: ['sdk-', 'api-'],
  form: /(?:sdk|api)-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/y,
  sure: form.distinct + 0.2,
  samples: [`sdk-${seededUuid()}`, `api-${seededUuid()}`],
};
