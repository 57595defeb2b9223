import { z } from '@hono/zod-openapi'
import {
  actorRefShape,
  countShape,
  idShape,
  instantShape,
  orNull,
  pageOf,
  scoreShape,
  spanShape,
  stanceShape,
  stateShape,
} from './common.ts'
import { shiftShape } from './dossier.ts'
import { documentHeadShape, doubtShape, statementShape } from './statement.ts'
import { joinShape, utteranceRowShape } from './utterance.ts'

/** Who may have said it. */
export const candidateShape = z
  .object({
    actor: z.string().nullable(),
    name: z.string(),
    role: z.string().nullable(),
    why: z
      .enum(['found', 'named-here', 'same-role', 'dossier', 'before'])
      .describe('Where it is from'),
    score: scoreShape.nullable(),
  })
  .openapi('Candidate')

/** The text around what is in question; offsets are still those of the document. */
export const excerptShape = z
  .object({ start: countShape, end: countShape, text: z.string() })
  .openapi('Excerpt')

const waiting = {
  id: z.string(),
  title: z.string().describe('In a few words of the text, for the list'),
}

export const reviewItemShape = z
  .discriminatedUnion('kind', [
    z.object({
      ...waiting,
      kind: z
        .literal('statement')
        .describe('Is this row right? Who said it, where do the words end, which day?'),
      statement: statementShape,
      excerpt: excerptShape,
      doubts: z.array(doubtShape),
      candidates: z.array(candidateShape),
      utterance: orNull(utteranceRowShape),
    }),
    z.object({
      ...waiting,
      kind: z.literal('join').describe('One utterance, or two?'),
      join: joinShape,
      joined: z.boolean().describe('What stands now'),
      one: statementShape,
      other: statementShape,
    }),
    z.object({
      ...waiting,
      kind: z.literal('shift').describe('Has the position shifted?'),
      shift: shiftShape,
    }),
    z.object({
      ...waiting,
      kind: z.literal('unfit').describe('A decision that no row answers to any more'),
      decision: z.lazy(() => decisionShape),
    }),
  ])
  .openapi('ReviewItem')
export const reviewKindShape = z.enum(['statement', 'join', 'shift', 'unfit'])

export const reviewShape = pageOf('ReviewPage', reviewItemShape)
  .extend({
    counts: z.object({
      statement: countShape,
      join: countShape,
      shift: countShape,
      unfit: countShape,
    }),
    decidedToday: countShape,
  })
  .openapi('Review')

const aim = { statement: idShape, why: z.string().max(2000).default('') }

export const rulingBodyShape = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('accept'), ...aim }),
    z.object({ kind: z.literal('reject'), ...aim }),
    z.object({ kind: z.literal('retract'), ...aim }),
    z.object({
      kind: z.literal('set-speaker'),
      ...aim,
      name: z.string().max(300).describe('Empty: the text does not say who'),
      actor: z.string().max(200).nullable(),
    }),
    z.object({ kind: z.literal('edit-span'), ...aim, content: z.array(spanShape).min(1).max(50) }),
    z.object({ kind: z.literal('merge'), ...aim, with: z.array(idShape).min(1).max(50) }),
    z.object({
      kind: z.literal('split'),
      ...aim,
      into: z.array(z.array(spanShape).min(1)).min(2).max(50),
    }),
    z.object({ kind: z.literal('together'), ...aim, with: z.array(idShape).min(1).max(50) }),
    z.object({ kind: z.literal('apart'), ...aim, from: z.array(idShape).min(1).max(50) }),
    z.object({
      kind: z.literal('shift'),
      ...aim,
      actor: z.string(),
      issue: z.string(),
      to: stanceShape,
      holds: z.boolean(),
    }),
    z.object({
      kind: z.literal('undo'),
      decision: idShape,
      why: z.string().max(2000).default(''),
    }),
  ])
  .openapi('RulingBody')

const decisionKindShape = z.enum([
  'accept',
  'reject',
  'retract',
  'set-speaker',
  'edit-span',
  'merge',
  'split',
  'together',
  'apart',
  'shift',
  'undo',
])

/** A decision as the trail tells it. */
export const decisionShape = z
  .object({
    id: idShape,
    at: instantShape,
    who: z.string(),
    why: z.string(),
    kind: decisionKindShape,
    document: orNull(documentHeadShape).describe('null: no coding reads it any more'),
    statement: idShape.nullable().describe('That answers to it now'),
    words: z.string().describe('What it is about, as far as the document is there'),
    name: z.string().nullable().describe('Of set-speaker: whom'),
    actor: orNull(actorRefShape),
    issue: z.string().nullable().describe('Of shift'),
    to: orNull(stanceShape),
    holds: z.boolean().nullable(),
    others: countShape.describe('Statements or stretches besides'),
    undoes: idShape.nullable(),
    undoesKind: decisionKindShape.nullable().describe('Of undo: what was taken back'),
    undoneBy: idShape.nullable(),
    fits: z.boolean(),
  })
  .openapi('Decision')
export const decisionPageShape = pageOf('DecisionPage', decisionShape)

export const decidedShape = z
  .object({
    decision: decisionShape,
    fits: z.boolean().describe('Whether a row answers to it'),
    revision: z.string(),
    state: stateShape,
  })
  .openapi('Decided')
