import type { Detector } from '../../detector.ts';
import { token } from './token.ts';
import { decoded, seeded } from './tokens.ts';

/** A number of 17 to 20 digits in base 64: its first byte is `1` to `9`. */
const starts = ['MT', 'Mj', 'Mz', 'ND', 'NT', 'Nj', 'Nz', 'OD', 'OT'];

/** Seventeen digits are 23 letters, too few for the gate `long`: bots of 2015. Three letters stand for two digits and a bit. */
const short = starts.flatMap((two) => [...'AEIMQUYcgk'].map((third) => two + third));

const base = token({
  id: 'discord-token',
  title: 'Discord bot token',
  source: 'Discord developer documentation: bot tokens (id of the bot in base 64, time, signature)',
  starts,
  long: true,
  form: /[MNO][A-Za-z0-9]{22,26}\.[\w-]{6}\.[\w-]{27,40}/y,
  valid: (value) => (/^\d{17,20}$/.test(decoded(value.slice(0, value.indexOf('.'))) ?? '') ? 0 : null),
  shown: 2,
  samples: [
    `${btoa('123456789012345678')}.G${seeded(5)}.${seeded(38)}`,
    `${btoa('987654321098765432')}.X${seeded(5)}.${seeded(27)}`,
  ],
  hit: [`token ${btoa('12345678901234567').replace('=', '')}.G${seeded(5)}.${seeded(38)}`],
  miss: [`${btoa('no number here, x')}.G${seeded(5)}.${seeded(38)}`],
});
const [gate] = base.gates;
export const discordToken: Detector =
  gate?.on === 'long' ? { ...base, gates: [gate, { on: 'word', words: short, look: gate.look }] } : base;
