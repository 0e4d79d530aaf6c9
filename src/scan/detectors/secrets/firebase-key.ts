import { isWord } from '../../engine/classes.ts';
import type { Token } from './token.ts';
import { seeded } from './tokens.ts';

export const firebaseKey: Token = {
  id: 'firebase-key',
  title: 'Firebase Cloud Messaging server key',
  source: 'Firebase documentation: server keys of Cloud Messaging (AAAA, colon, APA91b)',
  inside: { marks: [':APA91b'], most: 24, of: (c) => isWord(c) || c === 0x2d || c === 0x5f },
  form: /[\w-]{11,24}:APA91b[\w-]{100,160}/y,
  bits: 3.4,
  samples: [],
  hit: [
    `AAAA${seeded(7)}:APA91b${seeded(134)}`,
    `Authorization: key=AAAA${seeded(7)}:APA91b${seeded(134)}`,
    `"fcm": "AAAA${seeded(7)}:APA91b${seeded(134)}"`,
  ],
  miss: ['x:APA91b', `AAAA${seeded(7)}:APA91b${seeded(20)}`, `AAAA${seeded(7)}:APA92b${seeded(134)}`],
};
