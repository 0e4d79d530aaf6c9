import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const pineconeKey: Token = {
  id: 'pinecone-key',
  title: 'Pinecone API key',
  source: 'Pinecone documentation: API keys (pcsk_)',
  form: /pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{60,66}/y,
  samples: [`pcsk_${seeded(5)}_${seeded(63)}`],
};
