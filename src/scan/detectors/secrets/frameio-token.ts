import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const frameioToken: Token = {
  id: 'frameio-token',
  title: 'Frame.io token',
  source: 'Frame.io documentation: developer tokens (fio-u-)',
  form: /fio-u-[\w=-]{60,70}/y,
  samples: [`fio-u-${seeded(64)}`],
};
