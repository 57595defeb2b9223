/** Spans of one text as pairs `[start, end)` in UTF-16 code units. */
export type Offsets = readonly (readonly [start: number, end: number])[]

const wordCharacter = /[\p{L}\p{N}]/u

/** 1 for each code unit of `text` that is a letter or digit by itself. */
export function letterMask(text: string): Uint8Array {
  const mask = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) if (wordCharacter.test(text.charAt(i))) mask[i] = 1
  return mask
}

/** The offsets of the letters and digits that `spans` cover. */
export function lettersIn(mask: Uint8Array, spans: Offsets): ReadonlySet<number> {
  const letters = new Set<number>()
  for (const [start, end] of spans) {
    for (let i = start; i < end; i++) if (mask[i] === 1) letters.add(i)
  }
  return letters
}

/** How many members two sets share. */
export function shared<Member>(a: ReadonlySet<Member>, b: ReadonlySet<Member>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let count = 0
  for (const member of small) if (large.has(member)) count++
  return count
}

/** Shared members over all members, within [0, 1]; 0 for two empty sets. */
export function jaccard<Member>(a: ReadonlySet<Member>, b: ReadonlySet<Member>): number {
  const both = shared(a, b)
  const all = a.size + b.size - both
  return all === 0 ? 0 : both / all
}

/** True when a span of `a` and a span of `b` share a code unit. */
export function overlap(a: Offsets, b: Offsets): boolean {
  return a.some(([start, end]) => b.some(([from, to]) => start < to && from < end))
}
