import { z } from '@hono/zod-openapi'
import {
  anchorShape,
  countShape,
  dayShape,
  idShape,
  instantShape,
  orNull,
  pageOf,
  stateShape,
  whenShape,
} from './common.ts'
import {
  capturedShape,
  chainShape,
  documentHeadShape,
  doubtShape,
  statementShape,
} from './statement.ts'
import { utteranceRowShape } from './utterance.ts'

export const blockShape = z
  .object({ role: z.string(), start: countShape, end: countShape })
  .openapi('Block')

export const labelShape = z
  .object({
    kind: z.enum([
      'contributed',
      'syndicated',
      'machine-translated',
      'press-release',
      'opinion',
      'correction',
      'retraction',
    ]),
    anchor: orNull(anchorShape),
  })
  .openapi('Label')

/** The text of one article, unchanged; every offset points in here. */
export const textShape = z
  .object({
    text: z.string(),
    blocks: z.array(blockShape),
    labels: z.array(labelShape),
    language: z.string(),
    outlet: z.string().nullable(),
    url: z.string().nullable(),
    published: orNull(whenShape),
  })
  .openapi('Text')

export const versionShape = documentHeadShape
  .extend({ takenAt: instantShape.nullable(), number: countShape.describe('1: the oldest') })
  .openapi('Version')

export const copyRelationShape = z
  .string()
  .describe('As the command says it: verbatim, edited, excerpt, version, translation')

export const documentShape = z
  .object({
    head: documentHeadShape,
    text: textShape,
    statements: z.array(statementShape).describe('In the order of the text'),
    doubts: z.array(doubtShape),
    versions: z.array(versionShape).describe('Oldest first, this one among them'),
    captures: z.array(capturedShape),
    copies: z.array(
      z.object({
        document: documentHeadShape,
        relation: copyRelationShape,
        earlier: z.boolean().describe('The other one came first'),
      }),
    ),
    corrections: z.array(
      z.object({
        kind: z.string(),
        by: documentHeadShape,
        of: documentHeadShape,
      }),
    ),
    utterances: z.array(utteranceRowShape).describe('Of its statements, each once'),
    chain: orNull(chainShape).describe('Of the whole report, where all its statements have one'),
    state: stateShape,
  })
  .openapi('Document')
export const documentPageShape = pageOf(
  'DocumentPage',
  documentHeadShape.extend({ statements: countShape.optional() }).openapi('DocumentRow'),
)

/** Two texts, stretch by stretch. */
export const comparisonShape = z
  .object({
    earlier: documentHeadShape,
    later: documentHeadShape,
    stretches: z.array(
      z.object({
        in: z.enum(['both', 'earlier', 'later']),
        earlier: orNull(anchorShape),
        later: orNull(anchorShape),
      }),
    ),
    state: stateShape,
  })
  .openapi('Comparison')

/** What was pasted, before it is in any ledger. */
export const readBodyShape = z
  .object({
    text: z.string().min(1).optional(),
    address: z.string().max(2000).optional(),
    outlet: z.string().max(200).optional(),
    published: dayShape.optional(),
    language: z.string().max(35).optional(),
  })
  .describe('Either text or address')
  .openapi('ReadBody')

export const readAnswerShape = z
  .object({
    documents: z.array(
      z.object({
        name: z.string(),
        head: documentHeadShape,
        text: textShape,
        statements: z.array(statementShape),
        doubts: z.array(doubtShape),
      }),
    ),
    problems: z.array(z.object({ name: z.string(), message: z.string() })),
    tookMs: z.number(),
  })
  .openapi('ReadAnswer')

export const addedShape = z
  .object({
    captures: countShape,
    documents: countShape,
    statements: countShape,
    ids: z.array(idShape).describe('The documents, also those that were there'),
    problems: z.array(z.object({ name: z.string(), message: z.string() })),
    revision: z.string(),
  })
  .openapi('Added')
