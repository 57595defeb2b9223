import type { Account, Shift } from 'tutur'

/**
 * The change of position on an issue that the words of a statement make, or look like; `null` where they do not. Of several, the
 * one that counts.
 */
export function shiftBy(
  { utterances, shifts, notShifts }: Pick<Account, 'utterances' | 'shifts' | 'notShifts'>,
  statement: string,
  issue: string,
): Pick<Shift, 'actor' | 'to'> | null {
  const utterance = utterances.find(({ statements }) => statements.some((id) => id === statement))
  if (utterance === undefined) return null
  const shift = shifts.find((one) => one.issue === issue && one.after.includes(utterance.id))
  if (shift !== undefined) return { actor: shift.actor, to: shift.to }
  const other = notShifts.find((one) => one.issue === issue && one.utterance === utterance.id)
  return other === undefined ? null : { actor: other.actor, to: other.stance }
}
