import type { Token } from './token.ts';
import { LETTERS, seeded } from './tokens.ts';

export const huggingfaceToken: Token = {
  id: 'huggingface-token',
  title: 'Hugging Face token',
  source: 'Hugging Face documentation: user access tokens (hf_), organisation tokens (api_org_)',
  starts: ['hf_', 'api_org_'],
  long: true,
  form: /(?:hf|api_org)_[A-Za-z0-9]{30,40}/y,
  samples: [`hf_${seeded(34, LETTERS)}`, `api_org_${seeded(34, LETTERS)}`],
};
