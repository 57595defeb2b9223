/** Why a fetch failed. */
export interface Reason {
  /** One line without a full stop. */
  readonly message: string
  /** Whether it may go by itself. */
  readonly isPassing: boolean
}

const broken = 'the server broke off the connection; try again'
const silent = 'the server does not answer; try again later'
const noWay = 'there is no way to the server; check the network'
const certificate = 'the certificate of the server does not hold; open the address in a browser'

const lasting: Readonly<Record<string, string>> = {
  TUTUR_PRIVATE:
    'its name leads to no address of the public internet, so it is not asked; name a machine of your own network yourself',
  ENOTFOUND: 'no server has that name; check the address',
  ECONNREFUSED: 'the server refuses connections',
  UND_ERR_HEADERS_OVERFLOW: 'the headers of the answer are too long',
  CERT_HAS_EXPIRED: certificate,
  DEPTH_ZERO_SELF_SIGNED_CERT: certificate,
  SELF_SIGNED_CERT_IN_CHAIN: certificate,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: certificate,
  ERR_TLS_CERT_ALTNAME_INVALID: certificate,
}

const passing: Readonly<Record<string, string>> = {
  EAI_AGAIN: 'the name of the server could not be looked up; check the network',
  ECONNRESET: broken,
  EPIPE: broken,
  UND_ERR_SOCKET: broken,
  ETIMEDOUT: silent,
  UND_ERR_CONNECT_TIMEOUT: silent,
  UND_ERR_HEADERS_TIMEOUT: silent,
  EHOSTUNREACH: noWay,
  ENETUNREACH: noWay,
  UND_ERR_BODY_TIMEOUT: 'the server stopped in the middle of its answer; try again later',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH:
    'the answer has not the length that the server says; try again',
}

/** Why a fetch failed, in words; `wholeMs` is the time it had. */
export function reasonOf(error: unknown, wholeMs: number): Reason {
  const name = error instanceof Error ? error.name : ''
  if (name === 'TimeoutError') {
    const message = `no full answer within ${wholeMs / 1000} seconds; try again later`
    return { message, isPassing: true }
  }
  if (name === 'AbortError') return { message: 'it was called off', isPassing: false }
  const code = codeOf(error) || codeOf(error instanceof Error ? error.cause : undefined)
  if (code.startsWith('HPE_') || name === 'HTTPParserError')
    return { message: 'what the server answers is not HTTP', isPassing: false }
  const known = passing[code]
  if (known !== undefined) return { message: known, isPassing: true }
  const message = error instanceof Error ? error.message : String(error)
  return {
    message: lasting[code] ?? `it could not be fetched: ${message || code}`,
    isPassing: false,
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
