import {
  AlgorithmSuiteIdentifier,
  NodeAlgorithmSuite,
  NodeDefaultCryptographicMaterialsManager,
} from '@aws-crypto/material-management-node';
import { RawAesKeyringNode, RawAesWrappingSuiteIdentifier } from '@aws-crypto/raw-aes-keyring-node';
import { aadFactory, ContentType, serializeFactory } from '@aws-crypto/serialize';
import { GatewayError } from '../../model/errors.ts';
import type { SealContext } from '../../model/vault.ts';

/**
 * AWS Encryption SDK message format 2.0
 * (https://docs.aws.amazon.com/encryption-sdk/latest/developer-guide/message-format.html): header, header tag, frames.
 * A frame is its number (4), IV (12), content, tag (16); the last one is 0xffffffff (4), number (4), IV (12),
 * content length (4), content, tag (16), and is always there, if need be empty.
 */
export const FRAME_BYTES = 65_536;
export const FRAME_HEAD_BYTES = 16;
export const FINAL_HEAD_BYTES = 24;
export const TAG_BYTES = 16;
export const SEALED_FRAME_BYTES = FRAME_HEAD_BYTES + FRAME_BYTES + TAG_BYTES;
/** Bounds on the header with its tag; ours has about 250 bytes. */
export const HEADER_BYTES_MAX = 4096;
export const HEADER_BYTES_MIN = 100;

export const SUITE_ID = AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA512_COMMIT_KEY;
export const suite = new NodeAlgorithmSuite(SUITE_ID);

const fromUtf8 = (text: string) => Buffer.from(text, 'utf8');
export const serialize = serializeFactory(fromUtf8, { utf8Sorting: true });
const { messageAADContentString } = aadFactory(fromUtf8);

const contentString = (isFinalFrame: boolean) =>
  fromUtf8(messageAADContentString({ contentType: ContentType.FRAMED_DATA, isFinalFrame }));
const frameWords = { final: contentString(true), inner: contentString(false) };

/**
 * Associated data of one frame: message id, words, number (4), content length (8). Written by hand because the SDK's own
 * `messageAAD` takes a tenth of the sealing with its big numbers; the tests open each other's messages.
 */
export function frameAad(messageId: Uint8Array, final: boolean, number: number, length: number): Buffer {
  const words = final ? frameWords.final : frameWords.inner;
  const at = messageId.byteLength + words.byteLength;
  const aad = Buffer.allocUnsafe(at + 12);
  aad.set(messageId);
  aad.set(words, messageId.byteLength);
  aad.writeUInt32BE(number, at);
  aad.writeUInt32BE(0, at + 4);
  aad.writeUInt32BE(length, at + 8);
  return aad;
}

/** IV of one frame: its number, big endian, filled up to the left with zeros. By hand for the same reason. */
export function frameIv(number: number): Uint8Array {
  const iv = Buffer.alloc(suite.ivLength);
  iv.writeUInt32BE(number, suite.ivLength - 4);
  return iv;
}

/** Ids only: it stands in plain text in the header. */
export const encryptionContext = (context: SealContext): Record<string, string> => ({
  account: context.account,
  attachment: context.attachment,
});

/**
 * The SDK's materials under this file's own key. The keyring zeroes the buffer it is given, and a copy of our own is
 * what it gets. No KMS keyring: it would write the wrapped file key into the object's header, and erasing it from the
 * ledger would erase nothing.
 */
export const materials = (key: Uint8Array): NodeDefaultCryptographicMaterialsManager =>
  new NodeDefaultCryptographicMaterialsManager(
    new RawAesKeyringNode({
      keyNamespace: 'cloakroom',
      keyName: 'file',
      unencryptedMasterKey: Uint8Array.from(key),
      wrappingSuite: RawAesWrappingSuiteIdentifier.AES256_GCM_IV12_TAG16_NO_PADDING,
      utf8Sorting: true,
    }),
  );

/** Bytes of all frames for so much plaintext. */
export const bodyBytes = (plainSize: number): number =>
  Math.floor(plainSize / FRAME_BYTES) * SEALED_FRAME_BYTES +
  FINAL_HEAD_BYTES +
  (plainSize % FRAME_BYTES) +
  TAG_BYTES;

export const broken = (cause?: unknown): GatewayError =>
  cause instanceof GatewayError ? cause : new GatewayError('seal-broken', { cause });
