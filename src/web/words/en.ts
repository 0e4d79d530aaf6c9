import { errors } from './en-errors.ts';
import { found } from './en-found.ts';
import { ids } from './en-found-ids.ts';
import { people } from './en-found-people.ts';
import { secrets } from './en-found-secrets.ts';
import { moreSecrets } from './en-found-secrets-more.ts';
import { staff } from './en-staff.ts';
import { upload } from './en-upload.ts';

/** English, the language every other table is checked against. */
export const en = {
  ...upload,
  ...found,
  ...people,
  ...ids,
  ...secrets,
  ...moreSecrets,
  ...staff,
  ...errors,
} as const;
