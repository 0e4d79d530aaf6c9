import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const alibabaKey: Token = {
  id: 'alibaba-key',
  title: 'Alibaba Cloud access key',
  source: 'Alibaba Cloud documentation: AccessKey IDs (LTAI)',
  form: /LTAI[A-Za-z0-9]{12,26}/y,
  bits: 2.8,
  samples: [`LTAI${seeded(20)}`, `LTAI${seeded(16)}`],
};
