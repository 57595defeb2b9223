import type { IntakeRows } from '../rows.ts'
import { type DumpedRow, StoreProblem } from '../store.ts'
import type { DecisionColumns } from '../tables.ts'

/** What the writer is asked to do. */
export type Job =
  | { readonly kind: 'add'; readonly coding: string; readonly intakes: readonly IntakeRows[] }
  | { readonly kind: 'begin'; readonly uid: string; readonly made: string }
  | { readonly kind: 'switch'; readonly coding: string }
  | { readonly kind: 'drop'; readonly coding: string }
  | { readonly kind: 'decide'; readonly decision: DecisionColumns }
  | { readonly kind: 'remember'; readonly key: string; readonly value: string }
  | { readonly kind: 'forget'; readonly key: string }
  | {
      readonly kind: 'replace'
      readonly key: string
      readonly before: string | null
      readonly after: string
    }
  | { readonly kind: 'check' | 'repair' | 'settle' }
  | { readonly kind: 'restore'; readonly rows: readonly DumpedRow[]; readonly step: RestoreStep }
  | { readonly kind: 'close' }

export type RestoreStep = 'first' | 'next' | 'last' | 'give-up'

/** What a reader is asked for. */
export interface Question {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/** What a thread answers. */
export type Reply =
  | { readonly number: number; readonly ok: true; readonly value: unknown }
  | { readonly number: number; readonly ok: false; readonly fault: SentFault }

/** A fault on its way from one thread to another. */
export interface SentFault {
  readonly code: StoreProblem['code'] | null
  readonly message: string
  readonly stack: string | undefined
}

/** Makes a fault fit to be sent. */
export function sent(fault: unknown): SentFault {
  const error = fault instanceof Error ? fault : new Error(String(fault))
  return {
    code: error instanceof StoreProblem ? error.code : null,
    message: error.message,
    stack: error.stack,
  }
}

/** A fault as it was. */
export function received({ code, message, stack }: SentFault): Error {
  if (code !== null) return new StoreProblem(code, message)
  const error = new Error(message)
  if (stack !== undefined) error.stack = stack
  return error
}
