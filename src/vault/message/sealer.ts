import { randomBytes } from 'node:crypto';
import { CommitmentPolicy, type GetCipher, getEncryptHelper } from '@aws-crypto/material-management-node';
import { serializeMessageHeaderAuth } from '@aws-crypto/serialize';
import type { SealContext } from '../../model/vault.ts';
import {
  encryptionContext,
  FINAL_HEAD_BYTES,
  FRAME_BYTES,
  FRAME_HEAD_BYTES,
  frameAad,
  frameIv,
  materials,
  serialize,
  suite,
} from './format.ts';

const MESSAGE_ID_BYTES = 32;
const FINAL_FRAME_MARK = 0xffff_ffff;

/** Ciphertext of one frame, in pieces that follow each other and belong to the caller. */
export type SealedFrame = readonly Uint8Array[];

/**
 * Frames a message by pushing: no stream, hence nothing that could be destroyed half-way. Calls follow one another;
 * after `final` or `dispose` nothing more may be called but `dispose`.
 */
export interface Sealer {
  /** Comes first. */
  readonly header: Uint8Array;
  /** Every frame this chunk fills, one at a time; the rest is copied and waits. Run it to its end. */
  frames(chunk: Uint8Array): Iterable<SealedFrame>;
  final(): SealedFrame;
  /** Forgets key and plaintext. */
  dispose(): void;
}

/** A new message under a random key of its own, which stands wrapped by `key` in its header. */
export async function createSealer(key: Uint8Array, context: SealContext): Promise<Sealer> {
  const material = await materials(key).getEncryptionMaterials({
    suite,
    encryptionContext: encryptionContext(context),
    commitmentPolicy: CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT,
  });
  const helper = getEncryptHelper(material);
  const messageId = randomBytes(MESSAGE_ID_BYTES);
  const { getCipher, keyCommitment } = helper.getCipherInfo(messageId);
  if (keyCommitment === undefined) throw new Error('the suite does not commit to its key');
  const messageHeader = serialize.buildMessageHeader({
    suite,
    encryptedDataKeys: material.encryptedDataKeys,
    encryptionContext: material.encryptionContext,
    messageId,
    frameLength: FRAME_BYTES,
    suiteData: keyCommitment,
  });
  const raw = Buffer.from(serialize.serializeMessageHeader(messageHeader));
  const headerIv = serialize.headerAuthIv(suite.ivLength);
  const cipher = getCipher(headerIv).setAAD(raw);
  cipher.final();
  const auth = serializeMessageHeaderAuth({ headerIv, headerAuthTag: cipher.getAuthTag(), messageHeader });
  return framer(Buffer.concat([raw, auth]), getCipher, messageId, () => helper.dispose());
}

function framer(header: Uint8Array, getCipher: GetCipher, messageId: Uint8Array, forget: () => void): Sealer {
  let pending: Buffer | null = null;
  let held = 0;
  let number = 0;

  const seal = (content: readonly Uint8Array[], length: number, final: boolean): SealedFrame => {
    number += 1;
    const iv = frameIv(number);
    const cipher = getCipher(iv);
    cipher.setAAD(frameAad(messageId, final, number, length));
    const pieces: Uint8Array[] = [final ? finalHead(number, iv, length) : frameHead(number, iv)];
    for (const piece of content) pieces.push(cipher.update(piece as Buffer));
    cipher.final();
    pieces.push(cipher.getAuthTag());
    return pieces;
  };

  return {
    header,
    *frames(chunk) {
      let at = 0;
      while (held + chunk.byteLength - at >= FRAME_BYTES) {
        const rest = chunk.subarray(at, at + FRAME_BYTES - held);
        at += rest.byteLength;
        const content = held === 0 ? [rest] : [(pending as Buffer).subarray(0, held), rest];
        held = 0;
        yield seal(content, FRAME_BYTES, false);
      }
      if (at < chunk.byteLength) {
        pending ??= Buffer.allocUnsafeSlow(FRAME_BYTES);
        pending.set(chunk.subarray(at), held);
        held += chunk.byteLength - at;
      }
    },
    final: () => seal(pending === null || held === 0 ? [] : [pending.subarray(0, held)], held, true),
    dispose: () => {
      pending?.fill(0);
      pending = null;
      held = 0;
      forget();
    },
  };
}

function frameHead(number: number, iv: Uint8Array): Uint8Array {
  const head = Buffer.allocUnsafe(FRAME_HEAD_BYTES);
  head.writeUInt32BE(number, 0);
  head.set(iv, 4);
  return head;
}

function finalHead(number: number, iv: Uint8Array, length: number): Uint8Array {
  const head = Buffer.allocUnsafe(FINAL_HEAD_BYTES);
  head.writeUInt32BE(FINAL_FRAME_MARK, 0);
  head.writeUInt32BE(number, 4);
  head.set(iv, 8);
  head.writeUInt32BE(length, 20);
  return head;
}
