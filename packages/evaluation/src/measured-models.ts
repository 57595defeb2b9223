import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Model, readModel } from 'tutur'
import { packs } from './packs.ts'
import { root } from './sets.ts'

let known: readonly Model[] | undefined

/**
 * The weights to measure with, trained without the sets that are measured: `models/TAG/measured.bin`. None when
 * `TUTUR_MODELS` is `none`: the rules alone.
 *
 * @throws Error naming a file that holds no weights.
 */
export function measuredModels(): readonly Model[] {
  known ??= process.env['TUTUR_MODELS'] === 'none' ? [] : packs.flatMap(({ tag }) => readFrom(tag))
  return known
}

function readFrom(tag: string): Model[] {
  const path = join(root, 'models', tag, 'measured.bin')
  if (!existsSync(path)) return []
  const read = readModel(readFileSync(path))
  if (!read.ok) throw new Error(`${path}: ${read.problem.message}`)
  return [read.value]
}
