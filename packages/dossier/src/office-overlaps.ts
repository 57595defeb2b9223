import { firstDay, lastDay } from './days.ts'
import type { Stretch } from './dossier.ts'
import type { Term } from './read-actors.ts'
import { type Reading, warn } from './read-yaml.ts'

/** Warns of two people who hold one office at one time, unless several do. A day of change is the day of both. */
export function warnOfOverlaps(reading: Reading, terms: readonly Term[]): void {
  const byOffice = Map.groupBy(
    terms.filter(({ role }) => !role.shared && role.of !== null),
    ({ role }) => role.key,
  )
  for (const held of byOffice.values())
    for (const [i, one] of held.entries()) warnOfOne(reading, one, held.slice(0, i))
}

function warnOfOne(reading: Reading, one: Term, before: readonly Term[]): void {
  const other = before.find((each) => each.actor !== one.actor && overlap(each.role, one.role))
  if (other === undefined) return
  warn(
    reading,
    one.at,
    `"${one.actor}" and "${other.actor}" hold ${one.role.key} at one time; mend "from" or "to", or write "shared: yes" in both if several hold it`,
  )
}

/** For certain: coarse days may lie apart. What has no beginning or end is taken for without one. */
function overlap(one: Stretch, other: Stretch): boolean {
  return beginsBeforeEnd(one, other) && beginsBeforeEnd(other, one)
}

function beginsBeforeEnd({ from }: Stretch, { to }: Stretch): boolean {
  return from === null || to === null || lastDay(from) < firstDay(to)
}
