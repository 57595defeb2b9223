/**
 * What all shapes are made of. Days are ISO calendar dates, instants ISO 8601 in UTC with seconds, languages BCP 47 tags;
 * offsets are UTF-16 code units of the text of a document, half-open. `null`: nobody knows, or there is none.
 *
 * @module
 */
import { z } from '@hono/zod-openapi'

/**
 * A shape, or null. Of a shape that has a name in the API's document `nullable()` would say `allOf` it and null, which nothing
 * can be.
 */
export function orNull<Shape extends z.ZodType>(shape: Shape) {
  return z.union([shape, z.null()])
}

export const idShape = z
  .string()
  .regex(/^[0-9a-f]{8,64}$/u)
  .describe('An id: hex digits, derived from what it names')
export const dayShape = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u)
  .describe('A day, ISO 8601')
export const instantShape = z.string().describe('A moment, ISO 8601 in UTC: 2026-08-14T09:30:00Z')
export const scoreShape = z
  .number()
  .min(0)
  .max(1)
  .describe('At least this share of what has this score is right')
export const byLanguageShape = z
  .record(z.string(), z.string())
  .describe('Texts by language tag; under `und` one for all')
export const countShape = z.number().int().min(0)

export const anchorShape = z
  .object({
    start: countShape,
    end: countShape,
    text: z.string().describe('The characters from start to end'),
  })
  .openapi('Anchor')

export const spanShape = z.tuple([countShape, countShape]).describe('[start, end) in code units')

export const whenShape = z
  .object({
    from: dayShape,
    to: dayShape.describe('The last day; the first one again for a single day'),
    basis: z.enum(['stated', 'relative', 'publication', 'metadata']),
    anchor: orNull(anchorShape).describe('The words that say so'),
  })
  .openapi('When')

export const stanceShape = z
  .enum(['supports', 'opposes', 'conditional', 'undeclared'])
  .openapi('Stance')

export const actShape = z
  .enum([
    'say',
    'assert',
    'deny',
    'accuse',
    'demand',
    'offer',
    'promise',
    'threaten',
    'ask',
    'agree',
    'refuse',
    'praise',
    'hope',
    'decline-comment',
  ])
  .openapi('Act')
export const formShape = z.enum(['direct', 'indirect', 'mixed']).openapi('Form')
export const modalityShape = z.enum(['negated', 'future', 'conditional', 'hypothetical'])
export const statusShape = z.enum(['open', 'accepted', 'rejected', 'retracted']).openapi('Status')

/** Somebody who speaks or is spoken of, as lists name it. */
export const actorRefShape = z
  .object({
    key: z
      .string()
      .nullable()
      .describe('Key of the dossier or of the tables; null: a name alone is known'),
    name: z.string(),
    called: z
      .record(z.string(), z.string())
      .optional()
      .describe('By language of the pages: what it is called there, where that is not `name`'),
  })
  .openapi('ActorRef')

/** Somebody who publishes. */
export const outletRefShape = z
  .object({ key: z.string().nullable(), name: z.string() })
  .openapi('OutletRef')

/** RFC 9457. */
export const problemShape = z
  .object({
    type: z.string().describe('about:blank, or a path that names the kind of problem'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional().describe('What is wrong, where, and what to do'),
    code: z
      .string()
      .optional()
      .describe('Of a query: what is wrong with it, for programs and other languages'),
    /** Of a query or a field: where it is wrong. */
    at: z
      .object({
        field: z.string(),
        start: countShape.optional(),
        end: countShape.optional(),
      })
      .optional(),
    errors: z
      .array(z.object({ field: z.string(), detail: z.string() }))
      .optional()
      .describe('Every field at fault'),
    reference: z.string().optional().describe('Under which the log has more'),
  })
  .openapi('Problem')

/** Which state of the ledger an answer is of. */
export const stateShape = z
  .object({
    revision: z.string().describe('Changes whenever the ledger does'),
    coding: z.string().nullable().describe('The coding whose rows these are'),
    version: z.string().describe('Of Tutur'),
    at: instantShape.describe('When it was made'),
    stale: z.boolean().describe('The ledger has changed since; a newer answer is being made'),
  })
  .openapi('State')

export const pageQuery = {
  cursor: z.string().max(400).optional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).optional().describe('Rows on a page; default 50'),
}
export const queryParam = z
  .string()
  .max(2000)
  .optional()
  .describe('A query as in docs/search.md; none finds everything')

/** Of which page a page is followed. */
export const nextShape = z
  .string()
  .nullable()
  .describe('`cursor` of the next page; null on the last')

/** A page of rows. */
export function pageOf<Row extends z.ZodType>(name: string, row: Row) {
  return z
    .object({
      rows: z.array(row),
      next: nextShape,
      state: stateShape,
    })
    .openapi(name)
}
