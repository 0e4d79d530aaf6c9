import type { OpenFile } from '../format.ts';
import { identify, identifyHeadBytes } from '../identify.ts';

/** Letters from which base64 in a text is asked whether it is a file: less is a token or a hash. */
export const leastBase64 = 128;
/** Letters that are held of one. */
export const mostBase64 = 32 * 1024 * 1024;

const letters = /^[A-Za-z0-9+/=_\-\s\\]*$/;

/** Whether a text may be base64 of a file (RFC 4648), by its first letters. */
export const mayBeBase64 = (text: string): boolean => {
  const head = text.slice(0, 256).trim();
  return head.length >= 16 && letters.test(head) && !head.slice(0, 60).includes(' ');
};

/** Reads base64 in a text as a file inside, where its bytes say what they are. Text is no file: it is scanned in place. */
export async function readBase64File(file: OpenFile, name: string, text: string): Promise<boolean> {
  if (text.length < leastBase64 || !mayBeBase64(text) || !letters.test(text)) return false;
  const bytes = Buffer.from(text.replaceAll('\\n', ''), 'base64');
  const identity = await identify(bytes.subarray(0, identifyHeadBytes));
  if (identity.how === 'unknown-type' || (identity.how === 'text' && identity.type.name === 'text'))
    return false;
  await file.inside(`${name}.${identity.type.name}`, bytes);
  return true;
}
