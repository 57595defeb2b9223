import { outletFrom } from '../find/chains/outlet-source.ts'
import { has, type Reading, spanAt, type TokenRange } from '../find/words/reading.ts'
import type { Known } from '../knowledge/known.ts'
import { withoutOwnerEnding } from '../languages/owner-ending.ts'
import { wordClass } from '../languages/pack.ts'
import { anchor } from '../model/ids.ts'
import type { Mention, PlaceReason, PlaceUse, Span } from '../model/model.ts'
import { firstIndex } from '../text/first-index.ts'
import { tokenKind } from '../text/tokens.ts'
import { bodyAt, type NamedBody } from './bodies-in.ts'
import { identityOfBody } from './identity-of.ts'
import { partOfName, type Site, subject, useOf } from './place-rules.ts'

/**
 * Every place of the tables that the sentences of a text name, in order, with what it is used for. Places that are joined
 * (`di Rusia dan Belarus`) are used for the same. Time is linear in the text.
 */
export function placesUsed(reading: Reading, known: Known): PlaceUse[] {
  return reading.sentences.flatMap((sentence) =>
    groupsIn(reading, sentence, known).flatMap((group) =>
      usesOf(reading, sentence, group).map(({ body, why }) =>
        placeUse(reading, body, { why, known }),
      ),
    ),
  )
}

type Group = readonly [NamedBody, ...NamedBody[]]

/** The places of a sentence, those that are joined together. */
function groupsIn(reading: Reading, sentence: TokenRange, known: Known): Group[] {
  const groups: [NamedBody, ...NamedBody[]][] = []
  for (let token = sentence.from; token < sentence.to; token++) {
    // `Голос Америки`: the place in its name is not spoken of.
    const behind = outletFrom(reading, token)?.to ?? token
    if (behind > token + 1) {
      token = behind - 1
      continue
    }
    const body = bodyAt(reading, token, known)
    if (body === null) continue
    token = body.to - 1
    if (!isPlace(body, known) || partOfName(reading, sentence, body)) continue
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group !== undefined && last !== undefined && joins(reading, last.to, body.from))
      group.push(body)
    else groups.push([body])
  }
  return groups
}

/** A territory, its seat or a building; no adjective, and no organisation that has a name of its own. */
function isPlace({ key, by }: NamedBody, known: Known): boolean {
  return (
    by === 'seat' || by === 'place' || (by === 'name' && known.actorOf(key)?.sort === 'territory')
  )
}

/** Nothing but a comma, a conjunction or both stands between two names. */
function joins(reading: Reading, from: number, to: number): boolean {
  if (to === from || to > from + 2) return false
  for (let token = from; token < to; token++) {
    const isConjunction = has(reading, token, wordClass.conjunction)
    if (!isConjunction && reading.tokens.kind[token] !== tokenKind.comma) return false
  }
  return true
}

interface Used {
  readonly body: NamedBody
  readonly why: PlaceReason | null
}

function usesOf(reading: Reading, sentence: TokenRange, group: Group): Used[] {
  const [first] = group
  const last = group.at(-1) ?? first
  const whole = siteOf(reading, sentence, { first, last })
  const why = useOf(whole)
  // `Di Rusia, Ukraina mengatakan C`: behind a mere comma a new clause has its own subject.
  const own = group.length > 1 && isPlaceReason(why) ? subject(alone(whole, last)) : null
  return group.map((body) => ({ body, why: body === last ? (own ?? why) : why }))
}

function siteOf(
  reading: Reading,
  sentence: TokenRange,
  { first, last }: { readonly first: NamedBody; readonly last: NamedBody },
): Site {
  return { reading, sentence, body: first, from: first.from, to: last.to }
}

function alone({ reading, sentence }: Site, body: NamedBody): Site {
  return siteOf(reading, sentence, { first: body, last: body })
}

const placeReasons: ReadonlySet<PlaceReason> = new Set([
  'where',
  'way',
  'land',
  'dateline',
  'aside',
])

function isPlaceReason(why: PlaceReason | null): why is PlaceReason {
  return why !== null && placeReasons.has(why)
}

function placeUse(
  reading: Reading,
  body: NamedBody,
  { why, known }: { readonly why: PlaceReason | null; readonly known: Known },
): PlaceUse {
  const use = why === null ? 'open' : isPlaceReason(why) ? 'place' : 'party'
  return {
    anchor: anchor(reading.document, nameSpan(reading, body)),
    of: body.key,
    use,
    why,
    party: use === 'party' ? identityOfBody(body, known) : null,
  }
}

/** Without the ending of an owner: `Moscow` of `Moscow's`. */
function nameSpan({ tokens, pack }: Reading, body: NamedBody): Span {
  const { start, end } = spanAt({ tokens }, body)
  const last = tokens.folded[body.to - 1] ?? ''
  return { start, end: end - (last.length - withoutOwnerEnding(last, pack).length) }
}

/** The mention; without its identity where its words name a place that the text uses for the place: nobody speaks `in Ukraine` but people. */
export function unlessPlace(mention: Mention, places: readonly PlaceUse[]): Mention {
  const { identity, anchor: words, ...rest } = mention
  if (identity === undefined) return mention
  const at = firstIndex(places.length, (i) => (places[i]?.anchor.start ?? 0) >= words.start)
  const place = places[at]
  const isIt = place?.use === 'place' && place.of === identity.id && place.anchor.end === words.end
  return isIt ? { ...rest, anchor: words } : mention
}
