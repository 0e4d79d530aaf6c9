import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const vercelToken: Token = {
  id: 'vercel-token',
  title: 'Vercel store token',
  source: 'Vercel documentation: tokens of Blob stores (vercel_blob_rw_)',
  form: /vercel_blob_rw_[A-Za-z0-9]{14,20}_[A-Za-z0-9]{26,34}/y,
  samples: [`vercel_blob_rw_${seeded(16)}_${seeded(30)}`],
};
