import { token } from './token.ts';
import { seeded } from './tokens.ts';

export const frameioToken = token({
  id: 'frameio-token',
  title: 'Frame.io token',
  source: 'Frame.io documentation: developer tokens (fio-u-)',
  starts: ['fio-u-'],
  form: /fio-u-[\w=-]{60,70}/y,
  bits: 3,
  samples: [`fio-u-${seeded(64)}`],
});
