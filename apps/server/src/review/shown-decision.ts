import type { z } from '@hono/zod-openapi'
import type { Dossier } from 'tutur-dossier'
import { calledElsewhere, nameInDossier, nameInTables } from 'tutur-intake'
import {
  contentOf,
  type Decision,
  type DocumentRow,
  type Ruling,
  statementAimedAt,
  wordsOf,
} from 'tutur-ledger'
import type { decisionShape } from '../shapes/review.ts'
import { shownHead } from '../views/shown-statement.ts'
import type { Standings } from './trail.ts'

export type ShownDecision = z.infer<typeof decisionShape>

/** What a decision is told with. */
export interface DecisionContext extends Standings {
  readonly dossier: Dossier
  /** Its document as it is now; `null` where no coding reads it any more. */
  readonly document: DocumentRow | null
}

/** A decision as the trail tells it. */
export function shownDecision(decision: Decision, context: DecisionContext): ShownDecision {
  const { id, at, who, why, target, ruling } = decision
  const { document, dossier, unfit, undoneBy, kinds } = context
  const actor = actorIn(ruling)
  return {
    id,
    at,
    who,
    why,
    kind: ruling.kind,
    document: document === null ? null : shownHead(document.head),
    statement: document === null ? null : statementOf(decision, document),
    words: document === null ? '' : wordsAimedAt(target.content, document),
    name: ruling.kind === 'set-speaker' ? ruling.name : null,
    actor: actor === null ? null : refOfActor(actor, ruling, dossier),
    ...shiftFields(ruling),
    others: othersIn(ruling),
    undoes: ruling.kind === 'undo' ? ruling.decision : null,
    undoesKind: ruling.kind === 'undo' ? (kinds.get(ruling.decision) ?? null) : null,
    undoneBy: undoneBy.get(id) ?? null,
    fits: !unfit.has(id),
  }
}

/** The row that it shaped; of one that shapes none any more, the row with its words. */
export function statementOf(
  { id, target }: Decision,
  { document, statements }: DocumentRow,
): string | null {
  const shaped = statements.find(({ decisions }) => decisions.includes(id))
  if (shaped !== undefined) return shaped.statement.id
  const rows = statements.map(({ statement }) => statement)
  return statementAimedAt(document, rows, target)?.id ?? null
}

function wordsAimedAt(pieces: Decision['target']['content'], { document }: DocumentRow): string {
  const content = contentOf(document, pieces)
  return content === null ? '' : wordsOf(document, content)
}

function actorIn(ruling: Ruling): string | null {
  return 'actor' in ruling ? ruling.actor : null
}

function refOfActor(key: string, ruling: Ruling, { actors }: Dossier): ShownDecision['actor'] {
  const own = actors.find((one) => one.key === key) ?? null
  const known = (own === null ? null : nameInDossier(own)) ?? nameInTables(key)
  const name = known ?? (ruling.kind === 'set-speaker' ? ruling.name : key)
  const called = calledElsewhere(key, { name, own })
  return { key, name, ...(called === null ? {} : { called }) }
}

function shiftFields(ruling: Ruling): Pick<ShownDecision, 'issue' | 'to' | 'holds'> {
  if (ruling.kind !== 'shift') return { issue: null, to: null, holds: null }
  const { issue, to, holds } = ruling
  return { issue, to, holds }
}

/** Statements or stretches beside the one that it is about. */
function othersIn(ruling: Ruling): number {
  switch (ruling.kind) {
    case 'merge':
    case 'together':
      return ruling.with.length
    case 'apart':
      return ruling.from.length
    case 'split':
      return ruling.into.length - 1
    case 'edit-span':
      return ruling.content.length - 1
    default:
      return 0
  }
}
