import type { Capture } from 'tutur'
import { type Archive, ArchiveProblem } from 'tutur-ledger'
import { Refusal } from '../http/problem.ts'
import type { ServerContext } from '../http/server-env.ts'

/**
 * Archived bytes as an answer that a browser saves and never shows: they came from anywhere, and anything may be written in
 * them.
 */
export async function captureBytes(
  context: ServerContext,
  { id, sha256 }: Capture,
  archive: Archive,
): Promise<Response> {
  const bytes = await archive.get(sha256).catch(refuseMissing(id))
  return context.body(new Uint8Array(bytes), 200, {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="capture-${id}.bin"`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
  })
}

/** The archive may have lost what the ledger still has the text of. */
function refuseMissing(id: string): (error: unknown) => never {
  return (error) => {
    const isLost =
      error instanceof ArchiveProblem && (error.code === 'missing' || error.code === 'damaged')
    if (!isLost) throw error
    throw new Refusal('not-found', {
      detail: `The archive has lost the bytes of capture “${id}”, or they are damaged. The text that was read out of them is in the ledger; "tutur verify" tells what is wrong.`,
    })
  }
}
