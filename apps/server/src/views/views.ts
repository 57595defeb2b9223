import { accountFacets } from './account-facets.ts'
import { actor } from './actor.ts'
import { actors } from './actors.ts'
import { documentAccount } from './document-account.ts'
import { dossier } from './dossier.ts'
import { issue } from './issue.ts'
import { issues } from './issues.ts'
import { outlets } from './outlets.ts'
import { settledQuery } from './settled-query.ts'
import { shifts } from './shifts.ts'
import { summary } from './summary.ts'
import { timeline } from './timeline.ts'
import { utterance } from './utterance.ts'
import { utteranceRows } from './utterance-rows.ts'
import type { View } from './view.ts'
import { aroundStatements, waitingAbout, waitingJoins, waitingShifts } from './waiting.ts'

/** All views of the account, by the names under which they are asked for. */
export const views = {
  summary,
  dossier,
  timeline,
  shifts,
  utterance,
  utteranceRows,
  documentAccount,
  settledQuery,
  accountFacets,
  issues,
  issue,
  actors,
  actor,
  waitingShifts,
  waitingJoins,
  waitingAbout,
  aroundStatements,
  outlets,
} as const satisfies Readonly<Record<string, View>>

export type Views = typeof views
export type ViewName = keyof Views
/** What a view is asked; `null` where there is nothing to ask. */
export type ViewInput<Name extends ViewName> = Parameters<Views[Name]>[1]
export type ViewOutput<Name extends ViewName> = ReturnType<Views[Name]>
