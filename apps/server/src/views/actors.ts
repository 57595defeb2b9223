import type { z } from '@hono/zod-openapi'
import type { actorPageShape } from '../shapes/dossier.ts'
import { actorsListed, type Listed, listedNamed } from './actor-directory.ts'
import { type ActorRow, actorRow } from './actor-row.ts'
import type { SideKind } from './sides.ts'
import type { Material } from './view.ts'

/** Which actors; what is left out is not asked. */
export interface ActorsInput {
  /** Words of a name, in any script, the last perhaps not yet whole. */
  readonly name?: string | undefined
  readonly as?: SideKind | 'provisional' | undefined
  /** `next` of the page before. */
  readonly after?: string | undefined
  readonly limit: number
}

/** Who speaks, those with the most words first; by name, also those whom the tables alone know. `null`: no such page. */
export function actors(
  material: Material,
  { name, as, after, limit }: ActorsInput,
): Pick<z.infer<typeof actorPageShape>, 'rows' | 'next'> | null {
  const named = (name ?? '').trim() === '' ? null : (name ?? '')
  const found = named === null ? actorsListed(material) : listedNamed(named, material)
  const wanted = found.filter((one) => isWanted(one, as))
  const from = after === undefined ? 0 : placeBehind(after, wanted)
  if (from === null) return null
  const page = wanted.slice(from, from + limit)
  const last = page.at(-1)
  const rows = page.map(({ key }) => actorRow(key, material)).filter((row) => row !== null)
  const next = from + limit < wanted.length && last !== undefined ? cursorOf(last) : null
  return { rows: rows as ActorRow[], next }
}

function isWanted({ as, isProvisional }: Listed, wanted: ActorsInput['as']): boolean {
  if (wanted === undefined) return true
  return wanted === 'provisional' ? isProvisional : as === wanted
}

function cursorOf({ key, utterances }: Listed): string {
  return `${utterances} ${key}`
}

/** Where the list goes on; it may have changed since. `null` for what no page gave. */
function placeBehind(cursor: string, list: readonly Listed[]): number | null {
  const [, count, key] = /^(\d{1,9}) (.+)$/u.exec(cursor) ?? []
  if (count === undefined || key === undefined) return null
  const behind = list.findIndex(
    (one) => one.utterances < Number(count) || (one.utterances === Number(count) && one.key > key),
  )
  return behind === -1 ? list.length : behind
}
