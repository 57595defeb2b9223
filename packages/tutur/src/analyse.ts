import { findAddressees } from './find/addressees.ts'
import { findChains } from './find/chains.ts'
import { findDates } from './find/dates.ts'
import { findDoubts } from './find/doubts.ts'
import { modalityOf } from './find/modality.ts'
import { findPeople } from './find/people.ts'
import { readWords } from './find/read-words.ts'
import type { Reading, Relation } from './find/reading.ts'
import { findSaidOn } from './find/said-on.ts'
import { createSpeakers } from './find/speakers.ts'
import { statementOf } from './find/statement-of.ts'
import { findStatements } from './find/statements.ts'
import type { LanguagePack } from './languages/pack.ts'
import { anchor, textOf } from './model/ids.ts'
import type { Analysis, Document, Mention, SourceChain, Span } from './model/model.ts'
import { packFor } from './read/read-text.ts'

/** What counts as a statement. */
export interface AnalyseOptions {
  /** Also beliefs, plans and feelings that somebody is said to have (PolNeAR's wider notion). Default false. */
  readonly wide?: boolean
}

/**
 * Finds who said what in one document. Takes time in proportion to the length of its text; never throws, whatever
 * the text; the same document gives the same analysis.
 *
 * @param packs The languages at hand. A document in another language is searched for quotation marks only.
 */
export function analyse(
  document: Document,
  packs: readonly LanguagePack[],
  options: AnalyseOptions = {},
): Analysis {
  const reading = readWords(document, packFor(document.language, packs))
  const relations = findStatements(reading).filter(({ wide }) => !wide || options.wide === true)
  const speakers = speakersOf(reading, relations)
  const attributed = relations.map((relation, i) => ({
    relation,
    speaker: speakers[i]?.name ?? null,
  }))
  const chains = findChains(reading, attributed)
  const saidOn = findSaidOn(reading, findDates(reading), attributed)
  const statements = relations.map((relation, i) =>
    statementOf(document, {
      relation,
      speaker: speakers[i] ?? null,
      addressees: findAddressees(reading, relation).map((span) => addresseeAt(document, span)),
      modality: modalityOf(reading, relation),
      saidAt: saidOn[i]?.when ?? null,
      chain: chains[i] ?? noChain,
    }),
  )
  const doubts = findDoubts(reading, statements, saidOn)
  return { document, statements, doubts: [...document.doubts, ...doubts] }
}

const noChain: SourceChain = { hops: [], basis: 'stated', origin: 'unclear', score: 0 }

/** Who speaks in each relation; asked in the order of the text, since a pronoun means somebody named before. */
function speakersOf(reading: Reading, relations: readonly Relation[]): (Mention | null)[] {
  const speakers = createSpeakers(reading, findPeople(reading))
  return relations.map(({ source, sentence, cue, content, form }) => {
    const cueStart = cue[0]?.start ?? content[0]?.start ?? 0
    const found = speakers.resolve(source, { sentence, cueStart, direct: form === 'direct' })
    return found.state === 'absent' ? null : found.mention
  })
}

/** The words for somebody spoken to, as they stand. */
function addresseeAt(document: Document, span: Span): Mention {
  const name = textOf(document, span)
  return { anchor: anchor(document, span), form: 'description', name, role: null, score: 1 }
}
