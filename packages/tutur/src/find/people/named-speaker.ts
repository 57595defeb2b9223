import type { PlaceForm } from '../../knowledge/places.ts'
import { wordClass } from '../../languages/pack.ts'
import { firstIndex } from '../../text/first-index.ts'
import { has, isCapital, type TokenRange } from '../words/reading.ts'
import {
  type Actor,
  type ActorMention,
  actorNamed,
  contentWords,
  lineOf,
  nameOf,
} from './actors.ts'
import {
  besideState,
  byDescription,
  byName,
  type FoundSpeaker,
  oneBody,
  type Scene,
  severalPeople,
  unnamedActor,
  withState,
} from './found-speaker.ts'
import { wordsOf } from './group-names.ts'
import { nameMark } from './name-mark.ts'
import { findNameRuns } from './name-runs.ts'

/** A name where it stands as a source. */
export interface NamedSource {
  /** All the words of the source. */
  readonly range: TokenRange
  /** The name itself. */
  readonly own: TokenRange
  /** The title beside it. */
  readonly role: TokenRange | null
  readonly headline: boolean
  /** First token of its sentence. */
  readonly sentenceFrom: number
}

/** How far, in tokens, the last naming of one of two namesakes must lie behind that of the other to be out of the running. */
const clearLead = 60

/**
 * Whom a name stands for; `null` when the words turn out to be no name, `open` when two who have it were named
 * shortly one after the other.
 */
export function namedSpeaker(scene: Scene, source: NamedSource): FoundSpeaker | 'open' | null {
  const { reading, roster } = scene
  const held = source.headline ? titleHolder(scene, source.range) : null
  if (held !== null) return held
  const words = wordsOf(reading, source.own)
  const role = source.role === null ? null : lineOf(reading, source.role)
  const whole = capitalRun(scene, source)
  const known = roster.named(words, source.own.from)
  if (known !== null && isOtherName(scene, known.actor, whole))
    return byName(newName(scene, whole, role), 'name.new', role)
  if (known !== null && known.lead !== null && known.lead < clearLead) return 'open'
  if (known !== null) return byName(known.actor, `name.${known.match}`, known.actor.role ?? role)
  const [word] = words
  const like = word !== undefined && words.length === 1 ? roster.like(word) : null
  if (like !== null) return byName(like, 'name.like', like.role ?? role)
  return isStray(source) ? null : byName(newName(scene, source.own, role), 'name.new', role)
}

/** The name with the capitalised words right behind it, which may be common nouns: `Merane Post`; without a title: `Ana Lund MP`. */
function capitalRun({ reading, roster }: Scene, { own, range }: NamedSource): TokenRange {
  const isTitle = (token: number) => ((roster.marks.bits[token] ?? 0) & nameMark.role) !== 0
  let to = own.to
  while (to < range.to && isCapital(reading, to) && !isTitle(to)) to++
  return { from: own.from, to }
}

/** `The Merane Post` is not the Merane Strait: a thing that shares a part of the name and lacks the rest. */
function isOtherName({ reading }: Scene, actor: Actor, whole: TokenRange): boolean {
  if (actor.kind !== 'other') return false
  return wordsOf(reading, whole).some((word) => !actor.nameWords.has(word))
}

/** `Jubir Anies` is not Anies: somebody whose title has these words, when the text names one. */
function titleHolder({ reading, roster }: Scene, range: TokenRange): FoundSpeaker | null {
  const words = contentWords(reading, range)
  const [holder] = words.length < 2 ? [] : roster.index.describedBy(words, 'person')
  return byDescription(holder ?? null, 'description.role')
}

/** One capitalised word that begins a sentence and a longer phrase: `Mayoritas warga Rakhine`. */
function isStray({ own, range, sentenceFrom }: NamedSource): boolean {
  const begins = own.from === sentenceFrom && own.from === range.from
  return begins && own.to - own.from === 1 && range.to > own.to
}

function newName({ reading }: Scene, own: TokenRange, role: string | null): Actor {
  return printedActor(nameOf(reading, own), wordsOf(reading, own), role)
}

/** An actor of whom the text has no more than these words. */
export function printedActor(name: string, words: readonly string[], role: string | null): Actor {
  return { ...actorNamed(name, 'other', words), role }
}

