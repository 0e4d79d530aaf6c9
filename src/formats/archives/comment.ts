import type { OpenFile } from '../format.ts';
import { besides } from './entry.ts';

/** Control characters that no comment has, and beginnings of files that may be letters only. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const fileLike = /[\0-\x08\x0e-\x1a\x1c-\x1f]|%PDF-|\{\\rtf|^PK/;

/** A comment of an archive or an entry: text, or what somebody put in its place, which is read as a file of its own. */
export async function readComment(
  file: OpenFile,
  { comment, commentBytes }: { readonly comment: string; readonly commentBytes: Uint8Array },
): Promise<void> {
  if (comment === '') return;
  if (fileLike.test(Buffer.from(commentBytes).toString('latin1')))
    await file.inside('(archive comment)', Uint8Array.from(commentBytes));
  else await besides(file, 'archive comment', [comment]);
}
