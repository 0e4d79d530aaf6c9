/** Bytes of a name that may stand as they are in an extended parameter (RFC 8187 attr-char). */
const attrChar = /[A-Za-z0-9!#$&+.^_`|~-]/;

/** Control characters and those that turn the reading direction: a name must look like what it is. */
const invisible = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/**
 * `attachment` with the name in both forms (RFC 6266 4.3): a fallback of plain ASCII, and UTF-8 for everybody since
 * 2011. Path separators never pass: a browser would only cut them, and differently each.
 */
export function contentDisposition(fileName: string): string {
  const name =
    fileName.toWellFormed().replace(invisible, '').replace(/[/\\]/g, '_').slice(0, 255).toWellFormed() ||
    'file';
  const fallback = name.replace(/[^A-Za-z0-9 ._()-]/g, '_');
  return `attachment; filename="${fallback}"; filename*=UTF-8''${extended(name)}`;
}

function extended(name: string): string {
  let out = '';
  for (const byte of new TextEncoder().encode(name)) {
    const char = String.fromCharCode(byte);
    out += attrChar.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return out;
}
