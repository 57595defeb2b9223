import { z } from '@hono/zod-openapi'
import {
  actorRefShape,
  byLanguageShape,
  countShape,
  dayShape,
  idShape,
  nextShape,
  orNull,
  pageOf,
  scoreShape,
  stanceShape,
  stateShape,
  whenShape,
} from './common.ts'
import { stanceTakenShape, standingShape, utteranceRowShape } from './utterance.ts'

export const windowShape = z.object({ from: dayShape, to: dayShape }).openapi('Window')

/** A stretch of time with one stance; `until`: the first day on which it holds no more. */
export const stretchShape = z
  .object({ stance: stanceShape, from: dayShape, until: dayShape.nullable() })
  .openapi('StanceStretch')

export const notShiftReasonShape = z.enum([
  'hypothetical',
  'not-entitled',
  'former-official',
  'corrected-version',
  'translation-drift',
  'denial',
  'repeated-slogan',
  'background',
  'retracted',
  'uncertain',
  'decided',
])

/** Where one actor stands on one issue. */
export const cellShape = z
  .object({
    issue: z.string(),
    stance: orNull(stanceShape).describe('null: not heard'),
    since: dayShape.nullable(),
    was: orNull(stanceShape).describe('The stance before, if it shifted to this one'),
    score: scoreShape,
    utterances: countShape.describe('That take a stance here, by whoever may speak for the actor'),
    standing: orNull(standingShape).describe('Of the words that set the stance'),
    setBy: z.array(idShape).describe('The utterances that set it'),
    strip: z.array(stretchShape),
    waiting: z
      .array(z.object({ stance: stanceShape, on: dayShape, reason: notShiftReasonShape }))
      .describe('What may be a shift and waits for a person'),
    query: z.string().describe('Finds the words in the ledger'),
    fresh: z.boolean(),
  })
  .openapi('Cell')

export const issueHeadShape = z
  .object({ key: z.string(), question: byLanguageShape })
  .openapi('IssueHead')

export const factsShape = z
  .object({
    documents: countShape,
    outlets: countShape,
    utterances: countShape,
    statements: countShape,
    languages: z.array(z.string()),
    from: dayShape.nullable(),
    to: dayShape.nullable(),
  })
  .openapi('Facts')

export const matrixRowShape = z
  .object({
    actor: actorRefShape,
    as: z.enum(['party', 'mediator', 'other']),
    cells: z.array(cellShape).describe('One an issue, in their order'),
  })
  .openapi('MatrixRow')

/** The first page: who stands where. */
export const dossierShape = z
  .object({
    title: byLanguageShape,
    facts: factsShape,
    window: orNull(windowShape),
    asOf: dayShape.nullable(),
    issues: z.array(issueHeadShape),
    rows: z.array(matrixRowShape),
    naming: z.array(
      z.object({
        place: z.string(),
        called: byLanguageShape,
        insteadOf: z.array(z.string()),
        note: z.string().nullable(),
      }),
    ),
    state: stateShape,
  })
  .openapi('Dossier')

/** An utterance on the axis of time. */
export const markShape = z
  .object({
    utterance: idShape,
    from: dayShape,
    to: dayShape,
    speaker: z.string().nullable(),
    words: z.string(),
    stances: z.array(stanceTakenShape.pick({ issue: true, stance: true })),
    shift: z.enum(['held', 'waiting']).nullable(),
  })
  .openapi('Mark')

export const timelineShape = z
  .object({
    window: orNull(windowShape),
    lanes: z.array(
      z.object({
        actor: actorRefShape,
        as: z.enum(['party', 'mediator', 'other']),
        marks: z
          .array(markShape)
          .describe('Empty when there are too many to draw; then see months'),
        months: z.array(
          z.object({
            month: z.string().describe('2025-03'),
            supports: countShape,
            opposes: countShape,
            conditional: countShape,
            undeclared: countShape,
            none: countShape,
          }),
        ),
      }),
    ),
    documents: z.array(z.object({ month: z.string(), count: countShape })),
    undated: countShape.describe('Utterances without a day, not on the axis'),
    state: stateShape,
  })
  .openapi('Timeline')

