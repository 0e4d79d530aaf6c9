import type { Identity } from '../identify.ts';
import type { FormatLimits } from '../limits.ts';
import { readers } from '../readers.ts';
import { readUpload } from '../reading.ts';
import type { ToolName } from '../tools/tool.ts';
import { ChildLink, linkedTools, UploadSource } from './child-link.ts';
import { childOutlet } from './child-outlet.ts';
import { closeDoors } from './close-doors.ts';
import { frame, toParent } from './wire.ts';

/**
 * The process in which one upload is read. It is started before there is one, without files (but its own code), network,
 * environment, addons, workers or other processes, and ends with it: what it is given and what it answers goes through its
 * standard input and output.
 */
export interface Begin {
  readonly identity: Identity;
  readonly limits: FormatLimits;
  readonly tools: readonly ToolName[];
}

/** Milliseconds between signs of life. A parent that hears none ends this process. */
const aliveMillis = 2_000;

closeDoors();
const link = new ChildLink(process.stdin, process.stdout);
process.stdin.on('end', () => process.exit(0)); // nobody is there any more
setInterval(() => void link.send(frame(toParent.alive)), aliveMillis).unref();
void link.send(frame(toParent.ready));

const { identity, limits, tools } = (await link.begun) as Begin;
const out = childOutlet((bytes) => link.send(bytes));
await readUpload({
  identity,
  source: new UploadSource(link, limits.heldBytes),
  size: () => link.seen,
  limits,
  out,
  tools: linkedTools(link, new Set(tools)),
  formats: readers,
});
await out.flush();
await link.send(frame(toParent.done));
await link.flush();
