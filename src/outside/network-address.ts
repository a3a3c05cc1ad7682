import { BlockList, isIP } from 'node:net';

/**
 * What of the IPv4 space is not one public machine: this host, private, shared (CGNAT), loopback, link-local (cloud
 * metadata among it), protocol assignments, documentation, 6to4 relays, benchmarks, multicast, reserved, and the
 * metadata address of one cloud that looks public. Source: IANA special-purpose address registries.
 */
const NOT_PUBLIC_4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** All public IPv6 lies in 2000::/3: mapped, NAT64, unique-local, link-local and multicast addresses do not. */
const PUBLIC_6 = blockList([['2000::', 3]], 'ipv6');

/** Within it: protocol assignments with Teredo, documentation, and 6to4, which carries an IPv4 address inside. */
const NOT_PUBLIC_6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const blocked4 = blockList(NOT_PUBLIC_4, 'ipv4');
const blocked6 = blockList(NOT_PUBLIC_6, 'ipv6');

function blockList(subnets: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of subnets) list.addSubnet(net, prefix, family);
  return list;
}

/** Whether an address in plain notation is one public machine's. False for anything that is no such notation. */
export function isPublicAddress(address: string): boolean {
  const version = address.includes('%') ? 0 : isIP(address);
  if (version === 4) return !blocked4.check(address, 'ipv4');
  return version === 6 && PUBLIC_6.check(address, 'ipv6') && !blocked6.check(address, 'ipv6');
}
