import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseDossier } from 'tutur-dossier'
import { openSources } from 'tutur-harvest'
import type { Article, DossierFolder } from './read-folder.ts'

/** A line of `truth.jsonl` about an article. */
interface Listed {
  readonly kind: 'article'
  readonly id: string
  readonly file: string
  readonly part: string | null
  readonly url: string
}

/** What is true of an utterance of the demo. */
export interface DemoUtterance {
  readonly kind: 'utterance'
  readonly id: string
  readonly speaker: string
  readonly denies: string | null
  readonly independentOrigins: number
  readonly statements: readonly DemoStatement[]
}

/** One of its statements. */
export interface DemoStatement {
  readonly article: string
  readonly words: readonly string[]
  readonly chain: readonly string[]
  readonly chainStated: boolean
}

/** The file that tells what is true of the demo. */
export const demoTruth = 'truth.jsonl'

const sources = ['articles', 'records', 'feeds', 'archive']

/** Reads the demo dossier as it lies there. Of what is true of it, only the names of the articles are read. */
export async function readDemo(folder: string): Promise<DossierFolder> {
  const { dossier } = parseDossier(readFileSync(join(folder, 'dossier.yaml'), 'utf8'))
  if (dossier === null) throw new Error('the dossier of the demo cannot be read')
  const names = new DemoNames(truthOf<Listed>(folder, 'article'))
  const articles: Article[] = []
  for (const source of sources)
    for await (const found of openSources(join(folder, source))) {
      if (!found.ok) throw new Error(`${source}: ${found.problem.message}`)
      const name = relative(folder, found.value.capture.name)
      articles.push({ named: (url) => names.take(name, url), taken: found.value })
    }
  return { dossier, articles }
}

/** Tells which article of the list a file or an address is; of two versions at one address the earlier comes first. */
class DemoNames {
  readonly #left: Listed[]

  constructor(listed: readonly Listed[]) {
    this.#left = [...listed]
  }

  take(file: string, url: string | null): string {
    const byFile = this.#left.findIndex((one) => one.part === null && one.file === file)
    const at = byFile === -1 ? this.#left.findIndex((one) => one.url === url) : byFile
    const [found] = this.#left.splice(at, at === -1 ? 0 : 1)
    if (found === undefined) throw new Error(`${file}: no article of the list is ${url}`)
    return found.id
  }
}

/** The lines of one kind of what is true of the demo. */
export function truthOf<Line extends { readonly kind: string }>(
  folder: string,
  kind: Line['kind'],
): readonly Line[] {
  const lines = readFileSync(join(folder, demoTruth), 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as Line).filter((line) => line.kind === kind)
}
