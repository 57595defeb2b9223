import type { JoinKind } from '../../languages/join-words.ts'
import type { LanguagePack } from '../../languages/pack.ts'
import { perPack } from '../../languages/per-pack.ts'

const compiled = perPack(
  ({ joinWords }) =>
    new Map(
      Object.entries(joinWords.patterns).map(([kind, source]) => [kind, new RegExp(source, 'u')]),
    ),
)

/** The pattern of a kind of words, for a text in small letters; `null` where the language has none. */
export function joinPattern(kind: JoinKind, pack: LanguagePack): RegExp | null {
  return compiled(pack).get(kind) ?? null
}
