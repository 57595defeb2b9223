import { findChains } from './find/chains/chains.ts'
import { findDates } from './find/days/dates.ts'
import { findSaidOn } from './find/days/said-on.ts'
import { findDoubts } from './find/doubts.ts'
import { modalityOf } from './find/modality.ts'
import { findAddressees } from './find/people/addressees.ts'
import { createCaseSpeakers } from './find/people/case-speakers.ts'
import { headlineSpeakers } from './find/people/headline-speakers.ts'
import { findPeople } from './find/people.ts'
import { createSpeakers, type Speakers } from './find/speakers.ts'
import { statementOf } from './find/statement-of.ts'
import { findStatements } from './find/statements.ts'
import { itemsOf } from './find/words/items.ts'
import { readWords } from './find/words/read-words.ts'
import type { Reading, Relation } from './find/words/reading.ts'
import type { LanguagePack } from './languages/pack.ts'
import type { Model, Scheme, SchemeWeights } from './learn/model.ts'
import { refine } from './learn/refine.ts'
import type { Analysis, Document, LanguageTag, Mention, SourceChain } from './model/model.ts'
import { packFor } from './read/read-text.ts'

/** What counts as a statement. */
export interface AnalyseOptions {
  /** `polnear`: also beliefs, plans and feelings that somebody is said to have. Default `ledger`. */
  readonly scheme?: Scheme
  /** Trained weights, of several languages or none; where there are none for a text, the rules decide alone. */
  readonly models?: readonly Model[]
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
  const weights = weightsFor(reading.pack.tag, options)
  const relations = relationsOf(reading, weights?.weights, options)
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
      model: weights?.id ?? null,
    }),
  )
  const doubts = findDoubts(reading, statements, saidOn)
  return { document, statements, doubts: [...document.doubts, ...doubts] }
}

/** The weights that hold for a language and a scheme; `null` where there are none. */
function weightsFor(
  language: LanguageTag,
  { scheme = 'ledger', models = [] }: AnalyseOptions,
): { readonly id: string; readonly weights: SchemeWeights } | null {
  const model = models.find((one) => one.language === language)
  const weights = model?.schemes[scheme]
  return model === undefined || weights === undefined ? null : { id: model.id, weights }
}

/** What the rules find, weighed and completed by trained weights where there are any. */
function relationsOf(
  reading: Reading,
  weights: SchemeWeights | undefined,
  { scheme }: AnalyseOptions,
): Relation[] {
  const items = itemsOf(reading)
  const relations = findStatements(reading, items)
  if (weights !== undefined)
    return refine(items, relations, { weights, nested: scheme === 'polnear' })
  return relations.filter(({ wide }) => !wide || scheme === 'polnear')
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
  const parties = relations.map((relation) => partiesIn(reading, relation, speakers))
  const spoken = relations.map((relation, i) => ({
    relation,
    speaker: parties[i]?.speaker ?? null,
  }))
  return headlineSpeakers(reading, spoken, speakers).map((speaker, i) => ({
    speaker,
    addressees: parties[i]?.addressees ?? [],
  }))
}

function partiesIn(reading: Reading, relation: Relation, speakers: Speakers): Parties {
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
    addressees: findAddressees(reading, relation).map((span) => speakers.identify(span, sentence)),
  }
}

function speakersIn(reading: Reading): Speakers {
  return reading.pack.grammar.cased
    ? createCaseSpeakers(reading)
    : createSpeakers(reading, findPeople(reading))
}
