import {
  type GetDecipher,
  getDecryptionHelper,
  NodeAlgorithmSuite,
  type NodeDefaultCryptographicMaterialsManager,
} from '@aws-crypto/material-management-node';
import {
  ContentType,
  decodeFrameBodyHeader,
  deserializeFactory,
  type HeaderInfo,
} from '@aws-crypto/serialize';
import type { SealContext } from '../../model/vault.ts';
import {
  broken,
  encryptionContext,
  FINAL_HEAD_BYTES,
  FRAME_BYTES,
  FRAME_HEAD_BYTES,
  frameAad,
  frameIv,
  SUITE_ID,
  suite,
  TAG_BYTES,
} from './format.ts';

const { deserializeMessageHeader } = deserializeFactory(
  (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'),
  NodeAlgorithmSuite,
);

/** Opens frames of one message whose header has been proved to be sealed by this key for this context. */
export interface Opener {
  /** `bytes` is one whole frame; number counts from 1. Throws `seal-broken`. */
  frame(bytes: Uint8Array, number: number, final: boolean): Uint8Array;
  dispose(): void;
}

/**
 * `header` is exactly the header with its tag. Throws `seal-broken` for another suite, frame length or context, a
 * commitment that is not this key's, or a header that was altered.
 */
export async function openMessage(
  keys: NodeDefaultCryptographicMaterialsManager,
  context: SealContext,
  header: Uint8Array,
): Promise<Opener> {
  try {
    const info = parse(header, context);
    const { messageHeader, headerAuth, rawHeader } = info;
    const material = await keys.decryptMaterials({
      suite,
      encryptionContext: messageHeader.encryptionContext,
      encryptedDataKeys: [...messageHeader.encryptedDataKeys],
    });
    const helper = getDecryptionHelper(material);
    // Compares the commitment in constant time, before any key is derived.
    const getDecipher = helper.getDecipherInfo(messageHeader.messageId, suiteData(info));
    const check = getDecipher(headerAuth.headerIv).setAAD(Buffer.from(rawHeader));
    check.setAuthTag(Buffer.from(headerAuth.headerAuthTag));
    check.final();
    return { frame: frameOpener(info, getDecipher), dispose: () => helper.dispose() };
  } catch (e) {
    throw broken(e);
  }
}

function parse(header: Uint8Array, context: SealContext): HeaderInfo {
  const info = deserializeMessageHeader(header, { maxEncryptedDataKeys: 1 });
  if (info === false) throw broken(new Error('the header is not whole'));
  const { messageHeader, rawHeader, headerAuth } = info;
  const wanted = encryptionContext(context);
  const found = messageHeader.encryptionContext;
  const names = Object.keys(wanted);
  if (
    rawHeader.byteLength + headerAuth.headerAuthLength !== header.byteLength ||
    messageHeader.suiteId !== SUITE_ID ||
    messageHeader.contentType !== ContentType.FRAMED_DATA ||
    messageHeader.frameLength !== FRAME_BYTES ||
    Object.keys(found).length !== names.length ||
    names.some((name) => found[name] !== wanted[name])
  )
    throw broken(new Error('not a message of ours for this file'));
  return info;
}

const suiteData = ({ messageHeader }: HeaderInfo): Uint8Array => {
  if (!('suiteData' in messageHeader)) throw broken(new Error('no commitment'));
  return messageHeader.suiteData;
};

function frameOpener(info: HeaderInfo, getDecipher: GetDecipher): Opener['frame'] {
  const { messageId } = info.messageHeader;
  return (bytes, number, final) => {
    const head = final ? FINAL_HEAD_BYTES : FRAME_HEAD_BYTES;
    const length = bytes.byteLength - head - TAG_BYTES;
    try {
      const said = decodeFrameBodyHeader(bytes, info, 0);
      const iv = frameIv(number);
      if (
        said === false ||
        said.sequenceNumber !== number ||
        said.isFinalFrame !== final ||
        said.contentLength !== length ||
        Buffer.compare(said.iv, iv) !== 0
      )
        throw new Error('not the frame that belongs here');
      const decipher = getDecipher(iv).setAAD(frameAad(messageId, final, number, length));
      decipher.setAuthTag(bytes.subarray(head + length) as Buffer);
      const plain = decipher.update(bytes.subarray(head, head + length) as Buffer);
      decipher.final();
      return plain;
    } catch (e) {
      throw broken(e);
    }
  };
}
