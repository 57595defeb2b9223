import { readWords } from '../find/words/read-words.ts'
import { type Reading, spanAt } from '../find/words/reading.ts'
import { Identifier } from '../identify/identify.ts'
import type { Knowledge } from '../knowledge/own-knowledge.ts'
import { knownWith } from '../knowledge/with-own.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { anchor } from '../model/ids.ts'
import type { Anchor, Document, Identity, Score } from '../model/model.ts'
import { packFor } from '../read/read-text.ts'
import { entityWords } from './entity-features.ts'
import { type EntityModel, type EntityType, entityTypes, type Tagger } from './entity-model.ts'
import { readNames } from './read-names.ts'
import type { TaggedName } from './tagging.ts'

/** A name in a document. */
export interface Entity {
  readonly anchor: Anchor
  readonly type: EntityType
  /** Who or what that is beyond this document; absent where the tables have nobody, or more than one can be meant. */
  readonly identity?: Identity
  /** How probable it is that these very characters are a name of this type. */
  readonly score: Score
}

/** What names are found with. */
export interface EntityOptions {
  /** Trained weights, of several languages. Where there are none for a text, no name is found. */
  readonly models: readonly EntityModel[]
  /** Name of the guidelines to follow; those that the weights have first when not given. */
  readonly guidelines?: string
  /** Actors that the user knows; asked before the bundled tables for who a name is. */
  readonly knowledge?: Knowledge
}

/**
 * Finds the names of people, places and organisations in a document, in text order and without overlap.
 * `null` when there are no weights for its language, or none for the guidelines: without weights nothing is known of names.
 * Takes time in proportion to the length of the text, of which 500,000 code units are searched at most.
 *
 * @param packs The languages at hand.
 */
export function findEntities(
  document: Document,
  packs: readonly LanguagePack[],
  { models, guidelines, knowledge }: EntityOptions,
): Entity[] | null {
  const pack = packFor(document.language, packs)
  const taggers = models.find(({ language }) => language === pack.tag)?.taggers ?? []
  const tagger = taggers.find(({ name, helps }) => !helps && (guidelines ?? name) === name)
  if (tagger === undefined) return null
  const reading = readWords(document, pack)
  const words = entityWords(reading)
  const marks: Int32Array[] = []
  for (const helper of taggers.filter(({ helps }) => helps))
    marks.push(readNames(words, helper, marks).marks)
  const { names } = readNames(words, tagger, marks)
  const identifier = new Identifier(reading, knownWith(knowledge))
  return names.flatMap((name) => entityOf(name, { reading, tagger, identifier }))
}

interface Surroundings {
  readonly reading: Reading
  readonly tagger: Tagger
  readonly identifier: Identifier
}

/** The name as an entity; none when its type is one that only keeps others clean. */
function entityOf(
  name: TaggedName,
  { reading, tagger, identifier }: Surroundings,
): Entity | readonly [] {
  const { document } = reading
  const type = entityTypes.find((one) => one === tagger.types[name.type])
  if (type === undefined) return []
  const found = anchor(document, spanAt(reading, name))
  const identity = identityOf(found, type, { document, identifier })
  return {
    anchor: found,
    type,
    ...(identity === null ? {} : { identity }),
    score: name.probability,
  }
}

function identityOf(
  found: Anchor,
  type: EntityType,
  { document, identifier }: Pick<Reading, 'document'> & Pick<Surroundings, 'identifier'>,
): Identity | null {
  const name = document.text.slice(found.start, found.end).replace(/\s+/gu, ' ')
  const mention = { anchor: found, form: 'name', name, role: null, score: 1 } as const
  const { identity } = identifier.identified(mention, document.publishedAt)
  return identity !== undefined && isOfType(identity, type) ? identity : null
}

/** A city is no government, though the press has it speak as one; a state named as one that acts may be either. */
function isOfType({ type, by }: Identity, wanted: EntityType): boolean {
  if (wanted === 'person') return type === 'person'
  if (type === 'person') return false
  return wanted === 'organisation' || (by === 'name' && (type === 'state' || type === 'territory'))
}
