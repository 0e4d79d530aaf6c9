import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const openaiKey: Token = {
  id: 'openai-key',
  title: 'OpenAI API key',
  source:
    'OpenAI documentation: API keys (sk-, sk-proj-, sk-svcacct-, sk-admin-; T3BlbkFJ is OpenAI in base 64)',
  form: /sk-(?:[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}|(?:proj|svcacct|admin|None|service)-[\w-]{20,120}T3BlbkFJ[\w-]{20,120}|proj-[\w-]{40,200}|svcacct-[\w-]{40,200}|[A-Za-z0-9]{48})/y,
  bits: 3.2,
  samples: [
    `sk-${seeded(20)}T3BlbkFJ${seeded(20)}`,
    `sk-proj-${seeded(74)}T3BlbkFJ${seeded(74)}`,
    `sk-${seeded(48)}`,
  ],
};
