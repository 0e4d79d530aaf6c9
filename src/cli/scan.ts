import type { Readable, Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import type { Action } from '../model/policy.ts';
import { actions } from '../model/policy.ts';
import { randomHashKey } from '../scan/parts.ts';
import { Crew, type Work, workOf } from './scan/crew.ts';
import { exitCodes } from './scan/exit-codes.ts';
import { type LaneBeside, laneBeside, laneHere } from './scan/lanes.ts';
import { lazyRoom } from './scan/lazy-room.ts';
import type { LaneData } from './scan/messages.ts';
import { createOutput, type Output } from './scan/output.ts';
import { filesUnder } from './scan/paths.ts';
import { summary } from './scan/report.ts';
import type { Rules } from './scan/rules.ts';

/** Findings shown a detector and file: everything, short of filling the memory. */
const findingsShown = 1_000_000;
/** What the gateway itself scans with; a higher `--min-confidence` shows less and judges the same. */
const gatewayMinConfidence = 0.5;

const usage = `usage: cloakroom scan [--json] [--min-confidence N] [--policy FILE] [--detectors FILE] [--form NAME] PATH... | -
       cloakroom scan --jsonl [--min-confidence N] [--policy FILE] [--detectors FILE] [--form NAME] < LINES
  PATH                a file, or a folder and all files under it (symbolic links are not followed)
  -                   standard input
  --json              one JSON object a finding, one a line
  --jsonl             read {"id", "text"} a line, answer {"id", "verdict", "findings"} a line
  --min-confidence N  show findings from this confidence on, 0 to 1 (0.5; 0 shows weak candidates)
  --policy FILE       judge by this policy in place of config/policy.json
  --detectors FILE    look with these own rules in place of config/detectors.json; CLOAKROOM_DETECTORS_KEY has their key
  --form NAME         judge by the rules of this form
exit: 0 clean, 1 warn, 2 block, 64 usage, 65 malformed line, 66 no input, 70 internal, 78 policy or own rules refused
`;

export interface ScanIo {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

interface Request {
  readonly paths: readonly string[];
  readonly json: boolean;
  readonly jsonl: boolean;
  readonly minConfidence: number;
  readonly policyFile: string | undefined;
  readonly detectorsFile: string | undefined;
  readonly form: string;
}

/** Null where the arguments make no sense. */
function readArgs(args: string[]): Request | 'help' | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        jsonl: { type: 'boolean', default: false },
        'min-confidence': { type: 'string', default: String(gatewayMinConfidence) },
        policy: { type: 'string' },
        detectors: { type: 'string' },
        form: { type: 'string', default: '' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return 'help';
    const minConfidence = Number(values['min-confidence']);
    const numeric = values['min-confidence'].trim() !== '' && minConfidence >= 0 && minConfidence <= 1;
    if (!numeric || values.jsonl === positionals.length > 0) return null;
    const { json, jsonl, form, policy: policyFile, detectors: detectorsFile } = values;
    return { paths: positionals, json, jsonl, minConfidence, policyFile, detectorsFile, form };
  } catch {
    return null;
  }
}

/**
 * `scan`: looks through files and says what the policy makes of them. Paths and masked findings go to the person's own
 * standard output and nowhere else. `keys` are those of the hashes in own rules. Returns the exit code; throws only what
 * `keys` does.
 */
export async function scanCommand(
  args: string[],
  io: ScanIo,
  keys: readonly Uint8Array[] | Promise<readonly Uint8Array[]> = [],
): Promise<number> {
  const request = readArgs(args);
  if (request === 'help') {
    io.stdout.write(usage);
    return 0;
  }
  if (request === null) {
    io.stderr.write(usage);
    return exitCodes.usage;
  }
  const work = request.jsonl ? null : await workOf(filesUnder(request.paths));
  // it loads the scanner while the rules are read here
  const first = work !== null && work.lanes > 0 ? laneBeside() : null;
  try {
    const how = await howTo(request, await keys, io);
    if (typeof how === 'number') return how;
    return await carryOut(work, how, first, io);
  } finally {
    await first?.close();
  }
}

/** How to go about it, for any thread and for this one. */
interface How extends LaneData {
  readonly rules: Rules;
}

/** An exit code where the rules are refused or do not know the form. */
async function howTo(request: Request, keys: readonly Uint8Array[], io: ScanIo): Promise<How | number> {
  const { loadRules } = await import('./scan/rules.ts');
  const rules = await loadRules(request, keys, io);
  if (rules === null) return exitCodes.config;
  const { policy, own } = rules;
  const { minConfidence, form, json } = request;
  if (form !== '' && form !== 'default' && !Object.hasOwn(policy.forms, form)) {
    io.stderr.write(
      `the policy knows no form of this name; it knows: ${['default', ...Object.keys(policy.forms)].join(', ')}\n`,
    );
    return exitCodes.usage;
  }
  const scan = {
    minConfidence: Math.min(minConfidence, gatewayMinConfidence),
    findingsPerDetector: findingsShown,
    hashKey: randomHashKey(),
  };
  const colour = 'isTTY' in io.stdout && io.stdout.isTTY === true;
  const settings = { policy, form, minConfidence, scan, json, colour };
  return { rules, settings, own: own === null ? undefined : { definition: own.definition, keys } };
}

/** Without files it is the lines of standard input. */
async function carryOut(work: Work | null, how: How, first: LaneBeside | null, io: ScanIo): Promise<number> {
  const output = createOutput(io.stdout);
  try {
    if (work !== null) return await scanPaths(work, how, first, io, output);
    const { judgeLines } = await import('./scan/lines.ts');
    return await judgeLines(io.stdin, output, how.settings, how.rules.own);
  } catch {
    io.stderr.write('scan: an error inside the program\n');
    return exitCodes.internal;
  } finally {
    await output.end();
  }
}

/** `first` has begun already, where there are lanes beside this thread. */
function crewOf(size: number, how: How, first: LaneBeside | null): Crew {
  if (first === null) return new Crew(1, () => laneHere(how.settings, how.rules.own));
  const { settings, own } = how;
  let ready: LaneBeside | null = first;
  return new Crew(size, () => {
    const lane = ready ?? laneBeside();
    ready = null;
    lane.begin({ settings, own });
    return lane;
  });
}

async function scanPaths(
  { files, lanes }: Work,
  how: How,
  first: LaneBeside | null,
  io: ScanIo,
  output: Output,
): Promise<number> {
  const { scanFiles } = await import('./scan/files.ts');
  const room = lazyRoom();
  const crew = crewOf(lanes, how, first);
  let worst: Action = 'allow';
  const totals = { files: 0, findings: 0, missing: 0, allow: 0, warn: 0, block: 0 };
  try {
    for await (const seen of scanFiles(files, crew, io.stdin, room)) {
      if (output.closed()) break;
      if ('unread' in seen) {
        io.stderr.write(`${JSON.stringify(seen.path)}: cannot be read (${seen.unread})\n`);
        totals.missing++;
        continue;
      }
      const { action, findings, lines } = seen.outcome;
      totals.files++;
      totals.findings += findings;
      totals[action]++;
      if (actions.indexOf(action) > actions.indexOf(worst)) worst = action;
      for (const piece of lines) await output.write(piece);
    }
  } finally {
    await Promise.all([crew.close(), room.close()]);
  }
  if (!how.settings.json) await output.write(summary(totals));
  return totals.missing > 0 ? exitCodes.noInput : exitCodes[worst];
}
