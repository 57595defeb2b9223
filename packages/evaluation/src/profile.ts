import type { Profiler } from 'node:inspector'

/** Which files of the library make up a stage; the first that fits counts. */
const stages: readonly (readonly [stage: string, files: RegExp])[] = [
  ['read', /\/tutur\/(?:src|dist)\/read\//u],
  ['words', /\/tutur\/(?:src|dist)\/(?:text\/|find\/words\/)/u],
  ['resolve', /\/tutur\/(?:src|dist)\/find\/(?:people|speakers|chains|days)/u],
  ['weights', /\/tutur\/(?:src|dist)\/learn\//u],
  ['find', /\/tutur\/(?:src|dist)\/find\//u],
  ['records', /\/tutur\/(?:src|dist)\/(?:model\/|analyse|standoff)/u],
  ['language', /\/eld\//u],
]

/**
 * The share of each stage in a CPU profile of the library, largest first. Time in built-in functions
 * (regular expressions, sorting) counts for the file that called them; the sum is 1 with `other`.
 */
export function shareByStage(profile: Profiler.Profile): [stage: string, share: number][] {
  const stageOf = stagesByNode(profile)
  const sums = new Map<string, number>()
  let total = 0
  for (const [index, node] of (profile.samples ?? []).entries()) {
    const stage = stageOf.get(node) ?? 'other'
    const elapsed = Math.max(0, profile.timeDeltas?.[index] ?? 0)
    total += elapsed
    sums.set(stage, (sums.get(stage) ?? 0) + elapsed)
  }
  const shares = [...sums].map(([stage, sum]): [string, number] => [
    stage,
    total === 0 ? 0 : sum / total,
  ])
  return shares.sort((a, b) => b[1] - a[1])
}

/** The stage of each node: that of its own file, else its caller's. Callers stand before callees. */
function stagesByNode({ nodes }: Profiler.Profile): ReadonlyMap<number, string> {
  const stageOf = new Map<number, string>()
  const callerOf = new Map<number, number>()
  for (const { id, children = [] } of nodes) for (const child of children) callerOf.set(child, id)
  for (const { id, callFrame } of nodes) {
    const own = stages.find(([, files]) => files.test(callFrame.url))?.[0]
    const inherited = stageOf.get(callerOf.get(id) ?? -1)
    const stage = own ?? (callFrame.functionName === '(garbage collector)' ? 'memory' : inherited)
    if (stage !== undefined) stageOf.set(id, stage)
  }
  return stageOf
}
