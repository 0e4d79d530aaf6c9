/** Looks for signs of encryption while a container's bytes stream past. Calls: write*, then end. */
export interface EncryptionWatch {
  /** Does not keep `bytes`. */
  write(bytes: Buffer): void;
  end(): boolean;
}

/**
 * A watch that sees the stream in windows overlapping by `overlap` bytes, so that nothing shorter is cut by a border.
 * `seen` gets a window and the file offset of its first byte, and says whether it shows encryption.
 */
export function windowedWatch(
  overlap: number,
  seen: (window: Buffer, offset: number) => boolean,
): EncryptionWatch {
  let carry: Buffer = Buffer.alloc(0);
  let offset = 0;
  let found = false;
  return {
    write(bytes) {
      if (found) return;
      const window = carry.length === 0 ? bytes : Buffer.concat([carry, bytes]);
      found = seen(window, offset);
      const kept = Math.min(overlap, window.length);
      offset += window.length - kept;
      carry = Buffer.from(window.subarray(window.length - kept));
    },
    end: () => found,
  };
}
