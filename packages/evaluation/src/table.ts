import type { Baseline, Measured } from './baseline.ts'
import { decimals } from './measures.ts'

/** All measures of all sets as one table: set, documents, measure, score, 95 % interval, floor, counts. */
export function tableOf(
  sets: readonly (Measured & { readonly documents: number })[],
  baseline: Baseline,
): string {
  const head = ['set', 'docs', 'measure', 'score', '95 %', 'floor', 'counts']
  const rows = sets.flatMap(({ name, documents, measures }) =>
    measures.map((measure, index) => {
      const floor = baseline[name]?.floors[measure.name]
      return [
        index === 0 ? name : '',
        index === 0 ? String(documents) : '',
        measure.name,
        measure.marked === 0 ? '-' : decimals(measure.value),
        `${decimals(measure.interval.low)}-${decimals(measure.interval.high)}`,
        floor === undefined ? '' : decimals(floor),
        measure.detail,
      ]
    }),
  )
  return aligned([head, ...rows])
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
