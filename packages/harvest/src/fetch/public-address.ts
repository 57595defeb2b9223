import ipaddr from 'ipaddr.js'

/**
 * Whether a machine of the open internet may have this IP address, written in any notation. Private, local, reserved and
 * translated addresses, and those that carry another address inside, are not.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  // Of IPv6, only 2000::/3 is given out; ::127.0.0.1 counts as unicast too.
  return parsed.kind() === 'ipv4' || ((parsed.toByteArray()[0] ?? 0) & 0xe0) === 0x20
}

/** The IP address that stands in the place of a host's name, without brackets; `null` where there is a name. */
export function literalAddress({ hostname }: URL): string | null {
  // The parser of addresses has undone every way to write a number: 2130706433, 0x7f.1, 0177.0.0.1.
  const bare = hostname.replace(/^\[|\]$|\.$/gu, '')
  return ipaddr.isValid(bare) ? bare : null
}
