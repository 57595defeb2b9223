import type { Cue, LanguagePack } from '../../languages/pack.ts'
import { perPack } from '../../languages/per-pack.ts'

/** The cues that begin with one word, by the word behind it: `is` begins hundreds, `is told` a few. */
interface CuesOfWord {
  /** Those of one word, which any other may follow. */
  readonly alone: readonly Cue[]
  /** Those that go on with a word, among those of one word; longest first. */
  readonly goingOn: ReadonlyMap<string, readonly Cue[]>
}

/** The cues of `pack` that can begin with `first` before `second`, longest first. */
export function cuesWith(pack: LanguagePack, first: string, second: string): readonly Cue[] {
  const cues = indexOf(pack).get(first)
  return cues === undefined ? none : (cues.goingOn.get(second) ?? cues.alone)
}

const none: readonly Cue[] = []

const indexOf: (pack: LanguagePack) => ReadonlyMap<string, CuesOfWord> = perPack((pack) => {
  const index = new Map<string, CuesOfWord>()
  for (const [first, cues] of pack.cues) index.set(first, cuesOfWord(cues))
  return index
})

function cuesOfWord(cues: readonly Cue[]): CuesOfWord {
  const alone: Cue[] = []
  const goingOn = new Map<string, Cue[]>()
  for (const cue of cues) {
    const second = secondOf(cue)
    if (second === undefined) {
      alone.push(cue)
      for (const list of goingOn.values()) list.push(cue)
      continue
    }
    const list = goingOn.get(second) ?? [...alone]
    list.push(cue)
    goingOn.set(second, list)
  }
  return { alone, goingOn }
}

/** The word that has to follow the first: its second, or the first of those that it asks for. */
function secondOf({ words, ahead }: Cue): string | undefined {
  return words[1] ?? ahead[0]
}
