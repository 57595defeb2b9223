import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Model, readModel } from 'tutur'
import { packs } from './packs.ts'
import { root } from './sets.ts'

const known = new Map<string, readonly Model[]>()

/**
 * The weights to measure with, trained without the sets that are measured: `models/TAG/measured.bin`. None when
 * `TUTUR_MODELS` is `none`: the rules alone.
 *
 * @throws Error naming a file that holds no weights.
 */
export function measuredModels(): readonly Model[] {
  return packs.flatMap(({ tag }) => measuredModel(tag))
}

/** Those of one language, as the command loads them; none for a language without. */
export function measuredModel(tag: string): readonly Model[] {
  const models = known.get(tag) ?? readFrom(tag)
  known.set(tag, models)
  return models
}

function readFrom(tag: string): Model[] {
  const path = join(root, 'models', tag, 'measured.bin')
  if (process.env['TUTUR_MODELS'] === 'none' || !existsSync(path)) return []
  const read = readModel(readFileSync(path))
  if (!read.ok) throw new Error(`${path}: ${read.problem.message}`)
  return [read.value]
}
