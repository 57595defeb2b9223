import { StoreProblem } from 'tutur-ledger'
import type { z } from 'zod'
import type { Memory } from './memory.ts'

/** Records of one kind in the memory of a store, each under its name. */
export interface Records<Record> {
  get(name: string): Promise<Record | null>
  /** Whether there was none of that name before. */
  add(name: string, record: Record): Promise<boolean>
  /** Changes what is there, however many do so at once; the new one, or `null` when there is none of that name. */
  change(name: string, change: (record: Record) => Record): Promise<Record | null>
  /** As {@link change}, for what is good to know and no more: a store that cannot be written now is left as it is. */
  note(name: string, change: (record: Record) => Record): Promise<void>
  remove(name: string): Promise<void>
  all(): Promise<readonly { readonly name: string; readonly record: Record }[]>
}

/** The records under `prefix`. What is there must be as `shape` says: another version of Tutur may have written it. */
export function recordsIn<Shape extends z.ZodType>(
  memory: Memory,
  prefix: string,
  shape: Shape,
): Records<z.infer<Shape>> {
  type One = z.infer<Shape>
  const read = (json: string): One => shape.parse(JSON.parse(json))
  const records: Records<One> = {
    async get(name) {
      const json = await memory.recall(prefix + name)
      return json === null ? null : read(json)
    },
    add: (name, record) => memory.replace(prefix + name, null, JSON.stringify(record)),
    async change(name, change) {
      for (;;) {
        const before = await memory.recall(prefix + name)
        if (before === null) return null
        const after = change(read(before))
        if (await memory.replace(prefix + name, before, JSON.stringify(after))) return after
      }
    },
    async note(name, change) {
      try {
        await records.change(name, change)
      } catch (error) {
        if (!(error instanceof StoreProblem)) throw error
      }
    },
    remove: (name) => memory.forget(prefix + name),
    async all() {
      const rows = await memory.recalled(prefix)
      return rows.map(({ key, value }) => ({ name: key.slice(prefix.length), record: read(value) }))
    },
  }
  return records
}
