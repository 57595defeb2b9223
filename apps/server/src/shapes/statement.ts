import { z } from '@hono/zod-openapi'
import {
  actorRefShape,
  actShape,
  anchorShape,
  dayShape,
  formShape,
  idShape,
  instantShape,
  modalityShape,
  orNull,
  scoreShape,
  statusShape,
  whenShape,
} from './common.ts'

/** Somebody in the tables or the dossier, and how that is known. */
export const identityShape = z
  .object({
    key: z.string(),
    type: z.enum(['person', 'organisation', 'armed-group', 'state', 'territory', 'office']),
    name: z.string(),
    wikidata: z.string().nullable(),
    by: z.enum(['name', 'place', 'office', 'last-holder']),
    office: z.string().nullable(),
  })
  .openapi('Identity')

export const mentionShape = z
  .object({
    anchor: anchorShape,
    form: z.enum(['name', 'description', 'pronoun']),
    name: z.string().nullable(),
    role: z.string().nullable(),
    identity: orNull(identityShape),
    score: scoreShape,
  })
  .openapi('Mention')

export const hopShape = z
  .object({
    outlet: z.string().describe('As printed'),
    key: z.string().nullable().describe('Of the dossier or the tables'),
    relation: z.enum([
      'published',
      'cites',
      'translates',
      'syndicates',
      'interviewed',
      'quotes-post',
    ]),
    anchor: orNull(anchorShape),
  })
  .openapi('Hop')

export const chainShape = z
  .object({
    hops: z.array(hopShape).describe('Nearest outlet first'),
    basis: z.enum(['stated', 'inherited']),
    origin: z.enum(['firsthand', 'secondhand', 'anonymous', 'unclear']),
    score: scoreShape,
  })
  .openapi('Chain')

export const doubtShape = z
  .object({
    code: z.enum([
      'speaker-unresolved',
      'speaker-unnamed',
      'quote-unclosed',
      'quote-unattributed',
      'date-ambiguous',
      'language-uncertain',
      'language-unsupported',
      'encoding-repaired',
      'text-cut',
    ]),
    anchor: orNull(anchorShape),
    statement: idShape.nullable(),
    detail: z.string(),
  })
  .openapi('Doubt')

/** A document as lists show it. */
export const documentHeadShape = z
  .object({
    id: idShape,
    article: idShape,
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    url: z.string().nullable(),
    language: z.string(),
    published: dayShape.nullable(),
  })
  .openapi('DocumentHead')

/** How sure a row is, all that it rests on together. */
export const surenessShape = z
  .object({
    score: scoreShape.describe('The lower of that of the words and that of a named speaker'),
    weak: z
      .array(z.enum(['speaker', 'words']))
      .describe('What should be looked at before the row is used'),
  })
  .openapi('Sureness')

/** One document reporting that someone said something, corrections of people in. */
export const statementShape = z
  .object({
    id: idShape,
    document: documentHeadShape,
    form: formShape,
    act: actShape,
    modality: z.array(modalityShape),
    content: z.array(anchorShape).min(1),
    words: z.string().describe('The characters of the content, pieces joined by “ … ”'),
    cue: orNull(anchorShape),
    speaker: orNull(mentionShape),
    addressees: z.array(mentionShape),
    actors: z.array(
      z.object({
        role: z.enum(['speaker', 'addressee', 'about']),
        actor: z.string().nullable(),
        name: z.string(),
      }),
    ),
    saidAt: orNull(whenShape),
    chain: chainShape,
    madeBy: z.object({
      version: z.string(),
      rule: z.string(),
      model: z.string().nullable(),
      score: scoreShape,
    }),
    sureness: surenessShape,
    status: statusShape,
    decisions: z.array(idShape).describe('Decisions of people that shaped it, oldest first'),
    doubts: z.array(doubtShape),
    utterance: idShape
      .nullable()
      .describe('The utterance it reports; null while that is being told'),
  })
  .openapi('Statement')

/** Who a statement is by, for lists. */
export const speakerShape = actorRefShape
  .extend({ role: z.string().nullable().describe('As the document gives it') })
  .openapi('Speaker')

export const capturedShape = z
  .object({
    id: idShape,
    name: z.string(),
    kind: z.enum(['page', 'text', 'record', 'feed']),
    address: z.string().nullable(),
    takenAt: instantShape.nullable(),
    status: z.number().int().nullable(),
    mediaType: z.string().nullable(),
    sha256: z.string(),
    byteLength: z.number().int().min(0),
  })
  .openapi('Capture')
