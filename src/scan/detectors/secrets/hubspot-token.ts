import type { Token } from './token.ts';
import { seededUuid } from './tokens.ts';

export const hubspotToken: Token = {
  id: 'hubspot-token',
  title: 'HubSpot private app token',
  source: 'HubSpot documentation: private app access tokens (pat-, region, UUID)',
  form: /pat-(?:na|eu|ap)\d-[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}/y,
  samples: [`pat-eu1-${seededUuid()}`, `pat-na1-${seededUuid()}`, `pat-na1-${seededUuid().toUpperCase()}`],
};
