import type { Reading } from '../words/reading.ts'
import { countUpTo } from './actor-index.ts'
import type { Actor } from './actors.ts'
import { GroupActor } from './group-actor.ts'
import { GroupedNames, type NameForm, type NameGroup, nameForms } from './group-names.ts'
import type { Sighting } from './sightings.ts'

/** Who a name stands for, and how sure that is. */
export interface NamedActor {
  readonly actor: Actor
  /** `whole`: the fullest name; `part`: a part that only one actor has; `shared`: several have it, the one named last was taken. */
  readonly match: 'whole' | 'part' | 'shared'
  /** Tokens between the last naming of the one taken and that of the next nearest; `null` unless shared. */
  readonly lead: number | null
}

/** Finds people and things by name. */
export class NameLookup {
  readonly #names: GroupedNames
  readonly #forms: ReadonlyMap<Sighting, NameForm>
  readonly #actors: ReadonlyMap<NameGroup, Actor>
  /** Tokens at which each group is named without doubt, ascending. */
  readonly #tokens = new Map<NameGroup, readonly number[]>()

  #firstTokens: ReadonlyMap<string, number> | null = null

  constructor(reading: Reading, sightings: readonly Sighting[]) {
    this.#forms = nameForms(reading, sightings)
    this.#names = new GroupedNames(new Set(this.#forms.values()))
    this.#actors = new Map(
      this.#names.groups.map((group) => [group, new GroupActor(reading, group)] as const),
    )
  }

  /** The actor with all `words` (folded) in the name, as seen from `token`; `null` when there is none. */
  find(words: readonly string[], token: number): NamedActor | null {
    return words.length === 0 ? null : this.#choose(this.#names.find(words), words, token)
  }

  /** The actor that a misspelt or blended name stands for. */
  like(word: string): Actor | null {
    const group = this.#names.like(word)
    return group === null ? null : (this.#actors.get(group) ?? null)
  }

  /** The actor that a sighting names. */
  of(sighting: Sighting): Actor | null {
    const form = this.#forms.get(sighting)
    if (form === undefined) return null
    return this.#choose(form.groups, form.words, sighting.run.to)?.actor ?? null
  }

  #choose(
    groups: readonly NameGroup[],
    words: readonly string[],
    token: number,
  ): NamedActor | null {
    if (groups.length > 1) return this.#nearest(groups, words, token)
    const [group] = groups
    const actor = group === undefined ? undefined : this.#actors.get(group)
    if (group === undefined || actor === undefined) return null
    const match = group.fullest.words.length === words.length ? 'whole' : 'part'
    return { actor, match, lead: null }
  }

  /** Whose name it has become, else the one named last before `token`; the first of all when none was. */
  #nearest(
    groups: readonly NameGroup[],
    words: readonly string[],
    token: number,
  ): NamedActor | null {
    let [best] = groups
    let nearest = -1
    let second = -1
    for (const group of groups) {
      const last = this.#lastBefore(group, token)
      second = Math.max(second, Math.min(last, nearest))
      if (last > nearest) best = group
      nearest = Math.max(nearest, last)
    }
    const owner = this.#ownerOf(groups, words)
    const isOwn = owner !== undefined && (best === owner || !isParty(best))
    const actor = this.#actorOf(isOwn ? owner : best)
    const isClear = isOwn || second < 0
    const lead = isClear ? Number.POSITIVE_INFINITY : nearest - second
    return actor === null ? null : { actor, match: 'shared', lead }
  }

  /** The one who alone had been named when the text first used the bare words: from then on they are that one's. */
  #ownerOf(groups: readonly NameGroup[], words: readonly string[]): NameGroup | undefined {
    const bare = this.#firstBare(words.join(' '))
    const before = groups.filter((group) => (this.#tokensOf(group)[0] ?? bare) < bare)
    return before.length === 1 ? before[0] : undefined
  }

  /** The first token at which the text, outside headlines and captions, has `key` as a whole name; -1 when nowhere. */
  #firstBare(key: string): number {
    // Only documents with namesakes ask.
    this.#firstTokens ??= firstTokens(this.#forms)
    return this.#firstTokens.get(key) ?? -1
  }

  #actorOf(group: NameGroup | undefined): Actor | null {
    return group === undefined ? null : (this.#actors.get(group) ?? null)
  }

  #lastBefore(group: NameGroup, token: number): number {
    const tokens = this.#tokensOf(group)
    return tokens[countUpTo(tokens, token) - 1] ?? -1
  }

  #tokensOf(group: NameGroup): readonly number[] {
    const known = this.#tokens.get(group)
    if (known !== undefined) return known
    const tokens = group.forms
      .flatMap((form) => form.sightings.map((sighting) => sighting.run.from))
      .sort((a, b) => a - b)
    this.#tokens.set(group, tokens)
    return tokens
  }
}

/** Where the text first has each spelling of a name. */
function firstTokens(forms: ReadonlyMap<Sighting, NameForm>): Map<string, number> {
  const first = new Map<string, number>()
  for (const [{ run, headline, caption }, { key }] of forms)
    if (!headline && !caption && !first.has(key)) first.set(key, run.from)
  return first
}

/** A person by title or by speaking, who may well be called by a part of the name. */
function isParty(group: NameGroup | undefined): boolean {
  return group !== undefined && (group.fullest.person || group.fullest.speaks)
}
