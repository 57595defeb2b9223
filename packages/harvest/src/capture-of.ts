import { hash } from 'node:crypto'
import type { Capture, CaptureKind, Given, Id, Instant, Sha256 } from 'tutur'
import type { Taken } from './source.ts'

/** Bytes with what is known of where they come from. */
export interface Arrival {
  readonly kind: CaptureKind
  readonly name: string
  readonly mediaType?: string | null
  readonly given?: Given
  readonly hint?: Given
  /** What a server answered; absent for what was given by hand. */
  readonly answer?: {
    readonly address: string
    readonly takenAt: Instant | null
    readonly status: number | null
    readonly headers: Readonly<Record<string, string>>
  }
}

/** Makes the capture of `bytes`. Its id derives from them and the address, so that the same arrival is the same capture. */
export function captured(bytes: Uint8Array, arrival: Arrival): Taken {
  const { kind, name, mediaType, given, hint, answer } = arrival
  const sha256 = hashOf(bytes)
  const address = answer?.address ?? null
  const capture: Capture = {
    id: hashOf(`${sha256}\u0000${address ?? ''}`).slice(0, idDigits) as Id<'capture'>,
    sha256,
    byteLength: bytes.length,
    kind,
    mediaType: mediaType ?? null,
    address,
    name,
    takenAt: answer?.takenAt ?? null,
    status: answer?.status ?? null,
    headers: keptHeaders(answer?.headers ?? {}),
    given: given ?? {},
    ...(hint === undefined ? {} : { hint }),
  }
  return { capture, bytes }
}

// 128 bits: among a milliard captures no two are alike by chance.
const idDigits = 32

function hashOf(content: Uint8Array | string): Sha256 {
  return hash('sha256', content)
}

const mostHeaders = 60
const mostHeaderUnits = 2000
// They say who asked, not what was answered.
const privateHeaders: ReadonlySet<string> = new Set(['set-cookie', 'set-cookie2'])

function keptHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(headers)
    .map(([name, value]) => [name.toLowerCase(), value.slice(0, mostHeaderUnits)] as const)
    .filter(([name]) => !privateHeaders.has(name))
  return Object.fromEntries(kept.slice(0, mostHeaders))
}

/** `date` as an instant of UTC with seconds. */
export function instantOf(date: Date): Instant {
  return `${date.toISOString().slice(0, 19)}Z`
}
