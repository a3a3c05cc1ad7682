/** An IPv4 address within IPv6, as a server that listens to both is told it: "::ffff:203.0.113.9". */
const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i;

/**
 * The network an address is of: an IPv4 /24 ("203.0.113.0/24"), an IPv6 /48 ("2001:db8:1::/48"), which is what one
 * household or office is given. Anything else stands for itself.
 */
export function networkOf(address: string): string {
  const plain = mapped.exec(address)?.[1] ?? address;
  const four = /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(plain);
  if (four) return `${four[1]}.0/24`;
  return plain.includes(':') ? `${firstThree(plain).join(':')}::/48` : plain;
}

/** The first 48 bits as three groups without leading zeros, "::" spelled out. */
function firstThree(address: string): string[] {
  const [before = '', after = ''] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const [head, tail] = [before, after].map((side) => side.split(':').filter(Boolean));
  const missing = Math.max(0, 8 - (head?.length ?? 0) - (tail?.length ?? 0));
  const all = [...(head ?? []), ...Array.from({ length: missing }, () => '0'), ...(tail ?? [])];
  return all.slice(0, 3).map((group) => group.replace(/^0+(?=.)/, ''));
}
