/*
 * Each word of a sentence has one label: 0 for no name, else the type of its name and its place in it. Names of one word
 * and last words have labels of their own, which tells more than first and further words alone (Ratinov and Roth 2009).
 */

/** The place of a word in its name. */
export const place = { first: 0, inside: 1, last: 2, only: 3 } as const

const places = 4

/** How many labels there are for so many types. */
export function labelsFor(types: number): number {
  return 1 + places * types
}

/** The label of a word of a name. */
export function labelOf(type: number, where: number): number {
  return 1 + places * type + where
}

/** The type that a label other than 0 tells. */
export function typeOfLabel(label: number): number {
  return (label - 1) >> 2
}

/** A name as tokens `[from, to)` and the number of its type. */
export interface MarkedName {
  readonly from: number
  readonly to: number
  readonly type: number
}

/** The labels of `count` words with these names, which may not overlap. */
export function labelsOfNames(names: readonly MarkedName[], count: number): Uint8Array {
  const labels = new Uint8Array(count)
  for (const { from, to, type } of names) {
    labels.fill(labelOf(type, place.inside), from, to)
    labels[from] = labelOf(type, place.first)
    labels[to - 1] = labelOf(type, to - from === 1 ? place.only : place.last)
  }
  return labels
}

/** The names that labels tell; labels must follow each other as {@link mayFollow} allows. */
export function namesOfLabels(labels: Uint8Array): MarkedName[] {
  const names: MarkedName[] = []
  let from = 0
  labels.forEach((label, i) => {
    if (label === 0) return
    if (begins(label)) from = i
    if (ends(label)) names.push({ from, to: i + 1, type: typeOfLabel(label) })
  })
  return names
}

/** Whether a label may stand behind another; `labels`, the number of all, stands for the edge of a sentence. */
export function mayFollow(before: number, after: number, labels: number): boolean {
  const open = before !== labels && !ends(before)
  if (!open) return after === labels || begins(after)
  return after !== labels && !begins(after) && typeOfLabel(before) === typeOfLabel(after)
}

function begins(label: number): boolean {
  const where = (label - 1) & 3
  return label === 0 || where === place.first || where === place.only
}

function ends(label: number): boolean {
  const where = (label - 1) & 3
  return label === 0 || where === place.last || where === place.only
}
