import type { JoinKind } from '../../languages/join-words.ts'
import { type LanguagePack, wordClass } from '../../languages/pack.ts'
import type { BlockRole } from '../../model/model.ts'
import { packFor } from '../../read/read-text.ts'
import { firstIndex } from '../../text/first-index.ts'
import type { Report } from '../report.ts'
import { surroundingsOf } from '../surroundings.ts'
import { type Window, windowOf } from './days.ts'
import { deniedWords } from './denied-words.ts'
import { joinPattern } from './join-pattern.ts'
import { foldedWords, newSignNumbers, type SignNumbers, type Signs, signsOf } from './signs.ts'
import { type Speaking, speakingIn } from './speakers.ts'

/** A report with all that joining asks of it. */
export interface Told {
  /** Its place among the reports. */
  readonly index: number
  readonly report: Report
  readonly pack: LanguagePack
  readonly signs: Signs
  /** Of the words in quotation marks, where only some of the content is quoted; `null` for others. */
  readonly quoted: Signs | null
  /** Of the words that it denies to have been said; `null` where it denies none. */
  readonly denied: Signs | null
  readonly speaking: Speaking
  /** Whether it begins by pointing at what was said just before: `that is arithmetic`. */
  readonly pointsBack: boolean
  readonly window: Window | null
  /** Its sentence around what is said, in small letters. */
  readonly around: string
  /** Index of the block that it begins in; -1 outside all. */
  readonly block: number
  readonly role: BlockRole
  /** What is said where and when it is said: one number for what one actor says on one day. */
  readonly group: number
}

/** Makes reports ready for joining, in their order. */
export function tell(
  reports: readonly Report[],
  packs: readonly LanguagePack[],
): { readonly told: readonly Told[]; readonly signs: number } {
  const numbers = newSignNumbers()
  const groups = new Map<string, number>()
  const told = reports.map((report, index): Told => {
    const pack = packFor(report.source.document.language, packs)
    const block = blockOf(report)
    const around = surroundingsOf(report)
    return {
      index,
      report,
      pack,
      signs: signsOf(report.words, pack, numbers),
      quoted: quotedSigns(report, pack, numbers),
      denied: deniedSigns(report, pack, numbers),
      speaking: speakingIn(report),
      pointsBack: beginsByPointing(report.words, pack),
      window: windowOf(report, hasWords(around, 'earlier', pack)),
      around,
      block,
      role: report.source.document.blocks[block]?.role ?? 'paragraph',
      group: groupOf(report, groups),
    }
  })
  return { told, signs: numbers.numbers.size }
}

/** Marks that open and close a quotation, in any pairing. */
const quotations = /[«"“„](?<words>[^«»"“”„]{3,400})[»"”“]/gu

function quotedSigns(
  { statement, words }: Report,
  pack: LanguagePack,
  numbers: SignNumbers,
): Signs | null {
  if (statement.form !== 'mixed') return null
  const quoted = [...words.matchAll(quotations)].map(({ groups }) => groups?.['words'] ?? '')
  return quoted.length === 0 ? null : signsOf(quoted.join(' … '), pack, numbers)
}

function deniedSigns(report: Report, pack: LanguagePack, numbers: SignNumbers): Signs | null {
  const denied = deniedWords(report, pack)
  return denied === null ? null : signsOf(denied, pack, numbers)
}

/** Words that may stand before the one that points. */
const before = wordClass.complementiser
const pointing = wordClass.demonstrative

function beginsByPointing(words: string, { words: classes }: LanguagePack): boolean {
  const first = foldedWords(words)
    .slice(0, 2)
    .map((word) => classes.get(word) ?? 0)
    .find((of) => (of & before) === 0 || (of & pointing) !== 0)
  return first !== undefined && (first & pointing) !== 0
}

function groupOf({ actor, statement, source }: Report, groups: Map<string, number>): number {
  const day = statement.saidAt?.from ?? source.published
  const key = `${actor ?? statement.speaker?.name ?? ''} ${day}`
  const group = groups.get(key) ?? groups.size
  groups.set(key, group)
  return group
}

/** The block in which what is said begins; -1 outside all. */
function blockOf({ statement, source }: Report): number {
  const { blocks } = source.document
  const at = statement.content[0].start
  const block = firstIndex(blocks.length, (i) => (blocks[i]?.end ?? 0) > at)
  return (blocks[block]?.start ?? at + 1) <= at ? block : -1
}

/** Whether a text in small letters has words of a kind. The name of an outlet is not looked for. */
export function hasWords(text: string, kind: JoinKind, pack: LanguagePack): boolean {
  return joinPattern(kind, pack)?.test(text) === true
}
