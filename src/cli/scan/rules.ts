import { readFile } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { readOwn } from '../../flow/scanning/own.ts';
import { isGatewayError } from '../../model/errors.ts';
import type { Policy } from '../../model/policy.ts';
import type { OwnRules } from '../../scan/own/index.ts';
import { parsePolicy } from '../../scan/policy.ts';

/** Files named by the person; what is left out is the shipped one. */
export interface RuleFiles {
  readonly policyFile: string | undefined;
  readonly detectorsFile: string | undefined;
}

/** What is judged by: the policy with own overrides laid over it, and own rules where there are some. */
export interface Rules {
  readonly policy: Policy;
  readonly own: OwnRules | null;
}

/** The shipped file: beside `src`, also when compiled into a folder of its own. */
async function shipped(name: string): Promise<string> {
  for (const up of ['../../../', '../../../../']) {
    const text = await readFile(new URL(`${up}config/${name}`, import.meta.url), 'utf8').catch(() => null);
    if (text !== null) return text;
  }
  throw new Error(`config/${name} is missing`);
}

const textOf = (file: string | undefined, name: string): Promise<string> =>
  file === undefined ? shipped(name) : readFile(file, 'utf8');

/** Undefined where it is refused; the reason goes to standard error. */
async function attempt<T>(what: string, io: { readonly stderr: Writable }, read: () => Promise<T>) {
  try {
    return await read();
  } catch (error) {
    const why = isGatewayError(error) ? error.detail : 'cannot be read as JSON';
    io.stderr.write(`${what} refused: ${why}\n`);
    return undefined;
  }
}

/** The operator's own rules alone. */
export const loadOwn = (
  file: string | undefined,
  keys: readonly Uint8Array[],
  io: { readonly stderr: Writable },
): Promise<OwnRules | null | undefined> =>
  attempt('own rules', io, async () => readOwn(await textOf(file, 'detectors.json'), keys));

/** Null where one of them is refused. */
export async function loadRules(
  files: RuleFiles,
  keys: readonly Uint8Array[],
  io: { readonly stderr: Writable },
): Promise<Rules | null> {
  const policy = await attempt('policy', io, async () =>
    parsePolicy(JSON.parse(await textOf(files.policyFile, 'policy.json'))),
  );
  if (policy === undefined) return null;
  const own = await loadOwn(files.detectorsFile, keys, io);
  return own === undefined ? null : { policy: own?.layOver(policy) ?? policy, own };
}
