import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const contentfulToken: Token = {
  id: 'contentful-token',
  title: 'Contentful token',
  source: 'Contentful documentation: personal access tokens (CFPAT-)',
  form: /CFPAT-[\w-]{40,48}/y,
  samples: [`CFPAT-${seeded(43)}`],
};
