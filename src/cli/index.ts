import { createHash, randomBytes } from 'node:crypto';
import { GatewayError, isGatewayError } from '../model/errors.ts';
import { type DoctorReport, printDoctor } from './doctor.ts';
import { exit, type Io, line } from './io.ts';
import type { Operator } from './operator.ts';

/** What main gives the command line; each opens only what it needs. */
export interface Commands {
  serve(io: Io): Promise<number>;
  doctor(): Promise<DoctorReport>;
  /** The running gateway, or the ledger opened by ourselves where none runs. */
  withOperator<T>(work: (operator: Operator) => Promise<T>): Promise<T>;
  /** Keys of the hashes in own detection rules; none where none is configured. */
  detectorKeys(): Promise<readonly Uint8Array[]>;
}

const usage = `cloakroom: a privacy gateway for support-ticket attachments

  cloakroom serve                 run the gateway
  cloakroom scan PATH... | -      look through files and print what is found (--json, --jsonl, --min-confidence N)
  cloakroom doctor                check everything the configuration names, and say how to mend it
  cloakroom staff-link            make a new sign-in link (embedded default)
  cloakroom erase ID              erase one attachment now: key, object, reference
  cloakroom audit verify          prove the chain of evidence, or name the first broken entry
  cloakroom allow-value           read a value and print the entry that keeps it from being reported
  cloakroom api-token NAME        make an API token and the line that allows it`;

/** Runs one command and answers its exit code. */
export async function run(args: readonly string[], io: Io, commands: Commands): Promise<number> {
  const [command = '', ...rest] = args;
  // Asking what a command does must never do it.
  if (command !== 'scan' && rest.some((word) => word === '--help' || word === '-h')) {
    line(io.stdout, usage);
    return exit.ok;
  }
  switch (command) {
    case 'serve':
      return commands.serve(io);
    case 'scan': {
      const { scanCommand } = await import('./scan.ts');
      const keys = commands.detectorKeys();
      keys.catch(() => {}); // told when they are asked for
      return scanCommand(rest, io, keys);
    }
    case 'allow-value': {
      const { allowValue } = await import('./allow-value.ts');
      return allowValue(rest, io, await commands.detectorKeys());
    }
    case 'doctor':
      return printDoctor(await commands.doctor(), io);
    case 'staff-link':
      return withCodes(io, () => commands.withOperator((o) => staffLink(o, io)));
    case 'erase':
      return rest.length === 1 && rest[0] !== undefined
        ? withCodes(io, () => commands.withOperator((o) => eraseOne(o, rest[0] ?? '', io)))
        : wrong(io);
    case 'audit':
      return rest[0] === 'verify'
        ? withCodes(io, () => commands.withOperator((o) => verify(o, io)))
        : wrong(io);
    case 'api-token':
      return rest.length === 1 && /^[A-Za-z0-9_-]{1,40}$/.test(rest[0] ?? '')
        ? apiToken(rest[0] ?? '', io)
        : wrong(io);
    case 'help':
    case '--help':
    case '-h':
      line(io.stdout, usage);
      return exit.ok;
    default:
      return wrong(io);
  }
}

function wrong(io: Io): number {
  line(io.stderr, usage);
  return exit.usage;
}

async function withCodes(io: Io, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!isGatewayError(error)) throw error;
    line(io.stderr, `cloakroom: ${error.code}${error.detail ? ` (${error.detail})` : ''}`);
    return error.code.endsWith('-unavailable') ? exit.unavailable : exit.failed;
  }
}

async function staffLink(operator: Operator, io: Io): Promise<number> {
  const { url, expiresAt } = await operator.staffLink();
  line(io.stdout, url);
  line(
    io.stderr,
    `Works once, until ${new Date(expiresAt).toISOString()}. Open it in your browser and press the button.`,
  );
  return exit.ok;
}

async function eraseOne(operator: Operator, id: string, io: Io): Promise<number> {
  if (!/^att_[0-9a-z]{26}$/.test(id))
    throw new GatewayError('not-found', {
      detail: 'no attachment has this id; staff pages and the ticket name it: att_…',
    });
  await operator.erase(id);
  line(io.stdout, `${id} erased: its keys are destroyed and its object is gone.`);
  return exit.ok;
}

async function verify(operator: Operator, io: Io): Promise<number> {
  const report = await operator.audit();
  if (report.firstBroken) {
    line(io.stdout, `broken at entry ${report.firstBroken.seq}: ${report.firstBroken.why}`);
    return exit.failed;
  }
  line(io.stdout, `${report.entries} entries, unbroken. Head ${report.head}`);
  return exit.ok;
}

function apiToken(name: string, io: Io): number {
  const token = `clk_${randomBytes(32).toString('base64url')}`;
  line(io.stdout, token);
  line(
    io.stderr,
    'Shown once. Allow it by adding this to CLOAKROOM_API_TOKENS (comma-separated) and starting anew:',
  );
  line(io.stderr, `${name}:${createHash('sha256').update(token).digest('hex')}`);
  return exit.ok;
}