/** The body that `run` names: under its fullest name when the text has one, else as printed. */
export function bodySpeaker(scene: Scene, run: TokenRange, headline: boolean): FoundSpeaker {
  const { reading, roster } = scene
  const person = headline || run.to - run.from === 1 ? personIn(scene, run) : null
  if (person !== null) return byName(person, 'name.part')
  const printed = lineOf(reading, run)
  const actor = roster.body(run) ?? unnamedActor(reading, run, oneBody)
  const name = actor.name === printed ? withState(scene, run) : withShortForm(actor.name, printed)
  return byName({ ...actor, name }, 'body')
}

/** The fullest name with the short one that the text prints here: `European Union (EU)`. */
function withShortForm(full: string, printed: string): string {
  const isShort = printed === printed.toUpperCase() && !full.includes(printed)
  return isShort ? `${full} (${printed})` : full
}

/** `Sahroni DPR` in a headline: a person and where they belong; or a family name that is a common word: `Turk`. */
function personIn({ reading, roster }: Scene, { from, to }: TokenRange): Actor | null {
  let end = to - from === 1 ? to : from
  while (end < to && ((roster.marks.bits[end] ?? 0) & nameMark.own) !== 0) end++
  const known = end === from ? null : roster.named(wordsOf(reading, { from, to: end }), from)
  return known !== null && known.actor.kind === 'person' ? known.actor : null
}

/** A state, or its seat with the state in brackets: `Beijing (China)`; a building that speaks stays as printed. */
export function placeSpeaker(scene: Scene, place: PlaceForm, range: TokenRange): FoundSpeaker {
  const { reading, roster } = scene
  if (place.state === null) return byName(unnamedActor(reading, range, oneBody), 'seat')
  const state = roster.state(place.state)
  if (place.kind === 'state') return byName(state, 'state')
  const printed = nameOf(reading, range)
  const isNamed = state.nameWords.size > 0
  const name = isNamed ? besideState(printed, state) : printed
  return byName({ ...state, name }, 'seat')
}

/** How many sentences back the two may have been named that `both` means. */
const pairReach = 2

/** `Both said C`: the two people whom a sentence shortly before names side by side, and nobody else; `null` when there is no such pair. */
export function pairSpeaker(scene: Scene, sentence: number): FoundSpeaker | null {
  for (let s = sentence - 1; s >= 0 && s >= sentence - pairReach; s--) {
    const [first, second, third] = peopleIn(scene, s)
    if (first === undefined || second === undefined) continue
    const isPair = third === undefined && isJoined(scene, first.to, second.from)
    return isPair ? groupSpeaker(scene, { from: first.from, to: second.to }) : null
  }
  return null
}

/** The first three mentions in a sentence that are of no state. */
function peopleIn({ roster }: Scene, sentence: number): ActorMention[] {
  const { mentions } = roster
  const found: ActorMention[] = []
  let i = firstIndex(mentions.length, (at) => (mentions[at]?.sentence ?? 0) >= sentence)
  for (; mentions[i]?.sentence === sentence && found.length < 3; i++) {
    const mention = mentions[i]
    if (mention !== undefined && mention.actor.kind !== 'state') found.push(mention)
  }
  return found
}

/** One word that joins them stands between. */
function isJoined({ reading }: Scene, from: number, to: number): boolean {
  return to - from === 1 && has(reading, from, wordClass.conjunction)
}

/** Several at once, each under the fullest name: `Blockmans dan Subotic` is Steven Blockmans dan Strahinja Subotic. */
export function groupSpeaker({ reading, roster }: Scene, range: TokenRange): FoundSpeaker {
  const actor = unnamedActor(reading, range, severalPeople)
  let name = ''
  let from = range.from
  for (const run of findNameRuns(reading.tokens, roster.marks, range)) {
    const { own } = run
    const known = own === null ? null : roster.named(wordsOf(reading, own), own.from)
    if (own === null || known === null) continue
    name += `${from < own.from ? `${lineOf(reading, { from, to: own.from })} ` : ''}${known.actor.name} `
    from = own.to
  }
  if (from < range.to) name += lineOf(reading, { from, to: range.to })
  name = name.replaceAll(' ,', ',').trim()
  return { actor: { ...actor, name }, form: 'description', role: null, rule: 'group' }
}
