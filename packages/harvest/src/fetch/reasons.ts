const privateHost =
  'its name leads to no address of the public internet, so it is not asked; name a machine of your own network yourself'
const broken = 'the server broke off the connection; try again'
const silent = 'the server does not answer; try again later'
const noHttp = 'what the server answers is not HTTP'
const certificate = 'the certificate of the server does not hold; open the address in a browser'

const reasons: Readonly<Record<string, string>> = {
  TUTUR_PRIVATE: privateHost,
  ENOTFOUND: 'no server has that name; check the address',
  EAI_AGAIN: 'the name of the server could not be looked up; check the network',
  ECONNREFUSED: 'the server refuses connections',
  ECONNRESET: broken,
  EPIPE: broken,
  ETIMEDOUT: silent,
  EHOSTUNREACH: 'there is no way to the server; check the network',
  ENETUNREACH: 'there is no way to the server; check the network',
  UND_ERR_CONNECT_TIMEOUT: silent,
  UND_ERR_HEADERS_TIMEOUT: silent,
  UND_ERR_BODY_TIMEOUT: 'the server stopped in the middle of its answer; try again later',
  UND_ERR_SOCKET: broken,
  UND_ERR_HEADERS_OVERFLOW: 'the headers of the answer are too long',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH:
    'the answer has not the length that the server says; try again',
  CERT_HAS_EXPIRED: certificate,
  DEPTH_ZERO_SELF_SIGNED_CERT: certificate,
  SELF_SIGNED_CERT_IN_CHAIN: certificate,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: certificate,
  ERR_TLS_CERT_ALTNAME_INVALID: certificate,
}

/** Why a fetch failed, in words; `wholeMs` is the time it had. */
export function reasonOf(error: unknown, wholeMs: number): string {
  if (error instanceof Error && error.name === 'TimeoutError')
    return `no full answer within ${wholeMs / 1000} seconds; try again later`
  if (error instanceof Error && error.name === 'AbortError') return 'it was called off'
  const code = codeOf(error) || codeOf(error instanceof Error ? error.cause : undefined)
  if (code.startsWith('HPE_') || (error instanceof Error && error.name === 'HTTPParserError'))
    return noHttp
  const message = error instanceof Error ? error.message : String(error)
  return reasons[code] ?? `it could not be fetched: ${message || code}`
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