/** A change of position, or what looks like one. */
export const shiftShape = z
  .object({
    id: z.string(),
    actor: actorRefShape,
    issue: z.string(),
    was: orNull(stanceShape),
    to: stanceShape,
    on: dayShape,
    is: z
      .enum(['held', 'waiting', 'refused'])
      .describe('`waiting`: looks like one, is not counted, and nobody has decided'),
    reason: orNull(notShiftReasonShape).describe('Why it is not counted'),
    detail: z.string().describe('The reason in words'),
    decided: z.boolean().describe('By a person'),
    proposed: z.enum(['yes', 'no']).describe('What the rules would answer'),
    before: z.array(utteranceRowShape),
    after: z.array(utteranceRowShape).min(1),
    statement: idShape.describe('Of the words that carry it: what a decision is about'),
    score: scoreShape,
  })
  .openapi('Shift')
export const shiftsShape = z
  .object({
    rows: z.array(shiftShape),
    next: nextShape,
    inAll: countShape,
    waiting: countShape,
    state: stateShape,
  })
  .openapi('Shifts')

export const issueRowShape = issueHeadShape
  .extend({
    utterances: countShape,
    supports: countShape,
    opposes: countShape,
    conditional: countShape,
    undeclared: countShape,
    cannotTell: countShape,
    heard: countShape.describe('Actors with a stance'),
    last: dayShape.nullable(),
    shifts: countShape,
    waiting: countShape,
  })
  .openapi('IssueRow')
export const issuesShape = z
  .object({ rows: z.array(issueRowShape), state: stateShape })
  .openapi('Issues')

/** Who stands where on one question. */
export const issueShape = z
  .object({
    issue: issueRowShape,
    keywords: z.record(z.string(), z.array(z.string())),
    exclude: z.record(z.string(), z.array(z.string())),
    window: orNull(windowShape),
    positions: z.array(
      z.object({
        actor: actorRefShape,
        as: z.enum(['party', 'mediator', 'other']),
        cell: cellShape,
        evidence: z
          .array(utteranceRowShape)
          .describe('The words that set it, newest first, at most 5'),
      }),
    ),
    voices: z
      .array(
        z.object({
          actor: actorRefShape,
          stance: stanceShape,
          on: dayShape.nullable(),
          speaksFor: orNull(actorRefShape),
          utterance: utteranceRowShape,
        }),
      )
      .describe(
        'Persons, by their latest words, at most 200, those who spoke last; of whoever may speak for nobody too',
      ),
    voicesInAll: countShape,
    shifts: z.array(shiftShape).describe('The newest, at most 50 of each kind'),
    shiftsInAll: countShape,
    state: stateShape,
  })
  .openapi('Issue')

export const roleShape = z
  .object({
    office: z.string(),
    of: orNull(actorRefShape),
    from: z.string().nullable().describe('A day, a month or a year'),
    to: z.string().nullable(),
    speaksFor: orNull(actorRefShape),
    by: z.enum(['dossier', 'tables']),
  })
  .openapi('Role')

export const actorRowShape = actorRefShape
  .extend({
    key: z.string(),
    type: z.enum([
      'person',
      'organisation',
      'armed-group',
      'state',
      'territory',
      'office',
      'unknown',
    ]),
    names: z.array(z.string()).describe('Others that the dossier and the tables have'),
    role: z.string().nullable(),
    speaksFor: orNull(actorRefShape),
    utterances: countShape,
    documents: countShape,
    first: dayShape.nullable(),
    last: dayShape.nullable(),
    as: z.enum(['party', 'mediator', 'other']),
    provisional: z
      .boolean()
      .describe('Neither in the dossier nor in the tables: joined by name, for people to look at'),
  })
  .openapi('ActorRow')
export const actorPageShape = pageOf('ActorPage', actorRowShape)

export const actorShape = z
  .object({
    actor: actorRowShape,
    wikidata: z.string().nullable(),
    roles: z.array(roleShape),
    window: orNull(windowShape),
    positions: z.array(
      z.object({
        issue: issueHeadShape,
        cell: cellShape.describe('Of the actor itself, or of the party it speaks for'),
        of: orNull(actorRefShape).describe('Whose line it is'),
        own: z
          .array(z.object({ utterance: idShape, when: whenShape, stance: stanceShape }))
          .describe('By its own words'),
      }),
    ),
    latest: z.array(utteranceRowShape),
    voices: z
      .array(
        z.object({
          actor: actorRefShape,
          role: z.string().nullable(),
          from: z.string().nullable(),
          to: z.string().nullable(),
          utterances: countShape,
        }),
      )
      .describe('Who (else) may speak for it, or for the party it speaks for'),
    of: orNull(actorRefShape).describe('The party of `voices`'),
    query: z.string(),
    state: stateShape,
  })
  .openapi('Actor')
