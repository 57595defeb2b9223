import { pushTo } from '../../text/push-to.ts'
import { tokenKind } from '../../text/tokens.ts'
import type { Reading, TokenRange } from '../words/reading.ts'
import { type Actor, actorNamed, contentWords, nameOf, titleWords } from './actors.ts'
import { isPartOf, pushWord, wordsOf } from './group-names.ts'
import { type Alias, initialsStart, type NameRun } from './name-runs.ts'
import type { Sighting } from './sightings.ts'

/** Bodies of a document by the spelling of their names and short forms. */
export interface Bodies {
  /** The body of a run, or `null` when the run names none. */
  readonly of: (run: TokenRange) => Actor | null
}

/** At most so many longer names are compared for one first word. */
const maxNamesakes = 32

/** Collects the bodies that runs name, with the short forms in brackets behind them. */
export function collectBodies(reading: Reading, sightings: readonly Sighting[]): Bodies {
  const bodies = new BodyIndex(reading)
  for (const { run } of sightings) bodies.addAliases(run)
  const ordered = sightings
    // In a headline every word has a capital, and a name runs on into what is said of it.
    .filter(
      ({ run, own, headline }) =>
        (run.kind === 'body' || run.kind === 'acronym') && own === null && !headline,
    )
  // The longest first, so that short forms lead to it.
  ordered.sort((a, b) => b.run.to - b.run.from - (a.run.to - a.run.from))
  for (const { run } of ordered) bodies.add(run)
  return { of: (range) => bodies.find(wordsWithoutBrackets(reading, range)) }
}

class BodyIndex {
  readonly reading: Reading
  readonly #byKey = new Map<string, Actor>()
  readonly #byFirstWord = new Map<string, { words: readonly string[]; actor: Actor }[]>()

  constructor(reading: Reading) {
    this.reading = reading
  }

  add(run: NameRun): void {
    const words = wordsWithoutBrackets(this.reading, run)
    const key = words.join(' ')
    if (this.#byKey.has(key)) return
    const known = this.#byKey.get(this.#writtenOut(words, key))
    this.#put(words, known ?? bodyActor(this.reading, run))
  }

  /** `Badan Gizi Nasional (BGN)`: both names lead to one body. */
  addAliases(run: NameRun): void {
    for (const alias of run.aliases) {
      const long = longForm(this.reading, run, alias)
      if (long === null) continue
      const actor = bodyActor(this.reading, { from: long.from, to: endOf(run, alias) })
      this.#put(wordsOf(this.reading, alias), actor)
      this.#put(
        wordsWithoutBrackets(this.reading, { from: long.from, to: endOf(run, alias) }),
        actor,
      )
      this.#put(wordsOf(this.reading, long), actor)
    }
  }

  find(words: readonly string[]): Actor | null {
    const key = words.join(' ')
    return (
      this.#byKey.get(key) ?? this.#byKey.get(this.#writtenOut(words, key)) ?? this.#longer(words)
    )
  }

  /** The one longer name with the same first word, when there is only one. */
  #longer(words: readonly string[]): Actor | null {
    if (words.length < 2) return null
    const namesakes = (this.#byFirstWord.get(words[0] ?? '') ?? []).slice(0, maxNamesakes)
    const actors = new Set(
      namesakes.filter((entry) => isPartOf(words, entry.words)).map((entry) => entry.actor),
    )
    return actors.size === 1 ? ([...actors][0] ?? null) : null
  }

  #put(words: readonly string[], actor: Actor): void {
    const key = words.join(' ')
    if (this.#byKey.has(key)) return
    this.#byKey.set(key, actor)
    const full = this.#writtenOut(words, key)
    if (!this.#byKey.has(full)) this.#byKey.set(full, actor)
    pushTo(this.#byFirstWord, words[0] ?? '', { words, actor })
  }

  /** `Kemlu RI` and `Kementerian Luar Negeri RI` are one. */
  #writtenOut(words: readonly string[], key: string): string {
    const { pack } = this.reading
    if (!words.some((word) => pack.titles.has(word))) return key
    return words.flatMap((word) => titleWords(word, pack)).join(' ')
  }
}

/** Where the name goes on after a bracket: `Kementerian Luar Negeri (Kemlu) RI`. */
function endOf(run: NameRun, alias: Alias): number {
  return run.own === null && run.kind === 'body' ? run.to : alias.to + 1
}

function bodyActor(reading: Reading, range: TokenRange): Actor {
  return actorNamed(nameOf(reading, range), 'body', contentWords(reading, range))
}

function wordsWithoutBrackets(reading: Reading, range: TokenRange): string[] {
  const words: string[] = []
  const { kind } = reading.tokens
  let depth = 0
  for (let token = range.from; token < range.to; token++) {
    if (kind[token] === tokenKind.open) depth++
    else if (kind[token] === tokenKind.close) depth--
    else if (depth === 0) pushWord(reading, token, words)
  }
  return words
}

/** The words that a bracket is short for: those with its initials, or the whole body. */
function longForm(reading: Reading, run: NameRun, alias: Alias): TokenRange | null {
  const from = initialsStart(reading.tokens, alias)
  if (from !== null) return { from, to: alias.ofEnd }
  return run.kind === 'body' ? { from: run.from, to: alias.ofEnd } : null
}
