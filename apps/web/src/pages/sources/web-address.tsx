/** An address of the web as a link; what is no http or https is text. */
export function WebAddress({ address }: { readonly address: string }) {
  if (!/^https?:\/\//iu.test(address)) return <span class="web-address">{address}</span>
  return (
    <a class="web-address" href={address} rel="noreferrer noopener" target="_blank">
      {address.replace(/^https?:\/\//iu, '')}
    </a>
  )
}
