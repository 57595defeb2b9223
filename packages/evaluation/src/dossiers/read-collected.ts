import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeProblem, parseDossier } from 'tutur-dossier'
import { openSources } from 'tutur-harvest'
import type { Article, DossierFolder } from './read-folder.ts'

/** Where the demo keeps what was collected. */
const sources = ['articles', 'feeds', 'records', 'archive']

/**
 * Reads a folder laid out as the demo of the project: `dossier.yaml` as a user writes it, and what was collected in its
 * folders. What is true of them is not read.
 *
 * @throws Error for a dossier with a mistake, and for a source that cannot be read.
 */
export async function readCollectedFolder(folder: string): Promise<DossierFolder> {
  const { dossier, problems } = parseDossier(readFileSync(join(folder, 'dossier.yaml'), 'utf8'))
  if (dossier === null)
    throw new Error(problems.map((problem) => describeProblem(problem)).join('\n'))
  const articles: Article[] = []
  for (const source of sources) {
    for await (const found of openSources(join(folder, source))) {
      if (!found.ok) throw new Error(found.problem.message)
      articles.push({ id: `${source} ${articles.length}`, taken: found.value })
    }
  }
  return { dossier, articles }
}
