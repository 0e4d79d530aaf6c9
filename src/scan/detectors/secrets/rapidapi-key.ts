import type { Labelled } from './labelled.ts';
import { seeded } from './tokens.ts';

export const rapidapiKey: Labelled = {
  id: 'rapidapi-key',
  title: 'RapidAPI key',
  source: 'RapidAPI documentation: keys (50 characters)',
  providers: 'rapidapi, x-rapidapi, mashape',
  form: /^(?:[A-Za-z0-9]{10}msh[A-Za-z0-9]{15}p1[A-Za-z0-9]{6}jsn[A-Za-z0-9]{12}|[\w-]{50})$/,
  samples: [`${seeded(50)}`],
};
