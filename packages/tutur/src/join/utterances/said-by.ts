import { daysBetween } from '../../find/days/calendar.ts'
import type { When } from '../../model/model.ts'
import type { Told } from './told.ts'
import type { Utterance } from './utterance.ts'

/** Whose words statements of one utterance are: of several, a person before the state or body that it speaks for, then whom most name. */
export function speakerOf(statements: readonly Told[]): Pick<Utterance, 'speaker' | 'name'> {
  const weights = new Map<string, number>()
  for (const { speaking } of statements) {
    const { actor } = speaking
    if (actor === null) continue
    const weight = speaking.isBody || speaking.certainty === 'open' ? 1 : statements.length + 1
    weights.set(actor, (weights.get(actor) ?? 0) + weight)
  }
  const [speaker = null] = [...weights].toSorted((a, b) => b[1] - a[1])[0] ?? []
  const names = statements
    .filter(({ speaking }) => speaking.actor === speaker)
    .flatMap(({ speaking }) => speaking.name ?? [])
  return { speaker, name: names.toSorted((a, b) => b.length - a.length)[0] ?? null }
}

const bases: readonly When['basis'][] = ['stated', 'relative', 'metadata', 'publication']

/**
 * When it was said, as the statements know best: the narrowest stretch, of these one that is stated, of these the first.
 * Where nobody says, or only the month in which it was published, the day on which the first of them was published.
 */
export function saidAtOf(statements: readonly Told[]): When | null {
  const told = statements.flatMap(({ report, window }) =>
    report.statement.saidAt === null || window?.told !== true ? [] : [report.statement.saidAt],
  )
  const [best] = told.toSorted(
    (a, b) =>
      daysOf(a) - daysOf(b) ||
      bases.indexOf(a.basis) - bases.indexOf(b.basis) ||
      a.from.localeCompare(b.from),
  )
  const days = statements.flatMap(({ report }) => report.source.published ?? [])
  const [first] = days.toSorted((a, b) => a.localeCompare(b))
  const isWide = best !== undefined && daysOf(best) > widestDays
  // Who reported it as news knows better than who recalls the month.
  const isNews = isWide && first !== undefined && best.from <= first && first <= best.to
  if (best !== undefined && !isNews) return best
  return first === undefined ? null : { from: first, to: first, basis: 'publication', anchor: null }
}

/** News is not told by longer stretches. */
const widestDays = 7

function daysOf({ from, to }: When): number {
  return daysBetween(from, to)
}
