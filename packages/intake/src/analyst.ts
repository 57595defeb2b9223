import { hash } from 'node:crypto'
import {
  type Analysis,
  analyse,
  type Capture,
  type Document,
  type Id,
  type Knowledge,
  languageRead,
  version,
} from 'tutur'
import { type Dossier, knowledgeOf, outletsByAddress } from 'tutur-dossier'
import { type ReadPart, readTaken, type Taken } from 'tutur-harvest'
import {
  articleOf,
  type Coding,
  entriesOf,
  type Intake,
  type Reading,
  type Unread,
} from 'tutur-ledger'
import { modelOf, weightsAtHand } from './models.ts'
import { packs } from './packs.ts'

/** Reads what was taken in, with one version of the tables, the weights and what the dossier knows. */
export interface Analyst {
  /** What makes its rows what they are: the same for the same version, weights and knowledge. */
  readonly coding: Pick<Coding, 'id' | 'made'>
  /** All that a capture holds, ready for the store. A part that cannot be read is told in `unread`; never rejects. */
  take(taken: Taken): Promise<Intake>
  /** The same of documents that were read out of a capture before, for one whose bytes are lost; never rejects. */
  takeAgain(capture: Capture, before: readonly PartBefore[]): Promise<Intake>
}

/** A part of a capture as it was read before. */
export interface PartBefore {
  readonly part: string
  readonly document: Document
}

/** A part of a capture with its document, or why it has none. */
type Part =
  | (PartBefore & { readonly ok: true })
  | { readonly part: string; readonly ok: false; readonly message: string }

/** Makes the rows of one capture. `analysed` finds what a document says. */
async function intakeOf(
  capture: Capture,
  parts: readonly Part[],
  analysed: (document: Document) => Promise<Analysis>,
): Promise<Intake> {
  const readings: Reading[] = []
  const unread: Unread[] = []
  for (const one of parts) {
    const of = { capture: capture.id, part: one.part }
    const read = one.ok ? await readingOf(one.document, analysed) : one.message
    if (typeof read === 'string') unread.push({ ...of, message: read })
    else readings.push({ ...of, ...read })
  }
  return { capture, readings, unread }
}

/** What a document says, or why nobody can tell. */
async function readingOf(
  document: Document,
  analysed: (document: Document) => Promise<Analysis>,
): Promise<Omit<Reading, 'capture' | 'part'> | string> {
  try {
    const analysis = await analysed(document)
    const { document: read, doubts } = analysis
    return { article: articleOf(read), document: read, entries: entriesOf(analysis), doubts }
  } catch (error) {
    return faultOf(error)
  }
}

async function partsOf(taken: Taken): Promise<readonly ReadPart[]> {
  try {
    return await readTaken(taken, { packs })
  } catch (error) {
    const { name } = taken.capture
    return [{ part: '', name, id: name, ok: false, message: faultOf(error) }]
  }
}

/** A fault of our own in one of ten thousand articles must not cost the others. */
function faultOf(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error)
  return `Tutur failed on it, which is a fault of Tutur; please report it: ${reason}`
}

/** As many hex digits name a coding: 64 bits. */
const idDigits = 16
/** As many are shown of what people only compare. */
const shownDigits = 8

/** The analyst of this version of Tutur, with the weights at hand and what a dossier knows of actors and outlets. */
export async function createAnalyst(dossier: Dossier): Promise<Analyst> {
  const knowledge = knowledgeOf(dossier)
  const weights = await weightsAtHand()
  const made = [
    `tutur ${version}`,
    ...weights.map(({ language, id }) => `${language} ${id}`),
    `dossier ${digitsOf(JSON.stringify(knowledge)).slice(0, shownDigits)}`,
  ].join(', ')
  const coding = { id: digitsOf(made) as Id<'coding'>, made }
  const outletAt = outletsByAddress(dossier.outlets)
  const take = (capture: Capture, parts: readonly Part[]): Promise<Intake> =>
    intakeOf(capture, parts, (document) =>
      analysed(publishedBy(document, capture, outletAt), knowledge),
    )
  return {
    coding,
    take: async (taken) => take(taken.capture, await partsOf(taken)),
    takeAgain: (capture, before) =>
      take(
        capture,
        before.map((one) => ({ ...one, ok: true })),
      ),
  }
}

function digitsOf(text: string): string {
  return hash('sha256', text).slice(0, idDigits)
}

/**
 * With the outlet of the dossier at whose address it lies; else, and where whoever brought it named one, with its own. Its id stays, so
 * that decisions of people hold when an outlet is added to the dossier.
 */
function publishedBy(
  document: Document,
  { given }: Capture,
  outletAt: ReturnType<typeof outletsByAddress>,
): Document {
  if (document.url === null || given.outlet !== undefined) return document
  const outlet = outletAt(document.url)
  return outlet === null ? document : { ...document, outlet: outlet.name }
}

/** Finds what a document says, with the weights of its language. */
async function analysed(document: Document, knowledge: Knowledge): Promise<Analysis> {
  const language = languageRead(document.language, packs)
  const weights = language === null ? null : await modelOf(language)
  const models = weights?.model == null ? [] : [weights.model]
  return analyse(document, packs, { models, knowledge })
}
