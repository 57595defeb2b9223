import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  type CopyDocument,
  type Correction,
  copyDocumentOf,
  correctionsOf,
  type Document,
  findCopies,
} from 'tutur'
import { openSources, readTaken } from 'tutur-harvest'
import { describe, expect, test } from 'vitest'
import { copyDocuments, type MadeDocument } from '../src/copy-documents.ts'
import { packs } from '../src/packs.ts'

/** The line of an article in the truth of the demo dossier: how it was made from which other. */
interface DemoArticle {
  readonly kind: string
  readonly id: string
  readonly file: string
  readonly outlet: string
  readonly published: string
  readonly url: string
  readonly versionOf: string | null
  readonly copyOf: string | null
  readonly copyKind: string | null
  readonly excerptOf: string | null
  readonly translationOf: string | null
  readonly corrects: string | null
}

const demo = fileURLToPath(new URL('../../../corpus/demo/', import.meta.url))

describe('the demo dossier', async () => {
  const articles = readFileSync(`${demo}truth.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as DemoArticle)
    .filter(({ kind }) => kind === 'article')
  const documents = await demoDocuments(articles)

  test('every copy, version and translation is found as what it is, and nothing else', () => {
    const { pairs } = findCopies(documents)
    const found = pairs.map(({ earlier, later, relation }) => `${earlier} ${later} ${relation}`)
    const made = articles.flatMap((article) => {
      const from = madeFrom(article)
      return from === null ? [] : [`${from[0]} ${article.id} ${from[1]}`]
    })
    expect(made.filter((pair) => !found.includes(pair))).toEqual([])
    // Copies of one text are copies of one another, and a translation of it translates them, too.
    expect(found.filter((pair) => !made.includes(pair))).toEqual([
      '004 002 translation',
      '021 019 translation',
      '040 041 verbatim',
    ])
  })

  test('a correction is linked to what it corrects', () => {
    const corrected = ({ correction, corrects }: Correction): string => `${correction} ${corrects}`
    expect(correctionsOf(documents).map(corrected)).toEqual(
      articles
        .filter(({ corrects }) => corrects !== null)
        .map(({ id, corrects }) => `${id} ${corrects}`),
    )
  })
})

function madeFrom(article: DemoArticle): readonly [id: string, relation: string] | null {
  const { versionOf, copyOf, copyKind, excerptOf, translationOf } = article
  if (versionOf !== null) return [versionOf, 'version']
  if (copyOf !== null) return [copyOf, copyKind ?? '']
  if (excerptOf !== null) return [excerptOf, 'excerpt']
  return translationOf === null ? null : [translationOf, 'translation']
}

/** The articles as documents, read as users would have them read, with the truth's dates. */
async function demoDocuments(articles: readonly DemoArticle[]): Promise<readonly CopyDocument[]> {
  const read = new Map<string, Document[]>()
  const documents: CopyDocument[] = []
  for (const { id, file, outlet, published, url } of articles) {
    const here = read.get(file) ?? (await documentsIn(demo + file))
    read.set(file, here)
    // Versions of one page stand in the order of time.
    const index = here.length === 1 ? 0 : here.findIndex((one) => one.url === url)
    const [document] = here.splice(index, 1)
    if (index < 0 || document === undefined) throw new Error(`${file} has no ${url}`)
    documents.push({ ...copyDocumentOf(document), id, outlet, publishedAt: published, url })
  }
  return documents
}

async function documentsIn(path: string): Promise<Document[]> {
  const documents: Document[] = []
  for await (const found of openSources(path)) {
    if (!found.ok) throw new Error(found.problem.message)
    for (const part of await readTaken(found.value, { packs }))
      if (part.ok) documents.push(part.document)
  }
  return documents
}

describe('made documents', () => {
  const made = [...copyDocuments(2000)]

  test('the same for the same seed', () => {
    expect([...copyDocuments(300, 7)]).toEqual([...copyDocuments(300, 7)])
    expect([...copyDocuments(300, 7)]).not.toEqual([...copyDocuments(300, 8)])
  })

  test('nearly all copies are found as what they are, and nothing else', () => {
    const wanted = made.flatMap(({ id, madeFrom: from }) =>
      from === null ? [] : [`${from.id} ${id} ${from.relation}`],
    )
    const found = findCopies(made).pairs.map(
      ({ earlier, later, relation }) => `${[earlier, later].sort().join(' ')} ${relation}`,
    )
    expect(found.length).toBeLessThanOrEqual(wanted.length)
    expect(wanted.filter((pair) => !found.includes(pair)).length).toBeLessThan(wanted.length / 100)
  })

  test('twice as many documents need hardly more than twice as many comparisons', () => {
    const each = (documents: readonly MadeDocument[]): number =>
      findCopies(documents).comparisons / documents.length
    // A thousand go over more days than a translation may lie behind its original.
    expect(each(made)).toBeLessThan(1.2 * each(made.slice(0, 1000)))
  })

  test('a family of hundreds costs no more for each of its members', () => {
    const [first] = made
    const family = Array.from({ length: 600 }, (_, i) => ({
      ...(first as MadeDocument),
      id: `copy${i}`,
      url: `https://press.example/copy/${i}`,
    }))
    const { comparisons, families, pairs } = findCopies(family)
    expect(families.map(({ members }) => members.length)).toEqual([600])
    expect(comparisons).toBeLessThan(20 * family.length)
    expect(new Set(pairs.map(({ relation }) => relation))).toEqual(new Set(['verbatim']))
  })
})
