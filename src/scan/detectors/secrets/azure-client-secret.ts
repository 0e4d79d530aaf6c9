import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const azureClientSecret: Token = {
  id: 'azure-client-secret',
  title: 'Microsoft Entra client secret',
  source: 'Microsoft Entra ID: application secrets (three characters, a digit, Q~, and 31 to 34 more)',
  inside: { marks: ['~'], most: 5, of: () => true },
  form: /[\w~.-]{3}\dQ~[\w~.-]{31,34}/y,
  bits: 3.2,
  samples: [],
  hit: [
    `abC8Q~${seeded(34)}`,
    `AZURE_CLIENT_SECRET=x.z7Q~${seeded(31)}`,
    `"clientSecret": "K_p8Q~${seeded(33)}"`,
  ],
  miss: [
    'a8Q~b',
    `abCdQ~${seeded(34)}`,
    `abcd8Q~${seeded(34)}`,
    '~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~',
  ],
};
