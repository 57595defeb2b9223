import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../sets.ts'
import { predictDossier } from './predict-dossier.ts'
import { type DemoUtterance, demoTruth, readDemo, truthOf } from './read-demo.ts'
import { type JoinScores, scoreJoins } from './score-joins.ts'
import { type PositionScores, readTruePositions, scorePositions } from './score-positions.ts'

/** Where the demo dossier lies. */
export const demoFolder: string = join(root, 'corpus', 'demo')

/** How far what is found in a dossier agrees with what is true of it. */
export interface DemoScores {
  readonly joins: JoinScores
  readonly positions: PositionScores
}

/** Reads a dossier laid out as the demo is, takes its articles together, and then compares that with `truth.jsonl`. */
export async function measureDemo(folder: string): Promise<DemoScores> {
  const predictions = await predictDossier(await readDemo(folder))
  const truth = readFileSync(join(folder, demoTruth), 'utf8')
  return {
    joins: scoreJoins(truthOf<DemoUtterance>(folder, 'utterance'), predictions.utterances),
    positions: scorePositions(readTruePositions(truth), predictions),
  }
}
