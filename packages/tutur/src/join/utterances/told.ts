import type { JoinKind } from '../../languages/join-words.ts'
import type { LanguagePack } from '../../languages/pack.ts'
import { perPack } from '../../languages/per-pack.ts'
import type { BlockRole } from '../../model/model.ts'
import { packFor } from '../../read/read-text.ts'
import type { Report } from '../report.ts'
import { surroundingsOf } from '../surroundings.ts'
import { dayNumber, type Window, windowOf } from './days.ts'
import { type SignNumbers, type Signs, signsOf } from './signs.ts'

/** A report with all that joining asks of it. */
export interface Told {
  /** Its place among the reports. */
  readonly index: number
  readonly report: Report
  readonly pack: LanguagePack
  readonly signs: Signs
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
  const numbers: SignNumbers = new Map()
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
      window: windowOf(report, hasWords(around, 'earlier', pack)),
      around,
      block,
      role: report.source.document.blocks[block]?.role ?? 'paragraph',
      group: groupOf(report, groups),
    }
  })
  return { told, signs: numbers.size }
}

function groupOf({ actor, statement, source }: Report, groups: Map<string, number>): number {
  const day = dayNumber(statement.saidAt?.from ?? source.published)
  const key = `${actor ?? statement.speaker?.name ?? ''} ${day}`
  const group = groups.get(key) ?? groups.size
  groups.set(key, group)
  return group
}

/** The block in which what is said begins, found by halves: blocks are in order. */
function blockOf({ statement, source }: Report): number {
  const { blocks } = source.document
  const at = statement.content[0].start
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return (blocks[low]?.start ?? at + 1) <= at ? low : -1
}

const compiled = perPack(
  ({ joinWords }) =>
    new Map(
      Object.entries(joinWords.patterns).map(([kind, source]) => [kind, new RegExp(source, 'u')]),
    ),
)

/** Whether a text in small letters has words of a kind. The name of an outlet is not looked for. */
export function hasWords(text: string, kind: JoinKind, pack: LanguagePack): boolean {
  return compiled(pack).get(kind)?.test(text) === true
}
