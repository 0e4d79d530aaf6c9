import { errors } from './en-errors.ts';
import { found } from './en-found.ts';
import { staff } from './en-staff.ts';
import { upload } from './en-upload.ts';

/** English, the language every other table is checked against. */
export const en = { ...upload, ...found, ...staff, ...errors } as const;
