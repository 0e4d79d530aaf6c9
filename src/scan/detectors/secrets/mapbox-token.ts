import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const mapboxToken: Token = {
  id: 'mapbox-token',
  title: 'Mapbox secret token',
  source: 'Mapbox documentation: secret access tokens (sk.eyJ)',
  form: /sk\.eyJ[\w-]{40,300}\.[\w-]{20,40}/y,
  samples: [`sk.eyJ1Ijoi${seeded(60)}.${seeded(22)}`],
};
