import type { Utterance } from 'tutur'
import type { AccountNames } from 'tutur-intake/account-names'
import { shownFirst } from 'tutur-intake/shown-first'
import { counted } from './counted.ts'
import { dayWords, oneLine, wordsOf } from './words.ts'

/** So many hex digits of an id tell one utterance of a dossier from the others. */
export const shownDigits = 10

/** Who, when, and how much stands behind it, on one line. */
export function headOf(
  { speaker, name, saidAt, standing }: Utterance,
  names: AccountNames,
): string {
  const who = speaker === null ? oneLine(name ?? 'somebody without a name') : names.actor(speaker)
  const when = saidAt === null ? 'on a day that nobody gives' : dayWords(saidAt)
  const least = standing.atLeast ? 'at least ' : ''
  return `${who}, ${when}; ${counted(standing.witnesses, 'statement')}, ${least}${counted(standing.independent, 'independent origin')}`
}

/** The words of an utterance as the statement has them that shows it best, as on the pages. */
export function shownWords({ statements }: Utterance, names: AccountNames): string {
  const [shown] = shownFirst(statements.flatMap((id) => names.report(id) ?? []))
  return shown === undefined ? '' : wordsOf(shown.statement, shown.source.document)
}
