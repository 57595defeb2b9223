import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { romanise, sameSpelling } from 'tutur/knowledge'
import type { Measured } from './baseline.ts'
import { wilson } from './intervals.ts'
import { below, seededRandom } from './random.ts'

/** The set of names in Latin and Cyrillic letters, beside the marked texts. */
export const namePairsFile = 'knowledge/netrans-en-ru-names.tsv.gz'

const strangers = 1_000_000

/**
 * How well spellings of one name are joined over two scripts: the share of pairs that are taken for one name, and of names
 * drawn at random that are told apart.
 *
 * @param path Gzipped lines of a name in Latin letters, the same in Cyrillic ones parted by blanks, and how often it was seen.
 */
export function measureNamePairs(path: string): Measured & { readonly documents: number } {
  const bytes = readFileSync(path)
  const pairs = gunzipSync(bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [latin = '', cyrillic = ''] = line.split('\t')
      return [romanise(latin), romanise(cyrillic.replaceAll(' ', ''))] as const
    })
  const joined = pairs.filter(([latin, cyrillic]) => sameSpelling(latin, cyrillic)).length
  const random = seededRandom(1)
  let apart = 0
  let drawn = 0
  while (drawn < strangers) {
    const [one, other] = [below(pairs.length, random), below(pairs.length, random)]
    if (one === other) continue
    drawn++
    if (!sameSpelling(pairs[one]?.[0] ?? '', pairs[other]?.[1] ?? '')) apart++
  }
  return {
    name: 'names',
    hash: createHash('sha256').update(bytes).digest('hex'),
    documents: pairs.length,
    measures: [shareOf('joined', joined, pairs.length), shareOf('told apart', apart, drawn)],
  }
}

function shareOf(name: string, right: number, all: number): Measured['measures'][number] {
  return {
    name,
    value: right / all,
    interval: wilson(right, all),
    marked: all,
    detail: `${right} of ${all}`,
  }
}
