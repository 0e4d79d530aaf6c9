/** Space, dot, dash, slash: what `-` stands for in a shape. */
export const isJoint = (c: number): boolean =>
  c === 0x20 || (c >= 0x2d && c <= 0x2f) || c === 0xa0 || c === 0x202f || (c >= 0x2010 && c <= 0x2013);
export const isAscii = (c: number): boolean => (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a);
