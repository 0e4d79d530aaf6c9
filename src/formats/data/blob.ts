import type { OpenFile } from '../format.ts';
import { identify, identifyHeadBytes } from '../identify.ts';
import { stringsOf } from './sqlite/leftovers.ts';

/** Bytes from which a value is asked whether it is a file, and up to which a text stays where it is. */
const leastFileBytes = 24;
const textBytes = 64 * 1024;

/**
 * Bytes that are a value of something else (a blob, data of a list). Answers the name of the file that they are, to be read
 * with `inside`, or the text that stands in their place: what they read as, or what strings they have.
 */
export async function lookAtBlob(
  bytes: Uint8Array,
): Promise<{ readonly file: string } | { readonly text: string }> {
  if (bytes.length < leastFileBytes) return { text: stringsOf(bytes).trim() };
  const { how, type } = await identify(bytes.subarray(0, identifyHeadBytes));
  // few bytes are soon taken for UTF-16
  const isGuess = how === 'text' && type.encoding !== 'utf-8' && bytes.length < 512 && !hasMark(bytes);
  if (how === 'unknown-type' || isGuess) return { text: stringsOf(bytes).trim() };
  if (how === 'text' && type.name === 'text' && type.encoding === 'utf-8' && bytes.length <= textBytes)
    return { text: Buffer.from(bytes).toString('utf8') };
  return { file: type.name };
}

const hasMark = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/** Reads them as the file they are; else answers the text. */
export async function readBlob(file: OpenFile, name: string, bytes: Uint8Array): Promise<string> {
  const blob = await lookAtBlob(bytes);
  if ('text' in blob) return blob.text.replace(/[\r\n]+/g, ' ');
  file.unpacked(0);
  await file.inside(`${name}.${blob.file}`, bytes);
  return '';
}
