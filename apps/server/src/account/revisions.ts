/** A revision of a store: its epoch and the number of the last change, `3f0c….12`. */
const form = /^(.*)\.(\d+)$/u

/** Whether what is of one revision has all of another. Between epochs only the same tells. */
export function hasRevision(had: string, wanted: string): boolean {
  if (had === wanted) return true
  const [, hadEpoch, hadNumber] = form.exec(had) ?? []
  const [, epoch, number] = form.exec(wanted) ?? []
  return epoch !== undefined && hadEpoch === epoch && Number(hadNumber) >= Number(number)
}
