/** Characters judged together; counted in decoded text, so that the bytes' splits change nothing. */
const windowChars = 4096;
/** A window of text with more control characters than this share of it is no text: 1 in 16. */
const controlsPerWindow = windowChars / 16;

/** 1 for control characters that no text has. Tab, line ends, backspace, form feed and escape (terminal logs) are text. */
const isControl = new Uint8Array(65536);
for (let unit = 0; unit < 32; unit++) isControl[unit] = unit >= 8 && unit <= 13 ? 0 : 1;
isControl[0x1b] = 0;
isControl[0x7f] = 1;

export interface BinaryWatch {
  write(text: string): void;
  /** Whether some part of what was written is no text: a zero character, or a window crowded with control characters. */
  end(): boolean;
}

/** Looks for the place where text turns into something else, as polyglots and broken logs do. */
export function createBinaryWatch(): BinaryWatch {
  let binary = false;
  let controls = 0;
  let room = windowChars;
  return {
    write(text) {
      if (binary) return;
      if (text.includes('\0')) {
        binary = true;
        return;
      }
      for (let at = 0; at < text.length; ) {
        const until = Math.min(text.length, at + room);
        for (let i = at; i < until; i++) controls += isControl[text.charCodeAt(i)] ?? 0;
        room -= until - at;
        at = until;
        if (room > 0) break;
        if (controls > controlsPerWindow) binary = true;
        controls = 0;
        room = windowChars;
      }
    },
    end: () => binary || controls > (windowChars - room) / 16,
  };
}

/** Whether this decoded beginning of a file is text. An empty one is. */
export function isText(head: string): boolean {
  const watch = createBinaryWatch();
  watch.write(head);
  return !watch.end();
}

/** Whether it is text without one odd character: enough to overrule a magic number of printable letters. */
export const isCleanText = (head: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  !/[\0-\x07\x0e-\x1a\x1c-\x1f\x7f-\x9f\ufffd]/.test(head);
