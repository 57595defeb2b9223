import { wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { dateWordsAt, scanOf } from '../days/date-words.ts'
import type { Reading } from '../words/reading.ts'
import { lieIn, type RelationTokens } from '../words/relation-tokens.ts'

// Three paragraphs of narration may stand between two quotations of one interview.
const passageBlocks = 4

/**
 * Whether two sentences (indexes into `Reading.sentences`) stand so close, with no heading between, that what is
 * said of one occasion in the first holds in the second.
 */
export function samePassage(
  { document, sentences }: Reading,
  earlier: number,
  later: number,
): boolean {
  const from = sentences[earlier]?.block ?? 0
  const to = sentences[later]?.block ?? 0
  if (later < earlier || to - from > passageBlocks) return false
  for (let block = from + 1; block <= to; block++) {
    if (document.blocks[block]?.role === 'heading') return false
  }
  return true
}

const timeReach = 20

/** `mengumumkan pada 15 Mei lalu`: a time beside a statement and outside its content makes another occasion likely. */
export function namesItsOwnTime(
  reading: Reading,
  { content, from, to }: RelationTokens,
  sentence: number,
): boolean {
  const { sentences, classes, quotationOf } = reading
  const first = Math.max(sentences[sentence]?.from ?? 0, from - timeReach)
  const last = Math.min(sentences[sentence]?.to ?? 0, to + timeReach)
  for (let token = first; token < last; token++) {
    const isTime = ((classes[token] ?? 0) & wordClass.time) !== 0
    if (!isTime || (quotationOf[token] ?? -1) >= 0 || lieIn(content, token)) continue
    if (!isLength(reading, token)) return true
  }
  return false
}

/** `after two days of talks`: a count of days that nothing puts before or behind another day. */
function isLength(reading: Reading, token: number): boolean {
  const { tokens, classes } = reading
  const scan = scanOf(reading, false)
  const isUnit = dateWordsAt(scan, token, 'unit-day', 'unit-week', 'unit-month', 'length') !== null
  const isCounted =
    tokens.kind[token - 1] === tokenKind.number || dateWordsAt(scan, token - 1, 'number') !== null
  if (!isUnit || !isCounted || dateWordsAt(scan, token - 2, 'before') !== null) return false
  const shifts = wordClass.time | wordClass.adverb | wordClass.connective
  const isShifted = ((classes[token + 1] ?? 0) & shifts) !== 0
  return !isShifted && dateWordsAt(scan, token + 1, 'ago') === null
}
