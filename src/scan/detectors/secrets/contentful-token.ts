import { token } from './token.ts';
import { seeded } from './tokens.ts';

export const contentfulToken = token({
  id: 'contentful-token',
  title: 'Contentful token',
  source: 'Contentful documentation: personal access tokens (CFPAT-)',
  starts: ['CFPAT-'],
  form: /CFPAT-[\w-]{40,48}/y,
  bits: 3,
  samples: [`CFPAT-${seeded(43)}`],
});
