/** Longest subject a desk gets, in UTF-16 units; Zendesk's ticket form stops at 255. */
export const subjectChars = 255;
/** Longest description a desk gets, in UTF-8 bytes; Zendesk cuts a comment at 64 KiB. */
export const descriptionBytes = 60_000;
/** Longest name of a requester, in UTF-16 units. */
export const nameChars = 255;

/**
 * Makes `{{` and `{%` harmless in text typed by a stranger. Desks render Liquid placeholders in triggers, automations and
 * comments that come in by API (Zendesk, "Using Liquid markup to customize comments and email notifications"), so a
 * stranger's `{{ticket.comments}}` could otherwise mail out what the ticket holds. Characters that show nothing may stand
 * between the braces (a desk that drops them would put the placeholder together again).
 */
export const withoutPlaceholders = (text: string) =>
  text.replace(/\{(?=\p{Default_Ignorable_Code_Point}*[{%])/gu, '{ ');

// C0 and C1 controls without tab and line feed, and the marks that turn the direction of text (Unicode TR 36, 3.2)
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const unwanted = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** One line for a subject or a name: no controls, no direction marks, no placeholders, at most `chars` UTF-16 units. */
export function plainLine(text: string, chars: number): string {
  const line = text.toWellFormed().replace(/\s+/g, ' ').replace(unwanted, '').trim();
  return cutChars(withoutPlaceholders(line), chars);
}

/** Several lines: line ends become LF; at most `bytes` in UTF-8. */
export function plainText(text: string, bytes: number): string {
  const lines = text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(unwanted, '');
  return cutBytes(withoutPlaceholders(lines), bytes);
}

const cutMark = '…';

function cutChars(text: string, chars: number): string {
  if (text.length <= chars) return text;
  const kept = text.slice(0, chars - cutMark.length);
  return (kept.isWellFormed() ? kept : kept.slice(0, -1)) + cutMark;
}

function cutBytes(text: string, bytes: number): string {
  const all = new TextEncoder().encode(text);
  if (all.length <= bytes) return text;
  let end = bytes - 3;
  while (((all[end] ?? 0) & 0xc0) === 0x80) end--;
  return new TextDecoder().decode(all.subarray(0, end)) + cutMark;
}
