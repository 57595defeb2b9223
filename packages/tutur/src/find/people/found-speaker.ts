import { wordClass } from '../../languages/pack.ts'
import { trait } from '../../languages/trait.ts'
import type { Mention } from '../../model/model.ts'
import type { Roster } from '../people.ts'
import type { Reading, TokenRange } from '../words/reading.ts'
import type { Actor } from './actors.ts'
import { contentWords, genderOfWords, lesserWords, lineOf } from './actors.ts'
import type { Antecedents } from './antecedents.ts'
import type { SpeakerRule } from './speaker-scores.ts'

/** A speaker as found, before it becomes a mention. */
export interface FoundSpeaker {
  readonly actor: Actor
  readonly form: Mention['form']
  /** The title beside this very mention; `null` when none stands there. */
  readonly role: string | null
  readonly rule: SpeakerRule
}

/** What finding a speaker needs: the text, who is in it, and who spoke before. */
export interface Scene {
  readonly reading: Reading
  readonly roster: Roster
  readonly past: Antecedents
}

/** An actor reached by name. */
export function byName(actor: Actor, rule: SpeakerRule, role: string | null = null): FoundSpeaker {
  return { actor, form: 'name', role, rule }
}

/** An actor reached by a description; `null` when there is none. */
export function byDescription(actor: Actor | null, rule: SpeakerRule): FoundSpeaker | null {
  return actor === null ? null : { actor, form: 'description', role: null, rule }
}

/** What is known of a body that has no name here. */
export const oneBody = { kind: 'body', number: 'one' } as const
/** What is known of people that have no names here. */
export const severalPeople = { kind: 'unnamed', number: 'several' } as const

/** An actor known by the words in `range` alone, so that later words can point back at it. */
export function unnamedActor(
  reading: Reading,
  range: TokenRange,
  { kind, number }: Pick<Actor, 'kind' | 'number'>,
): Actor {
  const words = new Set(contentWords(reading, range))
  return {
    name: lineOf(reading, range),
    kind,
    number,
    speaks: true,
    role: null,
    gender: genderOfWords([...words], reading.pack),
    roleWords: words,
    lesserWords: lesserWords(words, reading.pack),
    nameWords: new Set(),
  }
}

/** `otoritas Tel Aviv`: a seat at the end stands for its state, which follows in brackets. */
export function withState({ reading, roster }: Scene, range: TokenRange): string {
  const printed = lineOf(reading, range)
  for (let token = range.to - 1; token > range.from && token >= range.to - 3; token--) {
    const place = roster.marks.places.get(token)
    if (place?.kind !== 'seat' || place.state === null) continue
    // `pemerintah di Teheran` is that of the state too.
    const isIn = ((roster.marks.traits[token - 1] ?? 0) & trait.locative) !== 0
    const noun = reading.classes[isIn ? token - 2 : token - 1] ?? 0
    const isBody = (noun & wordClass.organisation) !== 0
    const state = roster.state(place.state)
    if (token + place.words.length === range.to && isBody && state.nameWords.size > 0)
      return besideState(printed, state)
  }
  return printed
}

/** `Beijing (China)`: the state in brackets, without the short name that it may have in brackets itself. */
export function besideState(printed: string, { name }: Actor): string {
  return `${printed} (${name.replace(/ \([^)]*\)$/u, '')})`
}

/** True in a title or heading. */
export function isHeadline({ document, sentences }: Reading, sentence: number): boolean {
  const block = sentences[sentence]?.block
  const role = block === undefined ? undefined : document.blocks[block]?.role
  return role === 'title' || role === 'heading'
}
