import { hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  type EntityModel,
  type Model,
  type ModelProblem,
  type Result,
  readEntityModel,
  readModel,
} from 'tutur'
import { knownLanguages } from './packs.ts'

/** Where the weights are: `TUTUR_MODELS`, else those that come with Tutur. */
const folder =
  process.env['TUTUR_MODELS'] || fileURLToPath(new URL('../../../models', import.meta.url))

/** The weights of one language; or none, and a sentence that says why unless that is as it should be. */
export interface Loaded<Weights> {
  readonly model: Weights | null
  readonly note: string | null
}

export type LoadedModel = Loaded<Model>

const loaded = new Map<string, Promise<LoadedModel>>()

/** The trained weights of a language, read when first asked for. */
export function modelOf(language: string): Promise<LoadedModel> {
  const known = loaded.get(language) ?? load(language)
  loaded.set(language, known)
  return known
}

async function load(language: string): Promise<LoadedModel> {
  const found = await weightsIn(language, 'weights.bin', readModel)
  if (found.weights !== null) return { model: found.weights, note: null }
  // A note beside the place says that the language does without.
  const doesWithout = !found.opened && existsSync(join(folder, language, 'none.md'))
  if (doesWithout) return { model: null, note: null }
  const note = `no trained weights for "${language}", the rules decide alone: ${found.reason}`
  return { model: null, note }
}

/** As many hex digits name a file of weights: enough to tell a few files apart. */
const fileDigits = 12

/** The files of weights that analyses use, each with the beginning of its SHA-256; languages without weights are left out. */
export async function weightsAtHand(): Promise<
  readonly { readonly language: string; readonly id: string }[]
> {
  const files = knownLanguages.map(async (language) => {
    const bytes = await readFile(join(folder, language, 'weights.bin')).catch(() => null)
    return bytes === null ? [] : [{ language, id: hash('sha256', bytes).slice(0, fileDigits) }]
  })
  return (await Promise.all(files)).flat()
}

const loadedEntities = new Map<string, Promise<Loaded<EntityModel>>>()

/** The weights with which names are found in a language, read when first asked for. */
export function entityModelOf(language: string): Promise<Loaded<EntityModel>> {
  const known = loadedEntities.get(language) ?? loadEntities(language)
  loadedEntities.set(language, known)
  return known
}

async function loadEntities(language: string): Promise<Loaded<EntityModel>> {
  const found = await weightsIn(language, 'entities.bin', readEntityModel)
  if (found.weights !== null) return { model: found.weights, note: null }
  const note = `no trained weights for names in "${language}", none are found: ${found.reason}`
  return { model: null, note }
}

type Found<Weights> =
  | { readonly weights: Weights }
  | { readonly weights: null; readonly reason: string; readonly opened: boolean }

/** The weights of a file; or why there are none, and whether the file could be read. */
async function weightsIn<Weights extends { readonly language: string }>(
  language: string,
  name: string,
  read: (bytes: Uint8Array) => Result<Weights, ModelProblem>,
): Promise<Found<Weights>> {
  const path = join(folder, language, name)
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const reason = code === 'ENOENT' ? `there is no ${path}` : message
    return { weights: null, reason, opened: false }
  }
  const none = (reason: string) => ({ weights: null, reason, opened: true }) as const
  const found = read(bytes)
  if (!found.ok) return none(`${path}: ${found.problem.message}`)
  if (found.value.language !== language)
    return none(`${path} holds those of "${found.value.language}"`)
  return { weights: found.value }
}
