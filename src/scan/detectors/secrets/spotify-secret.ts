import type { Labelled } from './labelled.ts';
import { HEX, seeded } from './tokens.ts';

export const spotifySecret: Labelled = {
  id: 'spotify-secret',
  title: 'Spotify client secret',
  source: 'Spotify documentation: client secrets (32 hexadecimal digits)',
  providers: 'spotify, spotipy',
  form: /^[0-9a-f]{32}$/,
  samples: [`${seeded(32, HEX)}`],
};
