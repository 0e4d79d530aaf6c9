import { GatewayError, isGatewayError } from '../../model/errors.ts';
import type { BatchIntake, BatchResult, IncomingFile } from '../../model/gateway.ts';
import { type AttachmentId, newAttachmentId } from '../../model/ids.ts';
import type { DataKey, Sealing } from '../../model/ports.ts';
import type { AttachmentRecord } from '../../model/records.ts';
import type { ScanSession } from '../../model/scanning.ts';
import type { Deps } from '../deps.ts';
import { safeFileName } from '../file-name.ts';
import { withFindings } from '../scanning/with-findings.ts';
import { endBroken } from './broken.ts';
import type { HeldFile, OpenedBatch } from './held.ts';
import { judge } from './judge.ts';
import { type MalwareWatch, watchMalware } from './malware.ts';

/** Reads the files of one request. Nothing is kept until `finish`; any failure ends the whole batch. */
export function createIntake(deps: Deps, batch: OpenedBatch): BatchIntake {
  const files: Promise<HeldFile>[] = [];
  const keys: DataKey[] = [];
  const running = new Set<Sealing>();
  let ended: Promise<void> | null = null;

  const leave = () => {
    for (const key of keys) key.destroy();
    batch.message?.key.destroy();
    deps.leases.drop(batch.id);
    batch.place.leave();
  };
  const abort = (code: string): Promise<void> => {
    ended ??= (async () => {
      await Promise.allSettled(files);
      await Promise.allSettled([...running].map((s) => s.abort()));
      leave();
      await endBroken(deps, batch.id, code);
    })();
    return ended;
  };

  return {
    id: batch.id,
    replay: null,
    async receive(file) {
      if (ended) throw new GatewayError('client-gone');
      if (files.length >= (batch.joins ? 1 : deps.limits.filesPerBatch))
        throw new GatewayError('too-many-files');
      const held = readFile(deps, batch, file, keys, running);
      files.push(held);
      // handled by finish or abort too: an early rejection must not count as unhandled
      held.catch((error) => deps.readiness.saw(error));
      await held;
    },
    async finish(): Promise<BatchResult> {
      const held = await Promise.all(files).catch(async (error: unknown) => {
        await abort(isGatewayError(error) ? error.code : 'internal');
        throw error;
      });
      if (ended) throw new GatewayError('client-gone');
      if (held.length === 0) {
        await abort('no-file');
        throw new GatewayError('no-file');
      }
      try {
        return await judge(deps, batch, held);
      } catch (error) {
        deps.readiness.saw(error);
        await abort(isGatewayError(error) ? error.code : 'internal');
        throw error;
      } finally {
        leave();
      }
    },
    abort,
  };
}

async function readFile(
  deps: Deps,
  batch: OpenedBatch,
  file: IncomingFile,
  keys: DataKey[],
  running: Set<Sealing>,
): Promise<HeldFile> {
  const id = newAttachmentId();
  await deps.ledger.transact(deps.account, (tx) => tx.insertAttachment(intent(deps, id, batch)));
  const key = deps.vault.newKey();
  keys.push(key);
  const sealing = await deps.vault.startSealing({ account: deps.account, attachment: id }, key);
  running.add(sealing);
  const session = deps.scanning.open();
  const watch = watchMalware(deps.malware);
  try {
    await pump(deps, batch, file, sealing, session, watch);
    const [parts, seen, more] = await Promise.all([sealing.finish(), session.end(), watch.end()]);
    const report = { ...seen, ...withFindings(seen, more) };
    if (parts.plainSize !== report.size)
      throw new GatewayError('scanner-unavailable', { detail: 'sizes differ' });
    running.delete(sealing);
    return { id, name: safeFileName(file.name, deps.limits.fileNameChars), key, parts, report };
  } catch (error) {
    session.abort();
    watch.abort();
    await sealing.abort();
    running.delete(sealing);
    throw error;
  }
}

/** One pass: every piece goes to the seal and to the scanners, and all push back. */
async function pump(
  deps: Deps,
  batch: OpenedBatch,
  file: IncomingFile,
  sealing: Sealing,
  session: ScanSession,
  watch: MalwareWatch,
): Promise<void> {
  let size = 0;
  for await (const chunk of file.stream) {
    size += chunk.byteLength;
    if (size > deps.limits.fileBytes) throw new GatewayError('file-too-large');
    batch.place.grow(chunk.byteLength);
    await Promise.all([sealing.write(chunk), session.write(chunk), watch.write(chunk)]);
  }
  if (file.truncated()) throw new GatewayError('file-too-large');
  if (size === 0) throw new GatewayError('empty-file');
}

function intent(deps: Deps, id: AttachmentId, { id: request, joins }: OpenedBatch): AttachmentRecord {
  return {
    id,
    account: deps.account,
    batch: joins?.batch ?? request,
    via: joins ? request : null,
    state: 'receiving',
    endReason: null,
    type: null,
    size: null,
    sealedSize: null,
    uploadId: null,
    parts: null,
    verdict: null,
    tallies: null,
    keyCommitment: null,
    wrappedKey: null,
    wrappedLabelKey: null,
    label: null,
    waitsUntil: null,
    dueAt: null,
    linkedAt: null,
    createdAt: deps.now(),
  };
}
