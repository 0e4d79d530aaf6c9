import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const zendeskToken: Token = {
  id: 'zendesk-token',
  title: 'Zendesk API token',
  source:
    'Zendesk developer documentation: basic authentication with {email}/token:{api token}, 40 letters and digits',
  long: true,
  glued: true,
  form: /\/token:[A-Za-z0-9]{40}/y,
  shown: 6,
  samples: [],
  hit: [
    `curl -u agent@cloakroom-mail.eu/token:${seeded(40)}`,
    `auth=("agent@cloakroom-mail.eu/token:${seeded(40)}")`,
    `user/token:${seeded(40)} `,
  ],
  miss: [`agent@x.eu/token:${seeded(20)}`, 'agent/token:{api_token}', `agent/token:${'x'.repeat(40)}`],
};
