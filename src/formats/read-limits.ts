import { z } from 'zod';
import { GatewayError } from '../model/errors.ts';
import { defaultFormatLimits, type FormatLimits } from './limits.ts';

const MiB = 1024 * 1024;
const count = (least: number, most: number) => z.number().int().min(least).max(most).optional();

/** What may be written in config/formats.json; what is left out is as above. */
const file = z.strictObject({
  limits: z.strictObject({
    depth: count(0, 100),
    entries: count(1, 1_000_000),
    unpackedLeast: count(1 * MiB, 1024 * 1024 * MiB),
    unpackedTimes: count(1, 100_000),
    unpackedMost: count(1 * MiB, 1024 * 1024 * MiB),
    heldBytes: count(1 * MiB, 4096 * MiB),
    keptBytes: count(0, 1024 * 1024 * MiB),
    pages: count(1, 1_000_000),
    ocrPages: count(0, 10_000),
    ocrMillis: count(100, 300_000),
    pixels: count(10_000, 1_000_000_000),
    readMillis: count(1_000, 3_600_000),
    readMillisPer100MB: count(0, 3_600_000),
    childBytes: count(128 * MiB, 16_384 * MiB),
  } satisfies Record<keyof FormatLimits, unknown>),
});

/** Throws `configuration` with the reason, and a SyntaxError for what is no JSON. */
export function readLimits(text: string): FormatLimits {
  const read = file.safeParse(JSON.parse(text));
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new GatewayError('configuration', { detail: `${issue?.path.join('.')}: ${issue?.message}` });
  }
  const stated = Object.entries(read.data.limits).filter(([, value]) => value !== undefined);
  return { ...defaultFormatLimits, ...Object.fromEntries(stated) };
}
