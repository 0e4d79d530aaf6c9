/** C0 and C1 controls but tab and line feed, marks of reading direction (Unicode UAX 9), and characters that show nothing. */
const invisible =
  /(?![\t\n])\p{Cc}|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
/** The joiners mean something in emoji and in some scripts, nothing between ASCII letters and digits. */
const idleJoiners = /(?<=[0-9A-Za-z])[\u200c\u200d]+(?=[0-9A-Za-z])/gu;

/**
 * Typed text in the one form that is scanned, kept and sent to the ticket. What a desk would take out later must be out
 * before the scan: digits held apart by a mark that nobody sees would otherwise pass the scanner and be whole on the
 * ticket. Line ends become LF.
 */
export const plainText = (raw: string): string =>
  raw
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(invisible, '')
    .replace(idleJoiners, '')
    .normalize('NFC');

/** Whether it holds anything that could end a header or a field of one line. */
export const breaksLine = (raw: string): boolean => /[\p{Cc}\u2028\u2029]/u.test(raw.trim());
