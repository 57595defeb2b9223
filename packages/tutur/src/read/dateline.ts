/** The dateline at the beginning of a paragraph: place, day, agency or outlet. */
export interface Dateline {
  /** Its length, dash included, in UTF-16 code units. */
  readonly units: number
  /** The agency or outlet that it names; `null` when it names none. */
  readonly outlet: string | null
}

const longestUnits = 90
const mostPieces = 4

const dash = /\s*(?<dash>[-–—―]{1,3})(?<after>\s*)/gu
const bracket = /^(?<places>[^()]*?),?\s*\((?<outlet>[^()]{2,40})\)$/u
const site = /^[\p{L}\p{N}-]{2,}(?:\.[A-Za-z]{2,4}){1,2}$/u
const agencyAlone =
  /^(?:[^()\n.]{2,40} )?\((?<outlet>CNN|AP|AFP|Reuters|REUTERS|Xinhua|ANTARA|Antara|UPI|DPA|EFE|TASS|Kyodo|Yonhap|Bernama|BERNAMA|VOA)\)(?=\s)/u
const siteAndPlace = /^(?<outlet>[\p{L}\p{N}-]{2,30}(?:\.[A-Za-z]{2,4}){1,2}),\s+[^\s,.]{3,}(?=\s)/u

/**
 * Reads the dateline that `paragraph` begins with: `Jakarta, IDN Times -`, `MOSCOW, Feb 10 (Reuters) -`, `CNN —`,
 * `Liputan6.com, Jakarta`. Returns `null` when there is none.
 */
export function readDateline(paragraph: string): Dateline | null {
  const head = paragraph.slice(0, longestUnits)
  for (const match of head.matchAll(dash)) {
    const after = head.slice(match.index + match[0].length)
    const { dash: line = '', after: gap = '' } = match.groups ?? {}
    const spaced = match[0].length > line.length
    const before = head.slice(0, match.index)
    // `Rusia-Ukraina` and `10-12` are words.
    if (!spaced && !before.endsWith(')')) continue
    if (match.index === 0) return null
    const read = readBefore(before, { long: line !== '-', after })
    return read && { units: match.index + match[0].length - gap.length, outlet: read.outlet }
  }
  return withoutDash(head)
}

function withoutDash(head: string): Dateline | null {
  const match = agencyAlone.exec(head) ?? siteAndPlace.exec(head)
  if (match === null) return null
  return { units: match[0].length, outlet: match.groups?.['outlet'] ?? null }
}

interface Around {
  /** The dash is longer than a hyphen. */
  readonly long: boolean
  readonly after: string
}

function readBefore(before: string, around: Around): { readonly outlet: string | null } | null {
  const { places, outlet } = bracket.exec(before)?.groups ?? {}
  const pieces = (places ?? before).split(',').map((piece) => piece.trim())
  if (pieces.length > mostPieces) return null
  if (outlet !== undefined) {
    const fits = pieces.every((piece) => piece === '' || isPlace(piece) || isDay(piece))
    return fits && /^\p{Lu}/u.test(outlet) ? { outlet: outlet.split(',')[0] ?? outlet } : null
  }
  if (!pieces.every((piece) => site.test(piece) || isPlace(piece) || isDay(piece))) return null
  const named = pieces.find((piece) => site.test(piece)) ?? pieces.slice(1).find(isAcronymed)
  if (named === undefined && pieces.length === 1 && !standsAlone(pieces[0] ?? '', around))
    return null
  return { outlet: named ?? null }
}

/** A single name before a dash may as well be the subject of the sentence. */
function standsAlone(place: string, { long, after }: Around): boolean {
  if (place === place.toUpperCase()) return true
  return place.split(' ').length <= (long ? 2 : 1) && /^["“'‘\p{Lu}\p{N}]/u.test(after)
}

function isPlace(piece: string): boolean {
  // `CAIRO/PORT SUDAN`: reported from both.
  const words = piece.split(/[\s/]+/u)
  return (
    words.length <= 5 &&
    /^\p{Lu}/u.test(piece) &&
    words.every((word) => /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|al|el|la|of)$/u.test(word))
  )
}

function isDay(piece: string): boolean {
  return /^(?:\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L}{3,9}\.?|\d{4}|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?)(?: \d{4})?$/u.test(
    piece,
  )
}

/** `IDN Times`, `CNN Indonesia`: an outlet rather than a country. */
function isAcronymed(piece: string): boolean {
  return /^\p{Lu}{2,6} \p{Lu}\p{L}/u.test(piece)
}
