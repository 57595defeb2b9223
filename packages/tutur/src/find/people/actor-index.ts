import { firstIndex } from '../../text/first-index.ts'
import { type Actor, type ActorMention, covers } from './actors.ts'

/** At most so many actors are looked at for one word. */
const maxActors = 32

/** The actors of a document by the words of their titles and names, and where each is named in the text. */
export class ActorIndex {
  readonly #mentions: readonly ActorMention[]
  readonly #byWord = new Map<string, Actor[]>()
  readonly #tokens = new Map<Actor, number[]>()
  #isFilled = false

  constructor(mentions: readonly ActorMention[]) {
    this.#mentions = mentions
  }

  /** Most documents describe nobody: the index is made when first asked. */
  #fill(): void {
    if (this.#isFilled) return
    this.#isFilled = true
    for (const { actor, from, headline } of this.#mentions) {
      if (headline) continue
      const tokens = this.#tokens.get(actor)
      if (tokens !== undefined) {
        tokens.push(from)
        continue
      }
      this.#tokens.set(actor, [from])
      if (actor.kind !== 'other') this.#add(actor)
    }
  }

  /** Actors of `kind` with all `words` in titles and names, in the order in which the text names them first. */
  describedBy(words: readonly string[], kind: Actor['kind']): Actor[] {
    this.#fill()
    const candidates = this.#byWord.get(words[0] ?? '') ?? []
    return candidates.filter((actor) => actor.kind === kind && covers(actor, words))
  }

  /** Actors of `kind` with at least one of `words`. */
  touchedBy(words: readonly string[], kind: Actor['kind']): Actor[] {
    this.#fill()
    const touched = words.flatMap((word) => this.#byWord.get(word) ?? [])
    return [...new Set(touched)].filter((actor) => actor.kind === kind)
  }

  /** The one of `actors` named last before `token`, or `null`. */
  lastBefore(actors: readonly Actor[], token: number): Actor | null {
    return best(actors, (actor) => this.tokenBefore(actor, token))
  }

  /** The one of `actors` named first after `token`, or `null`. */
  firstAfter(actors: readonly Actor[], token: number): Actor | null {
    return best(actors, (actor) => {
      const tokens = this.#tokens.get(actor) ?? []
      const next = tokens[countUpTo(tokens, token)]
      return next === undefined ? -1 : Number.MAX_SAFE_INTEGER - next
    })
  }

  /** Where `actor` is named last before `token`, or -1. */
  tokenBefore(actor: Actor, token: number): number {
    this.#fill()
    const tokens = this.#tokens.get(actor) ?? []
    return tokens[countUpTo(tokens, token - 1) - 1] ?? -1
  }

  #add(actor: Actor): void {
    for (const word of new Set([...actor.roleWords, ...actor.nameWords])) {
      const actors = this.#byWord.get(word)
      if (actors === undefined) this.#byWord.set(word, [actor])
      else if (actors.length < maxActors) actors.push(actor)
    }
  }
}

function best(actors: readonly Actor[], rank: (actor: Actor) => number): Actor | null {
  let found: Actor | null = null
  let highest = -1
  for (const actor of actors) {
    const value = rank(actor)
    if (value <= highest) continue
    found = actor
    highest = value
  }
  return found
}

/** How many of ascending `tokens` are less than or equal to `token`. */
export function countUpTo(tokens: readonly number[], token: number): number {
  return firstIndex(tokens.length, (i) => (tokens[i] ?? 0) > token)
}
