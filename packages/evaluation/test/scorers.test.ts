import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Counts } from '../src/attribution-score.ts'
import { countAttributions, scoresOfCount, sumCounts } from '../src/attribution-score.ts'
import type { GoldDocument } from '../src/gold.ts'
import type { Tally } from '../src/statement-score.ts'
import { judge, scoresOf, sumTallies, tally } from '../src/statement-score.ts'
import type { SpoiledDocument } from './gold-sets.ts'
import { goldFolder, readSet, spoil, toolFolder } from './gold-sets.ts'

const absent = !existsSync(toolFolder)
if (absent) console.warn(`skipped: no reference scorers beside ${goldFolder}`)

describe.skipIf(absent)('the statement scorer gives what the reference scorer gives', () => {
  const sets = ['seeds', 'indonesian.train-a', 'english.train', 'russian.train', 'malay.dev']
  test.each(sets)('%s', (name) => {
    const documents = readSet(`attribution/${name}.jsonl`) ?? []
    for (const flags of [[], ['--no-headline']]) {
      const finds = spoil(documents, 7 + flags.length)
      expect(ownLines(documents, finds, flags.length > 0)).toEqual(
        referenceLines(`attribution/${name}.jsonl`, finds, flags),
      )
    }
  })
})

function referenceLines(set: string, finds: readonly SpoiledDocument[], flags: string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'tutur-'))
  try {
    const path = join(folder, 'found.jsonl')
    writeFileSync(path, finds.map((document) => JSON.stringify(document)).join('\n'))
    const tool = join(toolFolder, 'score-statements.mjs')
    const printed = execFileSync(process.execPath, [tool, join(goldFolder, set), path, ...flags])
    return printed.toString().trim().split('\n').sort()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function ownLines(
  documents: readonly GoldDocument[],
  finds: readonly SpoiledDocument[],
  withoutHeadlines: boolean,
): string[] {
  const tallies = documents.map((document, index) =>
    tally(judge(document, finds[index]?.relations ?? [], { withoutHeadlines }), document.lang),
  )
  const types = new Set(tallies.flatMap((one) => [...one.keys()]))
  return [...types]
    .map((type) => line(type, sumTallies(tallies.flatMap((one) => one.get(type) ?? []))))
    .sort()
}

/** A tally as the reference scorer prints it. */
function line(type: string, tally: Tally): string {
  const { precision, recall, f1 } = scoresOf(tally)
  const share = (part: number, all: number): string => (part / all).toFixed(3)
  const { right, missed, falseFinds } = tally
  return [
    (type === 'all' ? 'ALL' : type).padEnd(9),
    `gold ${right + missed} tp ${right} fp ${falseFinds} `,
    `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)} | on tp:`,
    `contentJaccard ${share(tally.jaccard, right)} content>=.95 ${share(tally.wholeContent, right)}`,
    `sourceOverlap ${share(tally.sourceRight, tally.sourceMarked || 1)}`,
    `speaker ${share(tally.speakerRight, right)} type ${share(tally.typeRight, right)}`,
  ].join(' ')
}

interface Reference {
  readonly score: (
    gold: readonly GoldDocument[],
    found: readonly SpoiledDocument[],
    options: { noDiscard?: boolean },
  ) => unknown
}

describe.skipIf(absent)('the attribution scorer gives what the reference scorer gives', () => {
  test.each(['polnear.dev', 'german.dev', 'pfsa.dev'])('%s', async (name) => {
    const documents = (readSet(`attribution/${name}.jsonl`) ?? []).slice(0, 60)
    const url = pathToFileURL(join(toolFolder, 'score-attribution.mjs')).href
    const { score } = (await import(url)) as Reference
    for (const withoutDiscarded of [false, true]) {
      const finds = spoil(documents, withoutDiscarded ? 11 : 12)
      const counts = documents.map((document, index) =>
        countAttributions(document, finds[index]?.relations ?? [], { withoutDiscarded }),
      )
      const reference = score(documents, finds, { noDiscard: withoutDiscarded })
      expectEqualScores(sumCounts(counts), flatten(reference))
    }
  })
})

/** Numbers of a nested report by their path: `content.exact.f1`. */
function flatten(value: unknown, path = ''): Map<string, number> {
  if (typeof value === 'number') return new Map([[path, value]])
  const entries = Object.entries(value as Record<string, unknown>)
  return new Map(
    entries.flatMap(([key, inner]) => [...flatten(inner, path === '' ? key : `${path}.${key}`)]),
  )
}

function expectEqualScores(counts: Counts, reference: ReadonlyMap<string, number>): void {
  for (const [measure, count] of counts) {
    const names = referenceNames(measure)
    const { precision, recall, f1 } = scoresOfCount(count)
    for (const [name, value] of [
      [names.p, precision],
      [names.r, recall],
      [names.f1, f1],
    ] as const) {
      const expected = name === undefined ? undefined : reference.get(name)
      if (name !== undefined)
        expect(value, `${measure} as ${name}`).toBeCloseTo(expected ?? Number.NaN, 9)
    }
  }
}

/** Where the reference report holds a measure. */
function referenceNames(measure: string): { p?: string; r?: string; f1?: string } {
  const [, kind, name] =
    /^(relation|content\.loose|label|direct|german)\.(.+)$/u.exec(measure) ?? []
  const triple = (path: string) => ({ p: `${path}.p`, r: `${path}.r`, f1: `${path}.f1` })
  if (kind === 'relation') return triple(`by_type.${name}.relation`)
  if (kind === 'content.loose') return triple(`by_type.${name}.content_loose`)
  if (kind === 'german') return triple(`german_official.${name}`)
  if (kind === 'label') return { r: `by_gold_label.${name?.replace(/\.(\w+)$/u, '.$1_recall')}` }
  if (measure === 'direct.found') return { r: 'speaker_accuracy_direct.found' }
  if (measure === 'direct.source') return { r: 'speaker_accuracy_direct.end_to_end' }
  // The reference gives no pooled loose measure for these, and this one only among the found.
  if (['cue.loose', 'source.loose', 'direct.source_exact'].includes(measure)) return {}
  return triple(measure)
}
