import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type EntityModel, type Model, readEntityModel, readModel } from 'tutur'

/** Where the weights are: `TUTUR_MODELS`, else those that come with Tutur. */
const folder =
  process.env['TUTUR_MODELS'] || fileURLToPath(new URL('../../../models', import.meta.url))

/** The weights of one language; or none, and a sentence that says why unless that is as it should be. */
export interface LoadedModel {
  readonly model: Model | null
  readonly note: string | null
}

const loaded = new Map<string, Promise<LoadedModel>>()

/** The trained weights of a language, read when first asked for. */
export function modelOf(language: string): Promise<LoadedModel> {
  const known = loaded.get(language) ?? load(language)
  loaded.set(language, known)
  return known
}

async function load(language: string): Promise<LoadedModel> {
  const path = join(folder, language, 'weights.bin')
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    // A note beside the place says that the language does without.
    if (existsSync(join(folder, language, 'none.md'))) return { model: null, note: null }
    const { code, message } = error as NodeJS.ErrnoException
    return without(language, code === 'ENOENT' ? `there is no ${path}` : message)
  }
  const read = readModel(bytes)
  if (!read.ok) return without(language, `${path}: ${read.problem.message}`)
  if (read.value.language !== language)
    return without(language, `${path} holds those of "${read.value.language}"`)
  return { model: read.value, note: null }
}

function without(language: string, reason: string): LoadedModel {
  const note = `no trained weights for "${language}", the rules decide alone: ${reason}`
  return { model: null, note }
}

/** The weights with which names are found in one language; or none, and a sentence that says why. */
export interface LoadedEntityModel {
  readonly model: EntityModel | null
  readonly note: string | null
}

const loadedEntities = new Map<string, Promise<LoadedEntityModel>>()

/** The weights with which names are found in a language, read when first asked for. */
export function entityModelOf(language: string): Promise<LoadedEntityModel> {
  const known = loadedEntities.get(language) ?? loadEntities(language)
  loadedEntities.set(language, known)
  return known
}

async function loadEntities(language: string): Promise<LoadedEntityModel> {
  const path = join(folder, language, 'entities.bin')
  const none = (reason: string): LoadedEntityModel => ({
    model: null,
    note: `no trained weights for names in "${language}", none are found: ${reason}`,
  })
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return none(code === 'ENOENT' ? `there is no ${path}` : message)
  }
  const read = readEntityModel(bytes)
  return read.ok ? { model: read.value, note: null } : none(`${path}: ${read.problem.message}`)
}
