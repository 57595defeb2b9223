import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Measured } from '../baseline.ts'
import { wilson } from '../intervals.ts'
import type { Measure } from '../measures.ts'
import { demoFolder, measureDemo } from './measure-demo.ts'
import { type Predictions, predictDossier } from './predict-dossier.ts'
import { demoTruth } from './read-demo.ts'
import { readDossierFolder } from './read-folder.ts'
import { readTruth, type Truth } from './read-truth.ts'
import { type JoinScores, scoreJoins } from './score-joins.ts'
import { type PositionScores, scorePositions } from './score-positions.ts'

/** The dossier to develop with, beside the marked texts. */
export const dossierSet = 'dossiers/dev'

/** How well the demo of the project is taken together. */
export async function measureDemoDossier(): Promise<Measured & { readonly documents: number }> {
  const { joins, positions } = await measureDemo(demoFolder)
  const truth = readFileSync(join(demoFolder, demoTruth), 'utf8')
  return {
    name: 'dossier/demo',
    hash: hashOf(truth),
    documents: truth.split('\n').filter((line) => line.includes('"kind": "article"')).length,
    measures: [...joinMeasures(joins), ...positionMeasures(positions)],
  }
}

/** How well a dossier of the sets is taken together. What is true of it is read when all is found. */
export async function measureDossierSet(
  folder: string,
): Promise<Measured & { readonly documents: number }> {
  const articles = readDossierFolder(folder)
  const predictions = await predictDossier(articles)
  const source = readFileSync(join(folder, 'truth.json'), 'utf8')
  const truth = readTruth(source)
  const positions = predictions.positions.filter(
    ({ actor, issue }) => !truth.isOptional(actor, issue),
  )
  return {
    name: dossierSet,
    hash: hashOf(source),
    documents: articles.articles.length,
    measures: [
      ...joinMeasures(scoreJoins(truth.utterances, predictions.utterances)),
      copyMeasure(truth, predictions),
      ...positionMeasures(scorePositions(truth.positions, { ...predictions, positions })),
    ],
  }
}

function hashOf(source: string): string {
  return createHash('sha256').update(source).digest('hex')
}

function joinMeasures(scores: JoinScores): Measure[] {
  const { several, marked, matched } = scores
  return [
    share('statements found', matched, marked),
    {
      name: 'utterances',
      value: several.f1,
      interval: wilson(Math.round(several.f1 * matched), matched),
      marked: matched,
      detail: `B-cubed P ${several.precision.toFixed(3)} R ${several.recall.toFixed(3)}`,
    },
    share('origins', scores.origins.right, scores.origins.all),
    share('origins, several', scores.originsOfSeveral.right, scores.originsOfSeveral.all),
    share('chains stated', scores.chainsStated.right, scores.chainsStated.all),
    share('chains unstated', scores.chainsUnstated.right, scores.chainsUnstated.all),
    share('chains of two', scores.chainsLong.right, scores.chainsLong.all),
  ]
}

function positionMeasures({ cells, right, shifts }: PositionScores): Measure[] {
  return [
    share('positions', right, cells),
    share('shifts right', shifts.right, shifts.predicted),
    share('shifts found', shifts.right, shifts.true),
  ]
}

/** Pairs that are one text, with the right relation. */
function copyMeasure({ copies }: Truth, { nearDuplicates }: Predictions): Measure {
  const keyOf = ([pair, relation]: Truth['copies'][number]): string =>
    `${[...pair].sort().join(' ')} ${relation}`
  const found = new Set(nearDuplicates.map(keyOf))
  const right = copies.filter((copy) => found.has(keyOf(copy))).length
  const all = copies.length + nearDuplicates.length
  return {
    name: 'copies',
    value: all === 0 ? 0 : (2 * right) / all,
    interval: wilson(right, copies.length),
    marked: copies.length,
    detail: `${right} right of ${nearDuplicates.length} found and ${copies.length} marked`,
  }
}

function share(name: string, right: number, all: number): Measure {
  return {
    name,
    value: all === 0 ? 0 : right / all,
    interval: wilson(right, all),
    marked: all,
    detail: `${right} of ${all}`,
  }
}
