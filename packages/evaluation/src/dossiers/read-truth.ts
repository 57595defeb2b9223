import type { Stance } from 'tutur'
import type { MarkedUtterance } from './score-joins.ts'
import type { TruePositions } from './score-positions.ts'

/** `truth.json` of a dossier of the sets, of which only these are asked. */
interface TruthFile {
  readonly utterances: readonly {
    readonly id: string
    readonly independentOrigins: number
    readonly statements: readonly {
      readonly article: string
      readonly contentSubstring: string
      readonly alsoSubstrings?: readonly string[]
      readonly chain: readonly string[]
      readonly chainStated?: boolean
    }[]
  }[]
  readonly nearDuplicates: readonly (readonly [readonly [string, string], string])[]
  readonly positions: readonly Told[]
  readonly shifts: readonly (Omit<Told, 'stance'> & {
    readonly to: Stance
    readonly from: Stance
    readonly on: string
  })[]
  readonly notAShift: readonly {
    readonly actor: string
    readonly issue: string
    readonly on: string
  }[]
  /** Actor and issue of which either stance is right. */
  readonly optionalCells?: readonly (readonly [actor: string, issue: string])[]
  readonly window: { readonly from: string; readonly to: string }
}

interface Told {
  readonly actor: string
  readonly issue: string
  readonly stance: Stance
  readonly from: string
}

/** What is true of a dossier of the sets. */
export interface Truth {
  readonly utterances: readonly MarkedUtterance[]
  readonly positions: TruePositions
  /** Pairs of articles that are one text, with their relation. */
  readonly copies: readonly (readonly [readonly [string, string], string])[]
  /** Whether either stance of an actor on an issue is right. */
  isOptional(actor: string, issue: string): boolean
}

/** Reads `truth.json` of a dossier of the sets; the quarters are those of its window. */
export function readTruth(source: string): Truth {
  const truth = JSON.parse(source) as TruthFile
  const optional = new Set((truth.optionalCells ?? []).map((cell) => cell.join(' ')))
  return {
    utterances: truth.utterances.map(({ statements, ...utterance }) => ({
      ...utterance,
      statements: statements.map(
        ({ article, contentSubstring, alsoSubstrings = [], chain, chainStated = true }) => ({
          article,
          words: [contentSubstring, ...alsoSubstrings],
          chain,
          chainStated,
        }),
      ),
    })),
    positions: {
      positions: truth.positions.filter(({ actor, issue }) => !optional.has(`${actor} ${issue}`)),
      shifts: truth.shifts,
      notShifts: truth.notAShift,
      quarters: quartersOf(truth.window),
    },
    copies: truth.nearDuplicates,
    isOptional: (actor, issue) => optional.has(`${actor} ${issue}`),
  }
}

const monthsOfQuarter = 3
const monthsOfYear = 12
const dayUnits = 10

/** The last days of the quarters that a window touches, its own last day for the last. */
function quartersOf({ from, to }: TruthFile['window']): string[] {
  const [year = 0, month = 1] = from.split('-').map(Number)
  const ends: string[] = []
  for (let quarter = Math.ceil(month / monthsOfQuarter); ; quarter++) {
    const months = quarter * monthsOfQuarter
    const first = new Date(Date.UTC(year, months - monthsOfQuarter, 1))
    if (first.toISOString().slice(0, dayUnits) > to) return ends
    const end = new Date(
      Date.UTC(year + Math.floor(months / monthsOfYear), months % monthsOfYear, 0),
    )
    const day = end.toISOString().slice(0, dayUnits)
    ends.push(day < to ? day : to)
  }
}
