import type { View } from '../../engine/view.ts';

/** `[12.03.24, 10:15:22] Zyta Qorri: Hello`, `3/12/24, 10:15 PM - Zyta Qorri: Hello` */
const head =
  /^\[?\d{1,4}[./-]\d\d?[./-]\d{2,4}, \d\d?:\d\d(?::\d\d)?(?:[ \u202f][ap]\.?m\.?)?(?:\]| -) (?:~ ?)?$/i;
const sender = /[\p{L}\p{M}.'’-]+(?: [\p{L}\p{M}.'’-]+){1,4}(?=: )/uy;
/** Units of a line before the name. */
const most = 40;

/** Where the name ends that begins at `start`, when it is that of who wrote a line of a chat that was exported; -1 else. */
export function senderEnd(view: View, start: number): number {
  const { codes, text } = view;
  const sign = codes[start - 2];
  const from = view.lineStart - view.base;
  if ((sign !== 0x5d && sign !== 0x2d && sign !== 0x7e) || from < 0 || start - from > most) return -1;
  sender.lastIndex = start;
  return head.test(text.slice(from, start)) && sender.test(text) ? sender.lastIndex : -1;
}
