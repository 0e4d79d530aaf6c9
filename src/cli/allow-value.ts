import { parseArgs } from 'node:util';
import { valueKeys } from '../flow/scanning/own.ts';
import { detectors } from '../scan/index.ts';
import { detectorsOf, entryHash, normalForm, samenessOf } from '../scan/own/index.ts';
import { exit, type Io, line } from './io.ts';
import { loadOwn } from './scan/rules.ts';

/** UTF-16 units a value may have. */
const valueMost = 4_096;

const usage = `usage: cloakroom allow-value [--detector ID | --any] [--detectors FILE] [--note TEXT] < VALUE
  reads one value from standard input and prints the entry for "allow" (or "testData"."values") of config/detectors.json
  --detector ID     the detector that finds it; left out: whichever do
  --any             for every detector, as it is written
  --detectors FILE  own rules that may find it, in place of config/detectors.json
  --note TEXT       written beside it, for people
needs CLOAKROOM_DETECTORS_KEY`;

interface Request {
  readonly detector: string | undefined;
  readonly any: boolean;
  readonly file: string | undefined;
  readonly note: string | undefined;
}

function readArgs(args: string[]): Request | null {
  try {
    const { values } = parseArgs({
      args,
      options: {
        detector: { type: 'string' },
        any: { type: 'boolean', default: false },
        detectors: { type: 'string' },
        note: { type: 'string' },
      },
    });
    const { detector, any, detectors: file, note } = values;
    return (any && detector !== undefined) || (note?.length ?? 0) > 200
      ? null
      : { detector, any, file, note };
  } catch {
    return null;
  }
}

/**
 * Makes entries for values that are not to be reported. The value comes by standard input, so that it stands in no
 * history and no list of processes, and is never printed.
 */
export async function allowValue(args: string[], io: Io, keys: readonly Uint8Array[]): Promise<number> {
  const request = readArgs(args);
  if (request === null) return said(io, usage, exit.usage);
  const [key] = valueKeys(keys);
  if (key === undefined)
    return said(
      io,
      'cloakroom: CLOAKROOM_DETECTORS_KEY must be set: openssl rand -base64 32',
      exit.configuration,
    );
  const own = await loadOwn(request.file, keys, io);
  if (own === undefined) return exit.configuration;
  const value = await readValue(io);
  if (value === null)
    return said(io, `cloakroom: one value of 1 to ${valueMost} characters on one line is read`, exit.usage);
  const ids = request.any
    ? [undefined]
    : request.detector === undefined
      ? detectorsOf(value, own)
      : [request.detector];
  const known = new Map([...detectors, ...(own?.detectors ?? [])].map((d) => [d.id, d]));
  if (ids.length === 0)
    return said(
      io,
      'cloakroom: no detector finds it as a whole; name one by --detector, or say --any',
      exit.usage,
    );
  for (const id of ids) {
    if (id !== undefined && !known.has(id))
      return said(io, 'cloakroom: there is no such detector; see docs/detectors.md', exit.usage);
    const same = samenessOf(id === undefined ? undefined : known.get(id));
    if (normalForm(value, same) === '')
      return said(io, 'cloakroom: nothing of it counts for that detector', exit.usage);
    const { note } = request;
    const entry = {
      hash: entryHash(value, same, key),
      ...(id === undefined ? {} : { detector: id }),
      ...(note === undefined ? {} : { note }),
    };
    line(io.stdout, JSON.stringify(entry));
  }
  return exit.ok;
}

function said(io: Io, text: string, code: number): number {
  line(io.stderr, text);
  return code;
}

/** One line; its end and blanks around it are no part of the value. */
async function readValue({ stdin }: Io): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array);
    size += bytes.length;
    if (size > 4 * valueMost) return null;
    chunks.push(bytes);
  }
  const value = Buffer.concat(chunks).toString('utf8').trim();
  return value === '' || value.length > valueMost || /[\r\n]/.test(value) ? null : value;
}
