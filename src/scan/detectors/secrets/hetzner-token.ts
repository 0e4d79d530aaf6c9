import type { Labelled } from './labelled.ts';
import { seeded } from './tokens.ts';

export const hetznerToken: Labelled = {
  id: 'hetzner-token',
  title: 'Hetzner Cloud token',
  source: 'Hetzner Cloud documentation: API tokens (64 letters and digits)',
  providers: 'hetzner, hetzner cloud, hcloud',
  form: /^[A-Za-z0-9]{64}$/,
  hit: [`<string name="hcloud_token" translatable="false">${seeded(64)}</string>`],
  samples: [`${seeded(64)}`],
};
