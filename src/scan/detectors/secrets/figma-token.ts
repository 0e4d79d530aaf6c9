import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const figmaToken: Token = {
  id: 'figma-token',
  title: 'Figma token',
  source: 'Figma documentation: personal access tokens (figd_), OAuth (figu_)',
  starts: ['figd_', 'figu_', 'figo_', 'figor_'],
  form: /fig(?:[duo]|or)_[A-Za-z0-9_-]{38,48}/y,
  samples: [`figd_${seeded(40)}`],
};
