import { pushTo } from '../../text/push-to.ts'
import type { CopyFamily, CopyPair } from './copy-document.ts'
import { copyPairOf, inTime } from './copy-pair-of.ts'
import type { CopyProfile } from './copy-profile.ts'

/** In larger families only the pairs that were met are told: all would be more than anybody reads. */
const mostMembers = 32

/**
 * Joins pairs to families and adds the pairs that follow within each: texts of one language are compared with one another,
 * and a translation of a text is one of its copies, too. Of several versions of one page a text translates the one it is
 * most like.
 *
 * @param profiles In order of time.
 */
export function closeFamilies(
  profiles: readonly CopyProfile[],
  pairs: readonly CopyPair[],
): { readonly pairs: CopyPair[]; readonly families: CopyFamily[]; readonly comparisons: number } {
  const order = new Map(profiles.map(({ id }, i) => [id, i]))
  const found: CopyPair[] = []
  const families: CopyFamily[] = []
  let comparisons = 0
  for (const { members, ties } of groupsOf(profiles, pairs)) {
    families.push({ members: members.map(({ id }) => id) })
    const family = new Family(members, ties)
    if (members.length <= mostMembers) comparisons += family.close()
    // One by one: there may be more of them than a call takes.
    for (const tie of family.ties()) found.push(tie)
  }
  const place = (id: string): number => order.get(id) ?? 0
  found.sort(
    (one, other) =>
      place(one.earlier) - place(other.earlier) || place(one.later) - place(other.later),
  )
  families.sort((one, other) => place(one.members[0] ?? '') - place(other.members[0] ?? ''))
  return { pairs: found, families, comparisons }
}

interface Group {
  readonly members: CopyProfile[]
  readonly ties: CopyPair[]
}

/** Profiles that pairs join, directly or through others, with those pairs. */
function groupsOf(profiles: readonly CopyProfile[], pairs: readonly CopyPair[]): readonly Group[] {
  const above = new Map<string, string>()
  for (const { earlier, later } of pairs) {
    const [one, other] = [rootOf(above, earlier), rootOf(above, later)]
    if (one !== other) above.set(other, one)
  }
  const tied = new Set(pairs.flatMap(({ earlier, later }) => [earlier, later]))
  const groups = new Map<string, Group>()
  for (const profile of profiles) {
    if (!tied.has(profile.id)) continue
    const root = rootOf(above, profile.id)
    const group = groups.get(root) ?? { members: [], ties: [] }
    group.members.push(profile)
    groups.set(root, group)
  }
  for (const pair of pairs) groups.get(rootOf(above, pair.earlier))?.ties.push(pair)
  return [...groups.values()]
}

function rootOf(above: Map<string, string>, id: string): string {
  let root = id
  for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next
  for (let at = id; at !== root; ) {
    const next = above.get(at) ?? root
    above.set(at, root)
    at = next
  }
  return root
}

/** The pairs of one family. */
class Family {
  readonly #members: readonly CopyProfile[]
  readonly #ties: Map<string, CopyPair>

  constructor(members: readonly CopyProfile[], ties: readonly CopyPair[]) {
    this.#members = members
    this.#ties = new Map(ties.map((tie) => [keyOf(tie.earlier, tie.later), tie]))
  }

  /** Without the translations of a text that another version of the page is more like. */
  ties(): readonly CopyPair[] {
    const all = [...this.#ties.values()]
    const translations = new Map<string, CopyPair[]>()
    for (const tie of all)
      if (tie.relation === 'translation')
        for (const id of [tie.earlier, tie.later]) pushTo(translations, id, tie)
    return all.filter((tie) => {
      if (tie.relation !== 'translation') return true
      const beside = [tie.earlier, tie.later].flatMap((id) => translations.get(id) ?? [])
      return !beside.some((other) => other.score > tie.score && this.#areVersions(tie, other))
    })
  }

  /** Whether two translations tie one text to two versions of one page. */
  #areVersions(one: CopyPair, other: CopyPair): boolean {
    const [a, b] = [
      [one.earlier, one.later],
      [other.earlier, other.later],
    ] as const
    const shared = a.find((id) => b.includes(id))
    const [mine, theirs] = [a.find((id) => id !== shared), b.find((id) => id !== shared)]
    if (shared === undefined || mine === undefined || theirs === undefined) return false
    return this.#tie(mine, theirs)?.relation === 'version'
  }

  /** Adds the pairs that follow. Gives how many were compared for it. */
  close(): number {
    let comparisons = 0
    const missing: (readonly [CopyProfile, CopyProfile])[] = []
    for (const [i, one] of this.#members.entries())
      for (const other of this.#members.slice(i + 1))
        if (this.#tie(one.id, other.id) === undefined) missing.push([one, other])
    for (const [one, other] of missing) {
      if (one.language !== other.language) continue
      comparisons++
      this.#add(copyPairOf(one, other))
    }
    for (const [one, other] of missing)
      if (one.language !== other.language) this.#add(this.#throughCopy(one, other))
    return comparisons
  }

  /** Two texts in different languages, when one is a translation of a copy of the other. */
  #throughCopy(first: CopyProfile, second: CopyProfile): CopyPair | null {
    const [earlier, later] = inTime(first, second)
    for (const { id } of this.#members) {
      const ties = [this.#tie(earlier.id, id), this.#tie(id, later.id)] as const
      const [one, other] = ties
      if (one === undefined || other === undefined) continue
      const kinds = ties.map((tie) => tie?.relation)
      if (
        !kinds.includes('translation') ||
        !kinds.some((kind) => kind === 'verbatim' || kind === 'edited')
      )
        continue
      const score = Math.min(one.score, other.score)
      return {
        earlier: earlier.id,
        later: later.id,
        relation: 'translation',
        score,
        reason: `through ${id}`,
      }
    }
    return null
  }

  #tie(one: string, other: string): CopyPair | undefined {
    return this.#ties.get(keyOf(one, other))
  }

  #add(tie: CopyPair | null): void {
    if (tie !== null) this.#ties.set(keyOf(tie.earlier, tie.later), tie)
  }
}

function keyOf(one: string, other: string): string {
  return one < other ? `${one}\u0000${other}` : `${other}\u0000${one}`
}
