import { z } from '@hono/zod-openapi'
import { countShape, dayShape, idShape, instantShape, stateShape } from './common.ts'

export const feedHealthShape = z
  .object({
    address: z.string(),
    outlet: z.string().nullable(),
    language: z.string().nullable(),
    everyMinutes: z.number(),
    lastAsked: instantShape.nullable(),
    lastSuccess: instantShape.nullable(),
    next: instantShape.nullable(),
    failures: countShape.describe('In a row'),
    trouble: z.string().nullable().describe('In words'),
  })
  .openapi('FeedHealth')

export const outletRowShape = z
  .object({
    key: z.string().nullable(),
    name: z.string().nullable().describe('null: of these documents nobody says who published them'),
    kind: z.string().nullable(),
    owner: z.string().nullable(),
    country: z.string().nullable(),
    languages: z.array(z.string()),
    domains: z.array(z.string()),
    documents: countShape,
    statements: countShape,
    origins: countShape.describe('Utterances that it got at the source'),
    last: dayShape.nullable(),
    inDossier: z.boolean(),
  })
  .openapi('OutletRow')

export const sourcesShape = z
  .object({
    feeds: z.array(feedHealthShape),
    outlets: z.array(outletRowShape),
    unread: z.array(
      z.object({ capture: idShape, name: z.string(), part: z.string(), message: z.string() }),
    ),
    codings: z.array(
      z.object({ id: z.string(), made: z.string(), is: z.enum(['building', 'current', 'old']) }),
    ),
    state: stateShape,
  })
  .openapi('Sources')

export const chipShape = z
  .object({
    text: z.string().describe('The part as typed'),
    field: z.string().nullable().describe('null: words'),
    value: z.string(),
    not: z.boolean(),
    without: z.string().describe('The query without this part'),
  })
  .openapi('Chip')

export const facetsShape = z
  .object({
    query: z.string().describe('As Tutur writes it'),
    chips: z.array(chipShape),
    statements: countShape,
    documents: countShape,
    utterances: countShape.nullable().describe('null: too many to count'),
    facets: z.array(
      z.object({
        field: z.string(),
        values: z.array(
          z.object({
            value: z.string(),
            label: z.string(),
            count: countShape,
            active: z.boolean(),
            query: z.string().describe('With this part added, or taken away when active'),
          }),
        ),
      }),
    ),
    state: stateShape,
  })
  .openapi('Facets')

export const savedSearchShape = z
  .object({
    id: z.string(),
    name: z.string(),
    query: z.string(),
    madeAt: instantShape,
    fresh: countShape.nullable().describe('Statements since it was last opened; null: not counted'),
  })
  .openapi('SavedSearch')

export const visitShape = z
  .object({
    before: z
      .object({ at: instantShape, mark: z.string() })
      .nullable()
      .describe('The visit before this one'),
    mark: z.string().describe('Of what is there now'),
  })
  .openapi('Visit')
