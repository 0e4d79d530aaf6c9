import type { Token } from './token.ts';
import { HEX, seeded, seededUuid } from './tokens.ts';

/** Made where it is read: nothing of examples is loaded in a browser. */
const url = (): string =>
  `https://contoso.webhook.office.com/webhookb2/${seededUuid()}@${seededUuid()}/IncomingWebhook/${seeded(32, HEX)}/${seededUuid()}`;

export const teamsWebhook: Token = {
  id: 'teams-webhook',
  title: 'Microsoft Teams webhook',
  source:
    'Microsoft Teams documentation: incoming webhooks (/IncomingWebhook/, 32 hexadecimal digits, a UUID)',
  long: true,
  glued: true,
  form: /IncomingWebhook\/[0-9a-f]{32}\/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?:\/[\w-]{20,60})?/y,
  shown: 8,
  samples: [],
  hit: [url(), `<a href="${url()}">`, `TEAMS_HOOK=${url()}/V2${seeded(42)}`],
  miss: ['IncomingWebhook/', 'https://x/IncomingWebhook/<id>/<id>', `IncomingWebhook/${seeded(32, HEX)}/y`],
};
