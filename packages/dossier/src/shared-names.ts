import { shown } from './fields.ts'
import { shortNamesOf } from './knowledge-of.ts'
import type { NamedActor } from './read-actors.ts'
import { type Reading, warn } from './read-yaml.ts'

/** Warns of a name that two actors have, and that so means neither of them. */
export function warnOfSharedNames(reading: Reading, named: readonly NamedActor[]): void {
  const bearers = new Map<string, string>()
  for (const { actor, at } of named) {
    const names = [...Object.values(actor.names).flat(), ...shortNamesOf(actor)]
    for (const name of new Set(names)) {
      const other = bearers.get(name.toLowerCase())
      if (other === undefined) bearers.set(name.toLowerCase(), actor.key)
      else if (other !== actor.key)
        warn(
          reading,
          at,
          `"${actor.key}" and "${other}" are both called "${shown(name)}", which so means neither without an office; take the name from one of them, or leave it at that`,
        )
    }
  }
}
