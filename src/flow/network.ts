/**
 * Whose address counts: an IPv6 customer has a whole /64 (RFC 6177), so limits for each single address would be none.
 * IPv4, and what is no address, stays as it is.
 */
export function networkOf(address: string): string {
  const bare = address.replace(/%.*$/u, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(bare);
  if (mapped?.[1]) return mapped[1];
  if (!bare.includes(':') || !URL.canParse(`http://[${bare}]`)) return address;
  // the URL standard's serializer spells an address in one way only
  const [front = '', back] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split('::');
  const groups = front.split(':').filter(Boolean);
  if (back !== undefined) {
    const rest = back.split(':').filter(Boolean);
    while (groups.length + rest.length < 8) groups.push('0');
    groups.push(...rest);
  }
  return `${groups.slice(0, 4).join(':')}::/64`;
}
