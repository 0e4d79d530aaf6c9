import type { Labelled } from './labelled.ts';
import { SMALL, seeded } from './tokens.ts';

export const twitchSecret: Labelled = {
  id: 'twitch-secret',
  title: 'Twitch secret',
  source: 'Twitch documentation: client secrets and access tokens (30 small letters and digits)',
  providers: 'twitch, twitch oauth',
  form: /^(?:oauth:)?[a-z0-9]{30}$/,
  samples: [`${seeded(30, SMALL)}`],
};
