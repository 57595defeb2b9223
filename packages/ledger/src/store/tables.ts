import type { Generated } from 'kysely'

/** The tables of a ledger, as the files in `migrations/` make them. */
export interface Tables {
  coding: { id: Generated<number>; uid: string; made: string; state: string }
  capture: CaptureColumns & { id: Generated<number> }
  document: DocumentColumns & { id: Generated<number> }
  pass: { coding: number; capture: number }
  reading: { coding: number; capture: number; part: string; document: number }
  unread: { coding: number; capture: number; part: string; message: string }
  coded: { coding: number; document: number; article: string; machine: string | null }
  statement: StatementColumns & { id: Generated<number>; coding: number; document: number }
  doubt: DoubtColumns & { coding: number; document: number; place: number }
  decision: DecisionColumns
  unfit: { coding: number; decision: string }
  memory: { key: string; value: string }
  revision: { one: Generated<number>; number: number; epoch: string }
  waiting: WaitingColumns & { statement: number; coding: number }
  arrival: { document: number; number: number }
}

/** What a capture is kept as; integer keys are the store's own. */
export interface CaptureColumns {
  uid: string
  sha256: string
  address: string | null
  taken_at: string
  record: string
}

export interface DocumentColumns {
  uid: string
  language: string
  outlet: string | null
  url: string | null
  title: string | null
  published: string
  published_to: string
  record: string
}

export interface StatementColumns {
  uid: string
  said: string
  said_to: string
  published: string
  published_to: string
  score: number
  status: string
  words: string
  stems: string
  fields: string
  actors: string
  decisions: string
  record: string
}

export interface DoubtColumns {
  code: string
  record: string
}

export interface WaitingColumns {
  sure: number
  score: number
  uid: string
  language: string
  codes: string
}

export interface DecisionColumns {
  uid: string
  at: string
  document: string
  record: string
}
