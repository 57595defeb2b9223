import type { Capture } from 'tutur'
import type { Dossier } from 'tutur-dossier'
import type { Taken } from 'tutur-harvest'
import type { PartBefore } from 'tutur-intake'

/** What a thread that reads is told when it starts. */
export interface ReadingData {
  readonly dossier: Dossier
}

/** What a thread that reads is asked, one after another. */
export type ReadingJob =
  | { readonly kind: 'coding' }
  /** To load what reading needs. */
  | { readonly kind: 'warm' }
  | { readonly kind: 'take'; readonly taken: Taken }
  | {
      readonly kind: 'again'
      readonly capture: Capture
      readonly before: readonly PartBefore[]
    }

/** What it answers. */
export type ReadingReply =
  | { readonly number: number; readonly ok: true; readonly value: unknown }
  | { readonly number: number; readonly ok: false; readonly message: string }
