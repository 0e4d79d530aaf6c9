/** Space, `_`, `-`, `.`, `/`, `(`, `)`, `'` and `°` may stand inside the name of a key, label or column. */
export const joinsName = (c: number): boolean =>
  c === 0x20 || c === 0x5f || (c >= 0x2d && c <= 0x2f) || (c >= 0x27 && c <= 0x29) || c === 0xb0;
