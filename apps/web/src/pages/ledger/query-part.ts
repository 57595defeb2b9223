/** A part of a query as it is typed: `speaker:putin`, `-act:deny`, `"cease fire"`. */
export function queryPart(field: string, value: string, isNot = false): string {
  const sign = isNot ? '-' : ''
  if (field === 'words') return `${sign}${value}`
  return `${sign}${field}:${needsMarks(value) ? inMarks(value) : value}`
}

/** A query with one part more. */
export function withPart(query: string, part: string): string {
  return query.trim() === '' ? part : `${query.trim()} ${part}`
}

/** Words just as they stand, for an exact search. */
export function inMarks(words: string): string {
  return `"${words.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

function needsMarks(value: string): boolean {
  return /[\s,"“”]/u.test(value)
}

/** Days from one to another, either of which may be open: `said:2024-08-01..2024-09-30`. */
export function dayRange(from: string, to: string): string {
  return from === to ? from : `${from}..${to}`
}
