import { labelled } from './labelled.ts';
import { SMALL, seeded } from './tokens.ts';

export const twitchSecret = labelled({
  id: 'twitch-secret',
  title: 'Twitch secret',
  source: 'Twitch documentation: client secrets and access tokens (30 small letters and digits)',
  providers: 'twitch, twitch oauth',
  form: /^(?:oauth:)?[a-z0-9]{30}$/,
  samples: [`${seeded(30, SMALL)}`],
});
