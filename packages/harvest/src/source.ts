import type { Capture } from 'tutur'

/** A capture with its bytes. */
export interface Taken {
  readonly capture: Capture
  readonly bytes: Uint8Array
}

/** Something named by the user, or a piece of it, that could not be taken in. */
export interface SourceProblem {
  readonly name: string
  /** What is wrong and what to do, as one line without a full stop. */
  readonly message: string
}

/** What opening a source gives, one by one. */
export type Found = {
  /** How much of the argument that names it has been taken in, within [0, 1]. */
  readonly part?: number
} & (
  | { readonly ok: true; readonly value: Taken }
  | { readonly ok: false; readonly problem: SourceProblem }
)

/** Something that cannot be taken in, with the reason. */
export function refused(name: string, message: string): Found {
  return { ok: false, problem: { name, message } }
}
