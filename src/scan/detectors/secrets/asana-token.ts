import type { Labelled } from './labelled.ts';
import { DIGITS, HEX, seeded } from './tokens.ts';

export const asanaToken: Labelled = {
  id: 'asana-token',
  title: 'Asana token',
  source: 'Asana documentation: personal access tokens (1/ or 2/, number of the user, 32 hexadecimal digits)',
  providers: 'asana',
  form: /^(?:[12]\/\d{10,20}(?:\/\d{10,20})?:[0-9a-f]{32}|[a-z0-9]{32})$/,
  hit: [`Asana personal access token: 1/1${seeded(15, DIGITS)}:${seeded(32, HEX)}`],
  samples: [`1/1${seeded(15, DIGITS)}:${seeded(32, HEX)}`],
};
