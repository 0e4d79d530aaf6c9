import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from '../../../src/flow/scanning/inspect.ts';
import { createRoom } from '../../../src/formats/index.ts';
import type { Gateway, Ran } from './run.ts';

/**
 * The program of `runFiles`: every file of a folder through the room and the scanner, as uploads go, and what came of them
 * as lines of JSON. The same process answers a gateway's users: it must not grow, and nothing may be thrown in it.
 */
const [folder = '', atOnce = '4'] = process.argv.slice(2);
const left = new Set(['unscannable', 'partly-scanned', 'encrypted']);
const sampleMillis = 100;

const faults: string[] = [];
for (const event of ['unhandledRejection', 'uncaughtException'] as const)
  process.on(event, (error: unknown) => faults.push(`${event} ${error instanceof Error ? error.name : ''}`));

const room = createRoom({ atOnce: Number(atOnce), spares: Number(atOnce) });

async function look(file: string): Promise<Ran> {
  const from = performance.now();
  const inspection = inspect(room, { minConfidence: 0.5 });
  for await (const bytes of createReadStream(join(folder, file))) await inspection.write(bytes as Buffer);
  const { findings, type } = await inspection.end();
  const obstacles = findings.filter(({ category }) => left.has(category));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  const strange = findings.filter(({ location }) => /[\x00-\x1f\x7f]/.test(location.path ?? ''));
  return {
    file,
    type: type.name,
    ibans: [...new Set(findings.filter((f) => f.detector === 'iban').map((f) => f.masked.slice(0, 4)))],
    obstacles: obstacles.length,
    reasons: [...new Set(obstacles.map(({ reason }) => reason ?? ''))],
    strangePaths: strange.length,
    millis: Math.round(performance.now() - from),
  };
}

const waiting = readdirSync(folder).sort();
const tell = (what: Ran | Gateway) => process.stdout.write(`${JSON.stringify(what)}\n`);
// what is loaded once does not count
await look(waiting[0] as string);
global.gc?.();
const before = process.memoryUsage().rss;
let most = before;
const looking = setInterval(() => {
  most = Math.max(most, process.memoryUsage().rss);
}, sampleMillis);

const on = async () => {
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) tell(await look(file));
};
await Promise.all(Array.from({ length: Number(atOnce) }, on));
clearInterval(looking);
await room.close();
// what was thrown by what nobody waits for any more
await new Promise((resolve) => setTimeout(resolve, sampleMillis));
tell({ grewBytes: most - before, faults });
