import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, link, open, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { GatewayError } from '../../model/errors.ts';
import { KEY_BYTES } from './data-key.ts';
import { gcmOpen, gcmSeal, NONCE_BYTES, TAG_BYTES } from './gcm.ts';
import { canonicalContext, type KeyWrapper, wrappedBy } from './wrapper.ts';

const KEY_ID_BYTES = 8;
const WRAPPED_BYTES = 1 + KEY_ID_BYTES + NONCE_BYTES + KEY_BYTES + TAG_BYTES;
const GROUP_AND_OTHERS = 0o077;

/**
 * `file` holds the master key: 32 bytes, mode 0600; made where there is none, its folder must exist. `older` files
 * still open what was wrapped under them, so that the key can be changed.
 */
export interface LocalKeysOptions {
  readonly file: string;
  readonly older?: readonly string[];
}

interface MasterKey {
  readonly id: Buffer;
  readonly bytes: Uint8Array;
}

/** Throws `configuration` where a key file may be read by others, is no plain file or is not 32 bytes. */
export async function createLocalKeys(options: LocalKeysOptions): Promise<KeyWrapper> {
  const current = (await read(options.file)) ?? (await make(options.file));
  const all = [current];
  for (const file of options.older ?? []) {
    const key = await read(file);
    if (key === null) throw refused(file, 'is missing');
    all.push(key);
  }
  return {
    kind: 'local',
    wrap: async (key, context) => {
      const head = Buffer.concat([Uint8Array.of(wrappedBy.local), current.id]);
      return Buffer.concat([head, gcmSeal(current.bytes, key, aad(head, canonicalContext(context)))]);
    },
    unwrap: async (wrapped, context) => {
      const head = wrapped.subarray(0, 1 + KEY_ID_BYTES);
      if (wrapped.byteLength !== WRAPPED_BYTES || head[0] !== wrappedBy.local)
        throw new GatewayError('seal-broken');
      const master = all.find(({ id }) => id.equals(head.subarray(1)));
      // Other keys, not other bytes: the operator may still bring the right file back, so nothing is given up.
      if (master === undefined)
        throw new GatewayError('keys-unavailable', { detail: 'wrapped under another master key' });
      return gcmOpen(master.bytes, wrapped.subarray(head.byteLength), aad(head, canonicalContext(context)));
    },
    guard: async () => [
      {
        check: 'key-region',
        outcome: 'waived',
        message: 'The master key is a file on this machine: not for production, use CLOAKROOM_KMS_KEY there.',
      },
    ],
    close: () => {
      for (const { bytes } of all) bytes.fill(0);
    },
  };
}

const aad = (head: Uint8Array, context: Uint8Array) => Buffer.concat([head, context]);

/** Says which key wrapped a value, and nothing else about the key. */
const keyId = (bytes: Uint8Array) =>
  createHash('sha256').update('cloakroom master key id').update(bytes).digest().subarray(0, KEY_ID_BYTES);

const refused = (file: string, why: string, cause?: unknown) =>
  new GatewayError('configuration', { cause, detail: `The master key file ${basename(file)} ${why}.` });

async function read(file: string): Promise<MasterKey | null> {
  let handle: FileHandle;
  try {
    handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw refused(file, 'cannot be read', cause);
  }
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw refused(file, 'is no plain file');
    if ((stat.mode & GROUP_AND_OTHERS) !== 0) throw refused(file, 'may be read by others: chmod 600');
    if (process.getuid && stat.uid !== process.getuid()) throw refused(file, 'belongs to somebody else');
    const bytes = new Uint8Array(KEY_BYTES);
    const { bytesRead } = await handle.read(bytes, 0, KEY_BYTES, 0);
    if (stat.size !== KEY_BYTES || bytesRead !== KEY_BYTES) throw refused(file, 'is not 32 bytes long');
    return { id: keyId(bytes), bytes };
  } finally {
    await handle.close();
  }
}

/** Whole or not at all, and never over another: two gateways that start together end with the same key. */
async function make(file: string): Promise<MasterKey> {
  const draft = join(dirname(file), `.${basename(file)}.${randomBytes(8).toString('hex')}`);
  const bytes = randomBytes(KEY_BYTES);
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await link(draft, file).catch((e: NodeJS.ErrnoException) => {
      if (e.code !== 'EEXIST') throw e;
    });
    const folder = await open(dirname(file), 'r');
    await folder.sync().finally(() => folder.close());
  } catch (cause) {
    throw refused(file, 'cannot be made', cause);
  } finally {
    bytes.fill(0);
    await unlink(draft).catch(() => undefined);
  }
  const made = await read(file);
  if (made === null) throw refused(file, 'vanished while it was made');
  return made;
}
