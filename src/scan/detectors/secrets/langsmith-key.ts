import type { Token } from './token.ts';
import { HEX, seeded } from './tokens.ts';

export const langsmithKey: Token = {
  id: 'langsmith-key',
  title: 'LangSmith API key',
  source: 'LangChain documentation: LangSmith API keys (lsv2_pt_, lsv2_sk_)',
  starts: ['lsv2_pt_', 'lsv2_sk_'],
  long: true,
  form: /lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}/y,
  shown: 8,
  samples: [`lsv2_pt_${seeded(32, HEX)}_${seeded(10, HEX)}`],
};
