import { namesOutletOnly } from './known-names.ts'

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
const bracketAlone = /^(?:(?<places>[^()\n]{2,40}) )?\((?<outlet>[^()]{2,40})\)(?=\s)/u
const siteAndPlace = /^(?<outlet>[\p{L}\p{N}-]{2,30}(?:\.[A-Za-z]{2,4}){1,2}),\s+[^\s,.]{3,}(?=\s)/u

/**
 * Reads the dateline that `paragraph` begins with: `Jakarta, IDN Times -`, `MOSCOW, Feb 10 (Reuters) -`, `CNN —`,
 * `Liputan6.com, Jakarta`, `МОСКВА, 7 февраля. /ТАСС/.`, `Москва. 7 февраля. ИНТЕРФАКС –`, `МОСКВА, 7 фев – РИА Новости.`
 * Returns `null` when there is none.
 */
export function readDateline(paragraph: string): Dateline | null {
  const head = paragraph.slice(0, longestUnits)
  const slashed = inSlashes(head)
  if (slashed !== null) return slashed
  for (const match of head.matchAll(dash)) {
    const after = head.slice(match.index + match[0].length)
    const { dash: line = '', after: gap = '' } = match.groups ?? {}
    const spaced = match[0].length > line.length
    const before = head.slice(0, match.index)
    // `Rusia-Ukraina` and `10-12` are words.
    if (!spaced && !before.endsWith(')')) continue
    if (match.index === 0) return null
    const read = readBefore(before, { long: line !== '-', after })
    if (read === null) return null
    const units = match.index + match[0].length - gap.length
    return (
      withAgencyBehind(after, { units: units + gap.length, read }) ?? { units, outlet: read.outlet }
    )
  }
  return withoutDash(head)
}

const slashes = /^(?<places>[^/]{3,50}?)[.,]?\s*\/(?<outlet>[^/]{2,60})\/\.?(?=\s)/u

/** `МОСКВА, 7 февраля. /Корр. ТАСС Иван Громов/.`: a reporter is no outlet. */
function inSlashes(head: string): Dateline | null {
  const match = slashes.exec(head)
  const { places = '', outlet = '' } = match?.groups ?? {}
  const pieces = piecesOf(places)
  if (match === null || !pieces.some(isDay) || !pieces.every((one) => isPlace(one) || isDay(one)))
    return null
  return { units: match[0].length, outlet: outlet.split(' ').length > 2 ? null : outlet }
}

const agencyBehind =
  /^(?<outlet>\p{Lu}[\p{L}\p{N}-]*(?: \p{Lu}[\p{L}\p{N}-]*){0,2})\.(?=\s+["«„“\p{Lu}])/u

/** `МОСКВА, 7 фев – РИА Новости. C`: behind a place and a day the dash leads to the agency. */
function withAgencyBehind(
  after: string,
  { units, read }: { readonly units: number; readonly read: Before },
): Dateline | null {
  const match = read.dated && read.outlet === null ? agencyBehind.exec(after) : null
  if (match === null) return null
  return { units: units + match[0].length, outlet: match.groups?.['outlet'] ?? null }
}

/** Commas part them, and stops around a day with its month behind it: `Москва. 7 февраля.`, not `Oct. 4`. */
function piecesOf(places: string): string[] {
  return places
    .split(/,|\.\s+(?=\d{1,2} \p{L})|(?<=\d \p{L}{3,9})\.(?:\s+|$)/u)
    .map((piece) => piece.trim())
}

function withoutDash(head: string): Dateline | null {
  const match = inBrackets(head) ?? siteAndPlace.exec(head)
  if (match === null) return null
  return { units: match[0].length, outlet: match.groups?.['outlet'] ?? null }
}

/** `(CNN)`, `JAKARTA, Feb 10 (ANTARA)`: an outlet of the tables, and nothing but places and days before it. */
function inBrackets(head: string): RegExpExecArray | null {
  const match = bracketAlone.exec(head)
  const { places, outlet = '' } = match?.groups ?? {}
  const pieces = places === undefined ? [] : piecesOf(places)
  const fits = pieces.every((piece) => isPlace(piece) || isDay(piece))
  return fits && namesOutletOnly(outlet) ? match : null
}

interface Around {
  /** The dash is longer than a hyphen. */
  readonly long: boolean
  readonly after: string
}

/** What stands before the dash. */
interface Before {
  readonly outlet: string | null
  /** A day stands there. */
  readonly dated: boolean
}

function readBefore(before: string, around: Around): Before | null {
  const { places, outlet } = bracket.exec(before)?.groups ?? {}
  const pieces = piecesOf(places ?? before)
  const dated = pieces.some(isDay)
  if (pieces.length > mostPieces) return null
  if (outlet !== undefined) {
    const fits = pieces.every((piece) => piece === '' || isPlace(piece) || isDay(piece))
    return fits && /^\p{Lu}/u.test(outlet)
      ? { outlet: outlet.split(',')[0] ?? outlet, dated }
      : null
  }
  if (!pieces.every((piece) => site.test(piece) || isPlace(piece) || isDay(piece))) return null
  const named =
    pieces.find((piece) => site.test(piece)) ??
    pieces.slice(1).find(isAcronymed) ??
    agencyAfterDay(pieces)
  if (named === undefined && pieces.length === 1 && !standsAlone(pieces[0] ?? '', around))
    return null
  return { outlet: named ?? null, dated }
}

/** `Москва. 7 февраля. ИНТЕРФАКС`: capitals behind the day. */
function agencyAfterDay(pieces: readonly string[]): string | undefined {
  const last = pieces.at(-1) ?? ''
  const isAgency = isDay(pieces.at(-2) ?? '') && /^\p{Lu}[\p{Lu} -]{2,}$/u.test(last)
  return isAgency ? last : undefined
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
