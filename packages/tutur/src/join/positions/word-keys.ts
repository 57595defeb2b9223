import type { LanguagePack } from '../../languages/pack.ts'
import { perPack } from '../../languages/per-pack.ts'
import type { StanceWords } from '../../languages/stance-words.ts'
import { Remembered } from '../../text/remembered.ts'

const mostKept = 20_000
const shortestRoot = 4
const shortestStart = 3

/**
 * Under what a folded word is looked up: itself, and where the language puts prefixes before roots, every root that it can
 * have (`memungut` as `pungut`).
 */
export function keysOf(word: string, pack: LanguagePack): readonly string[] {
  return kept(pack).of(word, () => newKeys(word, pack.stanceWords))
}

const kept: (pack: LanguagePack) => Remembered<readonly string[]> = perPack(
  () => new Remembered(mostKept),
)

function newKeys(word: string, { prefixes, endings }: StanceWords): readonly string[] {
  if (prefixes.length === 0) return [word.replace(/'s?$/u, '')]
  const keys = new Set([word])
  for (const base of withoutEndings(word, endings)) {
    keys.add(base)
    for (const { prefix, swallowed } of prefixes) {
      const root = swallowed + base.slice(prefix.length)
      if (base.startsWith(prefix) && root.length >= shortestRoot) keys.add(root)
    }
  }
  return [...keys]
}

function withoutEndings(word: string, endings: ReadonlySet<string>): string[] {
  const bases = [word]
  for (const ending of endings)
    if (word.endsWith(ending) && word.length - ending.length >= shortestRoot)
      bases.push(word.slice(0, -ending.length))
  return bases
}

/** Whether two folded words are forms of one: they begin alike, and what is left of each is an ending. */
export function isSameWord(one: string, other: string, pack: LanguagePack): boolean {
  if (one === other) return true
  const { prefixes, endings } = pack.stanceWords
  if (prefixes.length > 0) {
    const root = verbRoot(one, pack)
    // `pertahanan`, defence, is no form of `ditahan`.
    return keysOf(other, pack).includes(root) && other.startsWith('per') === root.startsWith('per')
  }
  let same = 0
  while (same < one.length && one[same] === other[same]) same++
  for (; same >= shortestStart; same--) {
    if (isEnding(one, same, endings) && isEnding(other, same, endings)) return true
  }
  return false
}

/** `patrolling`: an ending may double the letter before it. */
function isEnding(word: string, from: number, endings: ReadonlySet<string>): boolean {
  const rest = word.slice(from)
  if (rest === '' || endings.has(rest)) return true
  return rest[0] === word[from - 1] && endings.has(rest.slice(1))
}

/** The root of a verb in a table of keywords (`membayar`); other words stand for themselves. */
function verbRoot(word: string, pack: LanguagePack): string {
  if (!/^(?:me|di|ber)/u.test(word)) return word
  return keysOf(word, pack).reduce((root, key) => (key.length < root.length ? key : root), word)
}
