import { trait, traitsOf } from '../../knowledge/word-traits.ts'
import { wordClass } from '../../languages/pack.ts'
import type { Reading, TokenRange } from '../reading.ts'
import { type Actor, contentWords, covers, coversBeyondState, coversBut, lineOf } from './actors.ts'
import { wantedBy } from './antecedents.ts'
import {
  byDescription,
  type FoundSpeaker,
  oneBody,
  type Scene,
  unnamedActor,
} from './found-speaker.ts'
import { type Pointing, pointingOf } from './source-phrase.ts'

/** A description where it stands as a source. */
export interface DescribedSource {
  readonly range: TokenRange
  readonly sentence: number
  readonly headline: boolean
}

/** A description with what its words show. */
interface Described extends Pointing, Pick<Actor, 'kind' | 'number'> {
  readonly words: readonly string[]
  readonly token: number
  readonly sentence: number
}

/** How many sentences further on the one may be named whom a bare title announces. */
const announceReach = 4

/**
 * Whom a noun phrase without a name stands for: somebody it points back at or, when it points at nobody known, an
 * actor under the words as printed.
 */
export function describedSpeaker(scene: Scene, source: DescribedSource): FoundSpeaker {
  const { reading } = scene
  const { range, sentence } = source
  const pointing = pointingOf(reading, range)
  const words = contentWords(reading, pointing.core)
  const what = kindOf(reading, range, pointing)
  const described = { ...pointing, ...what, words, token: range.from, sentence }
  const known = words.length === 0 ? null : pointedAt(scene, described, source.headline)
  return known ?? asPrinted(scene, source, what)
}

function asPrinted(
  scene: Scene,
  { range, sentence }: DescribedSource,
  what: Pick<Actor, 'kind' | 'number'>,
): FoundSpeaker {
  const actor = unnamedActor(scene.reading, range, what)
  const name = withState(scene, range) ?? withPossessor(scene, range, sentence)
  return { actor: { ...actor, name }, form: 'description', role: null, rule: 'description.new' }
}

/** `otoritas Tel Aviv`: a seat at the end stands for its state, which follows in brackets. */
function withState({ reading, roster }: Scene, range: TokenRange): string | null {
  for (let token = range.to - 1; token > range.from && token >= range.to - 3; token--) {
    const place = roster.marks.places.get(token)
    if (place?.kind !== 'seat' || place.state === null) continue
    const isBody = ((reading.classes[token - 1] ?? 0) & wordClass.organisation) !== 0
    const state = roster.state(place.state)
    if (token + place.words.length === range.to && isBody && state.nameWords.size > 0)
      return `${lineOf(reading, range)} (${state.name.replace(/ \([^)]*\)$/u, '')})`
  }
  return null
}

/** `tim kampanyenya`: a clitic at the end is the one spoken of, whose name takes its place. */
function withPossessor({ reading, past }: Scene, range: TokenRange, sentence: number): string {
  const printed = lineOf(reading, range)
  const last = reading.tokens.folded[range.to - 1] ?? ''
  const clitic = reading.pack.clitics.find((ending) => last.endsWith(ending))
  const isWord = reading.pack.words.has(last) || traitsOf(last) !== 0
  if (clitic === undefined || range.to - range.from < 2 || isWord) return printed
  const owner = past.find({ wanted: wantedBy(''), sentence, token: range.from, quoted: false })
  return owner === null ? printed : `${printed.slice(0, -clitic.length)} ${owner.actor.name}`
}

function pointedAt(scene: Scene, described: Described, headline: boolean): FoundSpeaker | null {
  if (headline) return byDescription(holderOf(scene, described, true), 'description.role')
  if (isIndefinite(described)) return peopleBefore(scene, described)
  if (described.fresh) return comingHolder(scene, described)
  return described.kind === 'unnamed' ? person(scene, described) : body(scene, described)
}

/** Several, or a bare noun that may be several: `analis`, but not `Jaksa Agung`. */
function isIndefinite({ number, back, capital, words }: Described): boolean {
  return number === 'several' || (number === null && !back && !(capital && words.length > 1))
}

/** `para pakar`, said again of people described before. */
function peopleBefore({ past }: Scene, { words, back, fresh }: Described): FoundSpeaker | null {
  if (fresh && !back) return null
  const before = past.lastSpoken(
    (actor) => actor.kind === 'unnamed' && actor.number !== 'one' && covers(actor, words),
  )
  return byDescription(before, 'description.people')
}

/** `a spokesperson for the army`, whom the text names further on. */
function comingHolder({ roster }: Scene, { words, token }: Described): FoundSpeaker | null {
  if (words.length < 3) return null
  const coming = roster.holders(words).find((mention) => mention.from > token)
  return byDescription(coming?.actor ?? null, 'description.role')
}

function person(scene: Scene, described: Described): FoundSpeaker | null {
  const { words, back } = described
  const spoken = scene.past.lastSpoken((actor) => isOnePerson(actor) && covers(actor, words))
  const later = described.capital || back
  const known =
    spoken ?? holderOf(scene, described, later) ?? (later ? onlyHolder(scene, words) : null)
  if (known !== null) return byDescription(known, 'description.role')
  return back ? pointedBack(scene, described) : announced(scene, described)
}

