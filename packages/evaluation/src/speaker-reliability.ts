import { formatOf } from './gold.ts'
import { wilson } from './intervals.ts'
import { judgeBy } from './measures.ts'
import { sameName } from './names.ts'
import { predict } from './predict.ts'
import { type Judged, separationOf } from './separation.ts'
import type { GoldSet } from './sets.ts'

/** The speakers of the finds with a marked fellow. */
export interface ScoredSpeakers {
  /** Those who are settled. */
  readonly settled: readonly Judged[]
  /** How many have words in the text, or should have, and are left open. */
  readonly open: number
}

/** Of the settled speakers with at least one score, how many are right. */
export interface SpeakerShare {
  readonly least: number
  readonly speakers: number
  /** How many of them are right. */
  readonly right: number
}

/** Scores at which the shares are told. */
const marks = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98]

/** For each score that some speakers reach and others do not, the share right among those who reach it. */
export function speakerShares(settled: readonly Judged[]): SpeakerShare[] {
  return marks.flatMap((mark, i) => {
    const kept = settled.filter(({ score }) => score >= mark)
    const beyond = settled.filter(({ score }) => score >= (marks[i + 1] ?? 2))
    if (kept.length === beyond.length) return []
    return [{ least: mark, speakers: kept.length, right: kept.filter(({ right }) => right).length }]
  })
}

/** The speakers of all finds in a set whose statements are marked. */
export function scoredSpeakers({ documents }: Pick<GoldSet, 'documents'>): ScoredSpeakers {
  const settled: Judged[] = []
  let open = 0
  for (const document of documents) {
    const { relations } = predict(document, 'statements')
    for (const { gold, found } of judgeBy('statements')(document, relations).matches) {
      const { speaker, speakerScore: score } = found
      if (score !== undefined)
        settled.push({ score, right: sameName(gold.speaker, speaker, document.lang) })
      else if (gold.speaker != null) open++
    }
  }
  return { settled, open }
}

/** What the scores of speakers promise on a set; `null` for one that names none. */
export function speakerTable(set: GoldSet): string | null {
  if (formatOf(set.documents) !== 'statements') return null
  const { settled, open } = scoredSpeakers(set)
  const rows = speakerShares(settled).map(({ least, speakers, right }) => {
    const { low, high } = wilson(right, speakers)
    const share = `${(right / speakers).toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`
    return `speaker   score >= ${least.toFixed(3)}  ${String(speakers).padStart(5)} finds  right ${share}`
  })
  const mean = settled.reduce((sum, { score }) => sum + score, 0) / settled.length
  const told = `speaker   mean score ${mean.toFixed(3)}; a right one scores higher than a wrong one in ${separationOf(settled).toFixed(3)} of pairs; ${open} left open`
  return [...rows, told].join('\n')
}
