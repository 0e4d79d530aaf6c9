import type { Token } from './token.ts';
import { DIGITS, seeded } from './tokens.ts';

export const cloudinaryUrl: Token = {
  id: 'cloudinary-url',
  title: 'Cloudinary URL',
  source: 'Cloudinary documentation: the CLOUDINARY_URL (key, secret, cloud)',
  form: /cloudinary:\/\/\d{12,18}:[\w-]{20,32}@[\w-]{2,60}/y,
  shown: 10,
  rank: 96,
  samples: [`cloudinary://${seeded(15, DIGITS)}:${seeded(27)}@demo`],
};
