/** What begins with one word, by the word behind it: `is` begins hundreds of cues, `is told` a few. */
export interface ByNextWord<One> {
  /** Those of one word, which any other may follow. */
  readonly alone: readonly One[]
  /** Those that go on with a word, among those of one word. */
  readonly goingOn: ReadonlyMap<string, readonly One[]>
}

const none: readonly never[] = []

/** Those of `index` that can begin with `first` before `second`, in their order. */
export function thoseBefore<One>(
  index: ReadonlyMap<string, ByNextWord<One>>,
  first: string,
  second: string,
): readonly One[] {
  const found = index.get(first)
  return found === undefined ? none : (found.goingOn.get(second) ?? found.alone)
}

/** Parts those that begin with one word by the next word of each, which one of a single word has not; keeps their order. */
export function byNextWord<One>(
  all: readonly One[],
  nextOf: (one: One) => string | undefined,
): ByNextWord<One> {
  const alone: One[] = []
  const goingOn = new Map<string, One[]>()
  for (const one of all) {
    const next = nextOf(one)
    if (next === undefined) {
      alone.push(one)
      for (const list of goingOn.values()) list.push(one)
      continue
    }
    const list = goingOn.get(next) ?? [...alone]
    list.push(one)
    goingOn.set(next, list)
  }
  return { alone, goingOn }
}
