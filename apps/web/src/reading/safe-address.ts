/** An address that may be a link: on the web, by http or https. `null` for all others, such as `javascript:`. */
export function safeAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null
  const { protocol } = new URL(address)
  return protocol === 'http:' || protocol === 'https:' ? address : null
}
