import { cueTakes, wordClass } from '../../languages/pack.ts'
import { shape, tokenKind } from '../../text/tokens.ts'
import { formOf } from '../contents/quoted-share.ts'
import { personLike } from '../phrases/person-like.ts'
import { isPersonLike, leadingPhrase, speakerAfter } from '../phrases/speaker-phrases.ts'
import { type ItemRange, type Items, is, isQuote, spanOf } from '../words/items.ts'
import type { Line } from '../words/line.ts'
import { isCapital, type Relation } from '../words/reading.ts'
import { firstPredicate } from '../words/verb-look.ts'

/** `Gerindra: Bukti RI Tak Ngekor AS`. */
export function headlineColon(line: Line): Relation[] {
  const colon = line.headline ? colonIn(line) : -1
  const source = colon < 0 ? null : sourceBeforeColon(line, colon)
  return source === null ? [] : [relationAt(line, colon, source)]
}

/** `BMKG: Gelombang ancam pesisir`: a headline that begins with an office, a body or capitals and a colon; what follows is theirs. */
export function isSpeakerFirst(line: Line): boolean {
  const { items } = line
  const colon = line.headline ? colonIn(line) : -1
  const source = colon < 0 ? null : sourceBeforeColon(line, colon)
  if (source === null || source.from !== line.from || source.to !== colon) return false
  if (line.cues.some(({ to }) => to <= colon)) return false
  const { shape: shapes } = items.reading.tokens
  const isCapitals = ((shapes[items.token[source.from] ?? 0] ?? 0) & shape.allCaps) !== 0
  return isCapitals || is(items, source.from, personLike)
}

/** `A bantah C, B: D`: where the second half of a headline begins, or its first item when it has one half. */
export function secondHalf(line: Line): number {
  const colon = line.headline ? colonIn(line) : -1
  const source = colon < 0 ? null : sourceBeforeColon(line, colon)
  return source === null || line.items.kind[source.from - 1] !== tokenKind.comma
    ? line.from
    : source.from
}

/**
 * `X: C, Kemlu Membantahnya`, `X: C; ministry denies it`: the mark before which the words of X end, since somebody else
 * denies them behind it; -1 where nobody does.
 */
export function beforeDenial(line: Line): number {
  const colon = line.headline ? colonIn(line) : -1
  if (colon < 0) return -1
  for (let i = colon + 3; i < line.to - 1; i++) {
    const isBorder = line.items.kind[i] === tokenKind.comma || line.items.word[i] === ';'
    if (isBorder && isDenial(line, i)) return i
  }
  return -1
}

/** How many words name whoever denies, and how many what is denied where that only points back. */
const longestDenier = 6
const longestPointer = 2

function isDenial({ items, to }: Line, mark: number): boolean {
  const from = mark + 1
  for (let verb = from + 1; verb < to && verb - from <= longestDenier; verb++) {
    if (!denies(items, verb)) continue
    const isShort = to - verb - 1 <= longestPointer || items.word[mark] === ';'
    return isShort && isPersonLike(items, { from, to: verb })
  }
  return false
}

/** A verb of denial, also with the clitic of what is denied: `membantahnya`. */
function denies(items: Items, item: number): boolean {
  const { cues, clitics } = items.reading.pack
  const word = items.word[item] ?? ''
  const clitic = clitics.find((one) => word.endsWith(one) && word.length > one.length)
  const stems = clitic === undefined ? [word] : [word, word.slice(0, -clitic.length)]
  return stems.some(
    (stem) =>
      cues
        .get(stem)
        ?.some(
          ({ words, rows }) => words.length === 1 && rows.some(({ act }) => act === 'deny'),
        ) === true,
  )
}

/** The headline up to the comma before its second half. */
export function firstHalf(line: Line, border: number): Line {
  const to = border - 1
  return { ...line, to, cues: line.cues.filter((cue) => cue.to <= to) }
}

