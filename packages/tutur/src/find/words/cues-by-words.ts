import type { Cue, LanguagePack } from '../../languages/pack.ts'
import { perPack } from '../../languages/per-pack.ts'
import { type ByNextWord, byNextWord, thoseBefore } from './by-next-word.ts'

/** The cues of `pack` that can begin with `first` before `second`, longest first. */
export function cuesWith(pack: LanguagePack, first: string, second: string): readonly Cue[] {
  return thoseBefore(indexOf(pack), first, second)
}

const indexOf: (pack: LanguagePack) => ReadonlyMap<string, ByNextWord<Cue>> = perPack((pack) => {
  const index = new Map<string, ByNextWord<Cue>>()
  for (const [first, cues] of pack.cues) index.set(first, byNextWord(cues, secondOf))
  return index
})

/** The word that has to follow the first: its second, or the first of those that it asks for. */
function secondOf({ words, ahead }: Cue): string | undefined {
  return words[1] ?? ahead[0]
}
