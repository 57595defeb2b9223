import { findChains } from './find/chains/chains.ts'
import { findDates } from './find/days/dates.ts'
import { findSaidOn } from './find/days/said-on.ts'
import { findDoubts } from './find/doubts.ts'
import { modalityOf } from './find/modality.ts'
import { findAddressees } from './find/people/addressees.ts'
import { createCaseSpeakers } from './find/people/case-speakers.ts'
import { findPeople } from './find/people.ts'
import { createSpeakers, type Speakers } from './find/speakers.ts'
import { statementOf } from './find/statement-of.ts'
import { findStatements } from './find/statements.ts'
import { readWords } from './find/words/read-words.ts'
import type { Reading, Relation } from './find/words/reading.ts'
import type { LanguagePack } from './languages/pack.ts'
import type { Analysis, Document, Mention, SourceChain } from './model/model.ts'
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
  const parties = partiesOf(reading, relations)
  const attributed = relations.map((relation, i) => ({
    relation,
    speaker: parties[i]?.speaker?.name ?? null,
  }))
  const chains = findChains(reading, attributed)
  const saidOn = findSaidOn(reading, findDates(reading), attributed)
  const statements = relations.map((relation, i) =>
    statementOf(document, {
      relation,
      speaker: parties[i]?.speaker ?? null,
      addressees: parties[i]?.addressees ?? [],
      modality: modalityOf(reading, relation),
      saidAt: saidOn[i]?.when ?? null,
      chain: chains[i] ?? noChain,
    }),
  )
  const doubts = findDoubts(reading, statements, saidOn)
  return { document, statements, doubts: [...document.doubts, ...doubts] }
}

const noChain: SourceChain = { hops: [], basis: 'stated', origin: 'unclear', score: 0 }

/** Who speaks, and to whom. */
interface Parties {
  readonly speaker: Mention | null
  readonly addressees: readonly Mention[]
}

/** The parties of each relation; asked in the order of the text, since a pronoun means somebody named before. */
function partiesOf(reading: Reading, relations: readonly Relation[]): Parties[] {
  const speakers = speakersIn(reading)
  return relations.map((relation) => {
    const { source, sentence, cue, content, form, rule } = relation
    const cueStart = cue[0]?.start ?? content[0]?.start ?? 0
    const contentStart = content[0]?.start ?? cueStart
    const direct = form === 'direct'
    const follows = rule === 'quote.bare'
    const found = speakers.resolve(source, {
      sentence,
      cueStart,
      contentStart,
      direct,
      follows,
    })
    return {
      speaker: found.state === 'absent' ? null : found.mention,
      addressees: findAddressees(reading, relation).map((span) =>
        speakers.identify(span, sentence),
      ),
    }
  })
}

function speakersIn(reading: Reading): Speakers {
  return reading.pack.grammar.cased
    ? createCaseSpeakers(reading)
    : createSpeakers(reading, findPeople(reading))
}