/** `X went further: “C.”`: a colon does for a verb of saying. */
export function colonQuote(line: Line): Relation[] {
  const { items } = line
  const colon = line.headline ? -1 : colonIn(line)
  if (colon < 0 || !isQuote(items, colon + 1)) return []
  const source =
    inverted(line, colon) ??
    sourceBeforeColon(line, colon) ??
    leadingPhrase(items, { from: line.from, to: colon })
  if (source === null) return []
  return [relationAt(line, colon, source)]
}

/** `Said Varga: “C.”`, `The road stays open, insists Varga in remarks carried by APA: “C.”`. */
function inverted({ items, from, cues }: Line, colon: number): ItemRange | null {
  const opens = (item: number) => item === from || items.kind[item - 1] === tokenKind.comma
  const cue = cues.findLast(
    (one) => one.to <= colon && (one.takes & cueTakes.after) !== 0 && opens(one.from),
  )
  const source = cue === undefined ? null : speakerAfter(items, cue.to, colon)
  return source !== null && isPersonLike(items, source) ? source : null
}

function relationAt(line: Line, colon: number, source: ItemRange): Relation {
  const { items, headline } = line
  const content = { from: colon + 1, to: headline ? line.to : colon + 2 }
  return {
    form: formOf(items, [content]),
    act: 'say',
    content: [spanOf(items, content)],
    cue: [spanOf(items, { from: colon, to: colon + 1 })],
    source: spanOf(items, source),
    sentence: line.sentence,
    headline,
    wide: false,
    rule: headline ? 'headline.colon' : 'colon.quote',
  }
}

function colonIn(line: Line): number {
  for (let i = line.from + 1; i < line.to - 1; i++)
    if (line.items.kind[i] === tokenKind.colon) return i
  return -1
}

/** Words of a name or an office before the colon; in `A ke Prancis, Gerindra: C` after the comma, in `X soal Y: C` before the preposition. */
function sourceBeforeColon(line: Line, colon: number): ItemRange | null {
  const { items } = line
  if (line.headline && isGenre(items, { from: line.from, to: colon })) return null
  let from = colon
  while (from > line.from && !isMarkBefore(items, from)) from--
  if (isOccasionBefore(line, from)) from++
  let to = from + 1
  while (to < colon && !is(items, to, wordClass.preposition)) to++
  const source = { from, to }
  if (to - from > 6 || !isPersonLike(items, source)) return null
  if (items.reading.pack.grammar.headFirst) return source
  // `, in remarks carried by APA: “C”`: how it was said, not who said it.
  if (!line.headline && is(items, from, wordClass.preposition)) return null
  return firstPredicate(items, source) < 0 ? source : null
}

/** `Interview:`, `Cek Fakta:`: words for a kind of piece and nothing else. */
export function isGenre(items: Items, { from, to }: ItemRange): boolean {
  const { genre } = items.reading.pack.grammar
  if (genre === null || to === from) return false
  for (let i = from; i < to; i++) if (!genre.test(items.word[i] ?? '')) return false
  return true
}

/** `Wawancara Kepala Badan X: C`: the occasion in front is no part of the office. */
function isOccasionBefore({ items, headline }: Line, item: number): boolean {
  if (!headline || !items.reading.pack.grammar.headFirst) return false
  const isOccasion = is(items, item, wordClass.occasion) && !is(items, item, personLike)
  return isOccasion && (is(items, item + 1, wordClass.role) || isGenreBeforeName(items, item))
}

/** `Wawancara Bakri Tolven: C`. */
function isGenreBeforeName(items: Items, item: number): boolean {
  const isGenreWord = isGenre(items, { from: item, to: item + 1 })
  const { reading, token } = items
  return isGenreWord && isCapital(reading, token[item + 1] ?? 0)
}

function isMarkBefore(items: Items, item: number): boolean {
  const kind = items.kind[item - 1]
  return kind === tokenKind.comma || kind === tokenKind.stop || kind === tokenKind.dash
}
