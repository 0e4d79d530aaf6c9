/**
 * How much of each file has left, 0 to 1, from the bytes of the whole request. A multipart body is its text fields,
 * then the files in order; what is not file (boundaries, part headers, fields) is counted as coming first, which is off
 * by some hundred bytes for a file and never runs ahead of the truth.
 */
export function shares(sizes: readonly number[], loaded: number, total: number): readonly number[] {
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  let left = loaded - Math.max(0, total - bytes);
  return sizes.map((size) => {
    const share = size === 0 ? (left >= 0 ? 1 : 0) : Math.min(1, Math.max(0, left / size));
    left -= size;
    return share;
  });
}