/** Who holds the title that the words describe: the one named last before, else (`later`) the first named after. */
function holderOf({ roster }: Scene, { words, token }: Described, later: boolean): Actor | null {
  const holders = roster.holders(words)
  const before = holders.findLast((mention) => mention.from < token)
  return (before ?? (later ? holders[0] : undefined))?.actor ?? null
}

/** The one person whose title fits when it names no state: `the Ukrainian president` for `President Zelenskyy`. */
function onlyHolder({ roster }: Scene, words: readonly string[]): Actor | null {
  const holders = roster.actors.filter(
    (actor) => actor.kind === 'person' && coversBeyondState(actor, words),
  )
  return holders.length === 1 ? (holders[0] ?? null) : null
}

/** `the unnamed spokesman`, `politikus PDI-P itu`: nobody has all these words, and yet somebody known is meant. */
function pointedBack(scene: Scene, described: Described): FoundSpeaker | null {
  const { words, demonstrative } = described
  const near = nearlyHolder(scene, words)
  if (near !== null) return byDescription(near, 'description.near')
  const roles = words.filter((word) => isRole(scene.reading, word))
  const head =
    roles.length === 0
      ? null
      : scene.past.lastSpoken((actor) => isOnePerson(actor) && covers(actor, roles))
  if (head !== null) return byDescription(head, 'description.head')
  const last = scene.past.last()
  if (last === null || !isOnePerson(last)) return null
  return demonstrative || last.roleWords.size === 0 ? byDescription(last, 'description.last') : null
}

/** The one person with all the words but the noun itself: `the UN human rights chief` for the High Commissioner. */
function nearlyHolder({ reading, roster }: Scene, words: readonly string[]): Actor | null {
  if (words.length < 4) return null
  const near = roster.actors.filter(
    (actor) => actor.kind === 'person' && coversBut(actor, words, (word) => isRole(reading, word)),
  )
  return near.length === 1 ? (near[0] ?? null) : null
}

/** `Menteri Koordinator X menyatakan ... ucap Muhadjir`: the next one named, for the first time and without title. */
function announced({ roster, past }: Scene, described: Described): FoundSpeaker | null {
  const { capital, token, sentence, words } = described
  if (words.length < 2 || !(capital || words.length > 3)) return null
  const next = roster.mentions.find(
    ({ from, actor }) =>
      from > token && (actor.kind === 'person' || actor.kind === 'other') && actor.speaks,
  )
  if (next === undefined || next.sentence - sentence > announceReach || next.sentence === sentence)
    return null
  if (next.actor.nameWords.size > 1) return null
  const isNew =
    next.actor.roleWords.size === 0 && past.lastSpoken((actor) => actor === next.actor) === null
  const first = roster.mentions.find(({ actor, headline }) => actor === next.actor && !headline)
  return isNew && first === next ? byDescription(next.actor, 'description.announced') : null
}

function isRole({ pack }: Reading, word: string): boolean {
  return ((pack.words.get(word) ?? 0) & wordClass.role) !== 0
}

function body(scene: Scene, described: Described): FoundSpeaker | null {
  const { words, back, demonstrative, possessive, token } = described
  const isBody = (actor: Actor) => actor.kind === 'body' && covers(actor, words)
  const spoken = scene.past.lastSpoken(isBody)
  if (spoken !== null) return byDescription(spoken, 'description.body')
  if (!back || possessive) return null
  const named = scene.roster.mentions.findLast(({ from, actor }) => from < token && isBody(actor))
  if (named !== undefined) return byDescription(named.actor, 'description.body')
  const last = scene.past.last()
  return demonstrative && last?.kind === 'body' ? byDescription(last, 'description.last') : null
}

/** Whether a description means people or a body, and how many. */
function kindOf(
  reading: Reading,
  range: TokenRange,
  { core }: Pointing,
): Pick<Actor, 'kind' | 'number'> {
  let classes = 0
  let traits = 0
  for (let token = core.from; token < core.to; token++) {
    const bits = reading.classes[token] ?? 0
    // `authorities`, `police` and `otoritas` are people and bodies: they speak as bodies.
    const isBody = (bits & wordClass.organisation) !== 0
    classes |= isBody ? bits & ~(wordClass.role | wordClass.people) : bits
    traits |= traitsOf(reading.tokens.folded[token] ?? '')
  }
  const isPeople = (classes & (wordClass.role | wordClass.people)) !== 0
  if (!isPeople && (traits & trait.person) === 0) return oneBody
  return { kind: 'unnamed', number: numberOf(reading, range, classes) }
}

/** `seorang pejabat`, `pejabat ini`: one; `para pejabat`, `warga`: several; `pejabat AS`: open. */
function numberOf(reading: Reading, { from, to }: TokenRange, classes: number): Actor['number'] {
  const traits = traitsOf(reading.tokens.folded[from] ?? '')
  if ((traits & trait.single) !== 0) return 'one'
  if ((traits & trait.indefinite) !== 0) return 'several'
  if ((classes & wordClass.people) === 0) return 'one'
  if (((reading.classes[to - 1] ?? 0) & wordClass.demonstrative) !== 0) return 'one'
  return (classes & wordClass.role) === 0 ? 'several' : null
}

function isOnePerson({ kind, number }: Actor): boolean {
  return (kind === 'person' || kind === 'unnamed' || kind === 'other') && number !== 'several'
}
