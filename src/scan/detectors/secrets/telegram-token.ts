import { isDigit } from '../../engine/classes.ts';
import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const telegramToken: Token = {
  id: 'telegram-token',
  title: 'Telegram bot token',
  source: 'Telegram Bot API: authorizing your bot (number of the bot, colon, 35 characters)',
  inside: { marks: [':AA'], most: 10, of: isDigit },
  glued: true,
  form: /\d{8,10}:AA[\w-]{32,33}/y,
  bits: 3.2,
  samples: [],
  hit: [
    `123456789:AA${seeded(33)}`,
    `https://api.telegram.org/bot1234567890:AA${seeded(33)}/getMe`,
    `TELEGRAM_TOKEN=987654321:AA${seeded(33)}`,
  ],
  miss: [`12:AA${seeded(33)}`, 'x:AAAA', '12345678:AAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
};
