import { findChains } from './find/chains/chains.ts'
import { findDates } from './find/days/dates.ts'
import { findSaidOn } from './find/days/said-on.ts'
import { findDoubts } from './find/doubts.ts'
import { modalityOf } from './find/modality.ts'
import { findParties, type Parties } from './find/parties.ts'
import { statementOf } from './find/statement-of.ts'
import { findStatements } from './find/statements.ts'
import { whatIsSaid } from './find/what-is-said.ts'
import { itemsOf } from './find/words/items.ts'
import { readWords } from './find/words/read-words.ts'
import type { Reading, Relation } from './find/words/reading.ts'
import { Identifier } from './identify/identify.ts'
import { joinedByIdentity } from './identify/joined.ts'
import { placesUsed, unlessPlace } from './identify/places-used.ts'
import { withPublishers } from './identify/publishers-of.ts'
import { unlessSeveral } from './identify/several.ts'
import type { Known } from './knowledge/known.ts'
import type { Knowledge } from './knowledge/own-knowledge.ts'
import { knownWith } from './knowledge/with-own.ts'
import type { LanguagePack } from './languages/pack.ts'
import type { Model, Scheme, SchemeWeights } from './learn/model.ts'
import { refine } from './learn/refine.ts'
import { weighSpeakers } from './learn/weigh-speakers.ts'
import type {
  Analysis,
  Document,
  LanguageTag,
  Mention,
  PlaceUse,
  SourceChain,
  When,
} from './model/model.ts'
import { packFor } from './read/read-text.ts'
import { lendingArrays } from './text/number-arrays.ts'

/** What counts as a statement. */
export interface AnalyseOptions {
  /** `polnear`: also beliefs, plans and feelings that somebody is said to have. Default `ledger`. */
  readonly scheme?: Scheme
  /** Trained weights, of several languages or none; where there are none for a text, the rules decide alone. */
  readonly models?: readonly Model[]
  /** Actors, offices and outlets that the user knows; asked before the bundled tables. Compiled once for each object. */
  readonly knowledge?: Knowledge
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
  return lendingArrays(() => analysed(document, packs, options))
}

function analysed(
  document: Document,
  packs: readonly LanguagePack[],
  options: AnalyseOptions,
): Analysis {
  const known = knownWith(options.knowledge)
  const reading = readWords(document, packFor(document.language, packs), known.ownNames)
  const weights = weightsFor(reading.pack.tag, options)
  const relations = relationsOf(reading, weights?.weights, options)
  const parties = weighed(reading, relations, weights?.speakers ?? null)
  const attributed = relations.map((relation, i) => ({
    relation,
    speaker: parties[i]?.speaker?.name ?? null,
  }))
  const saidOn = findSaidOn(reading, findDates(reading), attributed)
  const days = relations.map((_, i) => saidOn[i]?.when ?? null)
  const chains = withPublishers(findChains(reading, attributed, days), document, known)
  const places = placesUsed(reading, known)
  const identified = identifiedParties(reading, parties, { days, places, known })
  const statements = relations.map((relation, i) => {
    const { speaker, addressees } = identified[i] ?? nobody
    return statementOf(document, {
      relation,
      speaker,
      addressees,
      modality: modalityOf(reading, relation),
      saidAt: days[i] ?? null,
      chain: chains[i] ?? noChain,
      model: weights?.id ?? null,
    })
  })
  const guesses = parties.map(({ guess = null }) => guess)
  const doubts = findDoubts(reading, statements, { saidOn, guesses })
  return { document, statements, places, doubts: [...document.doubts, ...doubts] }
}

/** The parties with who they are beyond the document, each on the day of saying, else on that of publication. */
function identifiedParties(
  reading: Reading,
  parties: readonly Parties[],
  {
    days,
    places,
    known,
  }: {
    readonly days: readonly (When | null)[]
    readonly places: readonly PlaceUse[]
    readonly known: Known
  },
): Pick<Parties, 'speaker' | 'addressees'>[] {
  const identifier = new Identifier(reading, known)
  const found = parties.map(({ speaker, found: by, addressees }, i) => {
    const when = days[i] ?? reading.document.publishedAt
    const identified = (mention: Mention): Mention =>
      unlessPlace(identifier.identified(mention, when), places)
    const number = by?.actor.number ?? null
    return {
      speaker: speaker === null ? null : unlessSeveral(identified(speaker), number, reading.pack),
      addressees: addressees.map(identified),
    }
  })
  const all = found.flatMap(({ speaker, addressees }) =>
    speaker === null ? addressees : [speaker, ...addressees],
  )
  const people = new Set(
    all.flatMap(({ identity }) => (identity?.type === 'person' ? [identity.id] : [])),
  )
  const joined = joinedByIdentity(all)
  return found.map(({ speaker, addressees }, i) => {
    const when = days[i] ?? reading.document.publishedAt
    const settled = (mention: Mention): Mention =>
      joined(identifier.amongThose(people, mention, when))
    return {
      speaker: speaker === null ? null : settled(speaker),
      addressees: addressees.map(settled),
    }
  })
}

/** The weights that hold for a language and a scheme; `null` where there are none. */
function weightsFor(
  language: LanguageTag,
  { scheme = 'ledger', models = [] }: AnalyseOptions,
): Weights | null {
  const model = models.find((one) => one.language === language)
  const weights = model?.schemes[scheme]
  if (model === undefined || weights === undefined) return null
  return { id: model.id, weights, speakers: model.speakers }
}

interface Weights {
  readonly id: string
  readonly weights: SchemeWeights
  readonly speakers: Model['speakers']
}

/** Who speaks in each relation, as probable as trained weights have it; without them, as often right as the rule is. */
function weighed(
  reading: Reading,
  relations: readonly Relation[],
  weights: Model['speakers'],
): Parties[] {
  const parties = findParties(reading, relations)
  if (weights === null) return parties
  const rows = relations.map((relation, i) => ({ relation, parties: parties[i] ?? nobody }))
  return weighSpeakers(reading, rows, weights)
}

const nobody: Parties = { speaker: null, found: null, addressees: [] }

/** What the rules find, weighed and completed by trained weights where there are any. */
function relationsOf(
  reading: Reading,
  weights: SchemeWeights | undefined,
  { scheme }: AnalyseOptions,
): Relation[] {
  const items = itemsOf(reading)
  const nested = scheme === 'polnear'
  const ruled = findStatements(reading, items)
  const relations =
    weights === undefined
      ? ruled.filter(({ wide }) => !wide || nested)
      : refine(items, ruled, { weights, nested })
  return nested ? relations : whatIsSaid(reading, relations)
}

const noChain: SourceChain = { hops: [], basis: 'stated', origin: 'unclear', score: 0 }
