import type { Token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const supabaseKey: Token = {
  id: 'supabase-key',
  title: 'Supabase key',
  source: 'Supabase documentation: access tokens (sbp_), secret API keys (sb_secret_)',
  starts: ['sbp_', 'sb_secret_'],
  form: /(?:sbp_(?:v0_)?[0-9a-f]{40}|sb_secret_[\w-]{22}_[\w-]{8})/y,
  samples: [`sbp_${seeded(40, HEX)}`, `sb_secret_${seeded(22)}_${seeded(8)}`],
};
