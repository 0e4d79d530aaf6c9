import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const discordWebhook: Token = {
  id: 'discord-webhook',
  title: 'Discord webhook',
  source: 'Discord developer documentation: webhooks (id and token in the URL)',
  starts: ['discord.com/api/', 'discordapp.com/api/'],
  form: /discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/\d{17,20}\/[\w-]{60,80}/y,
  bits: 3.2,
  shown: 7,
  samples: [],
  hit: [
    `https://discord.com/api/webhooks/123456789012345678/${seeded(68)}`,
    `https://discordapp.com/api/webhooks/123456789012345678/${seeded(68)}`,
    `hook: discord.com/api/v10/webhooks/1234567890123456789/${seeded(68)}`,
  ],
  miss: [
    'https://discord.com/api/webhooks/123/abc',
    'https://discord.com/api/webhooks/{id}/{token}',
    'https://discord.com/api/v10/users/@me',
  ],
};
