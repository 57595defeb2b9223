import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { joinKnowledge, type Knowledge } from 'tutur'
import {
  describeProblem,
  dossierFile,
  KnowledgeReader,
  knowledgeOf,
  parseDossier,
} from 'tutur-dossier'
import { linesOf } from './lines-of.ts'
import { systemReason } from './system-reason.ts'

/** What files know, or what is wrong with the first that cannot be used. */
export type Loaded =
  | { readonly ok: true; readonly knowledge: Knowledge | null }
  | { readonly ok: false; readonly message: string }

/** What dossiers and imported files know, the first before the others; `null` for no files. */
export async function loadKnowledge(paths: readonly string[]): Promise<Loaded> {
  const all: Knowledge[] = []
  for (const path of paths) {
    const loaded = await loadOne(path)
    if (typeof loaded === 'string') return { ok: false, message: `${path}: ${loaded}` }
    all.push(loaded)
  }
  return { ok: true, knowledge: all.length === 0 ? null : joinKnowledge(all) }
}

async function loadOne(path: string): Promise<Knowledge | string> {
  try {
    const isFolder = (await stat(path)).isDirectory()
    if (isFolder) return await dossierAt(join(path, dossierFile))
    return /\.ya?ml$/iu.test(path) ? await dossierAt(path) : await importedAt(path)
  } catch (error) {
    return systemReason(error, {
      ENOENT: 'no such file, or no dossier in that folder; check the name',
      ENOTDIR: 'no such file; check the name',
      EACCES: 'you may not read it; check its permissions',
      Z_DATA_ERROR: 'the gzip file is damaged; import it again',
      Z_BUF_ERROR: 'the gzip file is cut off; import it again',
    })
  }
}

async function dossierAt(path: string): Promise<Knowledge | string> {
  const { dossier, problems } = parseDossier(await readFile(path))
  if (dossier !== null) return knowledgeOf(dossier)
  const first = problems.find(({ severity }) => severity === 'error')
  const told = first === undefined ? 'it has mistakes' : describeProblem(first)
  return `${told} ("tutur dossier check" tells all)`
}

async function importedAt(path: string): Promise<Knowledge | string> {
  const reader = new KnowledgeReader()
  let isEmpty = true
  for await (const line of linesOf(path)) {
    isEmpty = false
    const problem = reader.add(line ?? '?')
    if (problem !== null) return problem
  }
  return isEmpty ? 'empty; import it again' : reader.knowledge
}
