import type { z } from '@hono/zod-openapi'
import type { Document, Doubt } from 'tutur'
import type { Found } from 'tutur-harvest'
import type { Analyst } from 'tutur-intake'
import type { DocumentHead, Intake, Reading } from 'tutur-ledger'
import type { readAnswerShape } from '../shapes/document.ts'
import { shownDoubt, shownHead, shownStatement } from '../views/shown-statement.ts'
import { shownText } from '../views/shown-text.ts'

type ReadAnswer = z.infer<typeof readAnswerShape>
type ReadDocument = ReadAnswer['documents'][number]
type ReadProblem = ReadAnswer['problems'][number]

/** As many documents are read of one thing that was handed over. */
const maxDocuments = 100

/** What the documents among `found` say. Nothing is kept of them. */
export async function readHanded(
  found: AsyncIterable<Found>,
  analyst: Analyst,
): Promise<Omit<ReadAnswer, 'tookMs'>> {
  const documents: ReadDocument[] = []
  const problems: ReadProblem[] = []
  for await (const one of found) {
    if (!one.ok) {
      problems.push({ name: one.problem.name, message: one.problem.message })
      continue
    }
    if (documents.length >= maxDocuments) {
      problems.push({ name: one.value.capture.name, message: tooMany })
      break
    }
    const intake = await analyst.take(one.value)
    documents.push(...intake.readings.map((reading) => shownReading(reading, intake)))
    problems.push(...unreadOf(intake))
  }
  if (documents.length > maxDocuments) {
    problems.push({ name: documents[maxDocuments]?.name ?? '', message: tooMany })
    documents.length = maxDocuments
  }
  return { documents, problems }
}

const tooMany = `only the first ${maxDocuments} documents are read here; add it to the ledger to have all`

/** The parts of a capture that could not be read, by name. */
export function unreadOf({ capture, unread }: Intake): ReadProblem[] {
  return unread.map(({ part, message }) => ({
    name: part === '' ? capture.name : `${capture.name} (${part})`,
    message,
  }))
}

function shownReading(reading: Reading, { capture }: Intake): ReadDocument {
  const { document, entries, doubts, part } = reading
  const head = headOf(reading)
  const about = doubtsByStatement(doubts)
  return {
    name: part === '' ? capture.name : part,
    head: shownHead(head),
    text: shownText(document),
    statements: entries.map(({ statement, words, actors }) =>
      shownStatement(
        { statement, words, actors, document: head, status: 'open', decisions: [] },
        { text: document.text, doubts: about.get(statement.id) ?? [] },
      ),
    ),
    doubts: doubts
      .filter(({ statement }) => statement === null)
      .map((doubt) => shownDoubt(doubt, document.text)),
  }
}

function headOf({ document, article }: Reading): DocumentHead {
  const { id, outlet, url, language, publishedAt } = document
  return {
    id,
    article,
    title: titleOf(document),
    outlet,
    url,
    language,
    published: publishedAt?.from ?? null,
  }
}

function titleOf({ blocks, text }: Document): string | null {
  const title = blocks.find(({ role }) => role === 'title')
  return title === undefined ? null : text.slice(title.start, title.end)
}

function doubtsByStatement(doubts: readonly Doubt[]): ReadonlyMap<string, readonly Doubt[]> {
  const about = new Map<string, Doubt[]>()
  for (const doubt of doubts) {
    if (doubt.statement === null) continue
    const known = about.get(doubt.statement)
    if (known === undefined) about.set(doubt.statement, [doubt])
    else known.push(doubt)
  }
  return about
}
