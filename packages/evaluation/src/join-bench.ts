// How fast documents are taken together: copies, utterances, origins and positions of made reports.
import { createHash } from 'node:crypto'
import {
  accountOf,
  type Case,
  type Day,
  type Document,
  type Id,
  type LanguageTag,
  type Read,
  type Span,
  type Statement,
} from 'tutur'
import { copyDocuments, type MadeDocument } from './copy-documents.ts'
import { packs } from './packs.ts'
import { oneOf, seededRandom } from './random.ts'

/** Of so many people somebody speaks. */
const speakers = 2000
/** Statements of a document at most. */
const mostStatements = 4
/** The cost of a document is compared with that among a tenth as many. */
const fewer = 10

/** What the made reports are asked. */
const asked: Case = {
  parties: ['actor-0', 'actor-1'],
  mediators: [],
  issues: [
    {
      key: 'observers',
      question: { en: 'Should observers come to the border?' },
      keywords: { en: ['observers'], id: ['pengamat'], ru: ['наблюдатели'] },
      exclude: {},
    },
  ],
  voices: [],
}

/** Prints how long so many documents take, and how the cost of one grows from a tenth as many on. */
export function benchJoins(documents: number): void {
  const few = timed(Math.ceil(documents / fewer))
  const all = timed(documents)
  for (const { count, seconds, utterances } of [few, all])
    console.log(
      `${count} documents taken together in ${seconds.toFixed(1)} s: ${((seconds / count) * 1000).toFixed(2)} ms each, ${utterances} utterances`,
    )
  const growth = all.seconds / all.count / (few.seconds / few.count)
  const memory = process.resourceUsage().maxRSS / 1024
  console.log(
    `cost of a document at ${all.count}: ${growth.toFixed(2)} times that at ${few.count}; at most ${memory.toFixed(0)} MB`,
  )
}

function timed(count: number): { count: number; seconds: number; utterances: number } {
  const reads = [...copyDocuments(count)].map(readOf)
  const start = process.cpuUsage()
  const { utterances } = accountOf(reads, { packs, asked })
  const { user, system } = process.cpuUsage(start)
  return { count, seconds: (user + system) / 1e6, utterances: utterances.length }
}

/** A made document with some of its sentences said by somebody. A copy has the statements of what it copies, as far as it has the sentences. */
function readOf(made: MadeDocument): Read {
  const source = made.madeFrom?.id ?? made.id
  const random = seededRandom(Number.parseInt(hexOf(source), 16))
  const document: Document = {
    id: made.id as Id<'document'>,
    outlet: made.outlet,
    url: made.url,
    language: made.language as LanguageTag,
    text: made.text,
    blocks: made.blocks,
    publishedAt: {
      from: made.publishedAt as Day,
      to: made.publishedAt as Day,
      basis: 'metadata',
      anchor: null,
    },
    labels: [],
    doubts: [],
  }
  const said = made.blocks.slice(0, 1 + Math.floor(random() * mostStatements))
  return { document, statements: said.map((span) => statementOf(document, span, random)) }
}

function statementOf(document: Document, span: Span, random: () => number): Statement {
  const number = Math.floor(random() ** 2 * speakers)
  const anchor = { document: document.id, start: span.start, end: span.end, check: '' }
  const name = `Actor ${number}`
  return {
    id: hexOf(`${document.id} ${span.start}`) as Id<'statement'>,
    document: document.id,
    form: oneOf(['direct', 'indirect'] as const, random),
    act: oneOf(['say', 'deny', 'demand'] as const, random),
    modality: [],
    content: [anchor],
    cue: null,
    speaker: {
      anchor: { ...anchor, end: span.start + 1 },
      form: 'name',
      name,
      role: null,
      identity: {
        id: `actor-${number}`,
        type: 'person',
        name,
        wikidata: null,
        by: 'name',
        office: null,
      },
      score: 0.9,
    },
    addressees: [],
    saidAt: null,
    chain: { hops: [], basis: 'stated', origin: 'unclear', score: 0.9 },
    madeBy: { version: '0.1.0', rule: 'quote.inverted', model: null, score: 0.9 },
  }
}

const hexDigits = 8

function hexOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, hexDigits)
}
