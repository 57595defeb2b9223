import { join } from 'node:path'
import { root } from '../sets.ts'
import { predictDossier } from './predict-dossier.ts'
import { type DemoUtterance, readDemo, truthOf } from './read-demo.ts'
import { type JoinScores, scoreJoins } from './score-joins.ts'

/** Where the demo dossier lies. */
export const demoFolder: string = join(root, 'corpus', 'demo')

/** How well the articles of the demo dossier are joined, compared with what is true of them. */
export async function measureDemo(folder: string): Promise<JoinScores> {
  const { utterances } = await predictDossier(await readDemo(folder))
  return scoreJoins(truthOf<DemoUtterance>(folder, 'utterance'), utterances)
}
