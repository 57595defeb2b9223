import type { Reading } from '../reading.ts'
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
}

/** Finds people and things by name. */
export class NameLookup {
  readonly #names: GroupedNames
  readonly #forms: ReadonlyMap<Sighting, NameForm>
  readonly #actors: ReadonlyMap<NameGroup, Actor>
  /** Tokens at which each group is named without doubt, ascending. */
  readonly #tokens = new Map<NameGroup, readonly number[]>()

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
    const group = groups.length > 1 ? this.#lastSeen(groups, token) : groups[0]
    const actor = group === undefined ? undefined : this.#actors.get(group)
    if (group === undefined || actor === undefined) return null
    if (groups.length > 1) return { actor, match: 'shared' }
    return { actor, match: group.fullest.words.length === words.length ? 'whole' : 'part' }
  }

  /** The group named last before `token`; the first of all when none was. */
  #lastSeen(groups: readonly NameGroup[], token: number): NameGroup | undefined {
    let [best] = groups
    let bestToken = -1
    for (const group of groups) {
      const tokens = this.#tokensOf(group)
      const last = tokens[countUpTo(tokens, token) - 1] ?? -1
      if (last <= bestToken) continue
      best = group
      bestToken = last
    }
    return best
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
