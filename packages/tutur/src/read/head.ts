import type { LanguagePack } from '../languages/pack.ts'
import type { BlockRole } from '../model/model.ts'
import { fold } from '../text/tokens.ts'
import { foldLine, furnitureRules, matchOnce } from './furniture-rules.ts'
import { namesOutletOnly } from './known-names.ts'
import { type Part, sameText, settle } from './parts.ts'

const longestTitleUnits = 250
const longestLeadUnits = 600
const longestOutletUnits = 60
const mostOutletWords = 4

/** The title and what else stands before the story; `parts` are those before its first paragraph. */
export interface Head {
  readonly text: string
  readonly pack: LanguagePack
  readonly parts: readonly Part[]
  /** The story opens with a dateline, so that sentences before it are captions. */
  readonly dateline: boolean
}

/** Settles every part of the head: title, subtitle, caption, dateline alone on its line, chrome. */
export function readHead(head: Head): void {
  for (const part of head.parts) if (isOutletAlone(head.text, part)) settle(part, 'chrome')
  const open = head.parts.filter((part) => part.role === null)
  const last = open.at(-1)
  if (last !== undefined && isPlaceAlone(last)) last.role = 'dateline'
  const title = head.parts.find(({ role }) => role === 'title') ?? titleOf(open)
  if (title !== undefined) {
    title.role = 'title'
    title.suffixStart = suffixStart(head.text, title)
    readAfterTitle(head, title, open.slice(open.indexOf(title) + 1))
  }
  for (const part of open) settle(part, 'chrome')
}

function readAfterTitle(head: Head, title: Part, after: readonly Part[]): void {
  let before: BlockRole = 'title'
  for (const [index, part] of after.entries()) {
    settle(part, roleAfterTitle(head, { title, part, before, nearest: index === after.length - 1 }))
    before = part.role ?? before
  }
}

/** The first line of some words; a full stop makes it less likely to be the title, unless it comes first. */
function titleOf(open: readonly Part[]): Part | undefined {
  const titles = open.filter(({ look, role }) => role === null && look.units <= longestTitleUnits)
  return (
    titles.find(({ look }, index) => look.words >= 3 && (!look.ended || index === 0)) ??
    titles.find(({ look }) => look.words >= 3) ??
    titles.find(({ look }) => look.letters >= 4)
  )
}

interface AfterTitle {
  readonly title: Part
  readonly part: Part
  readonly before: BlockRole
  /** Stands right before the story. */
  readonly nearest: boolean
}

function roleAfterTitle(head: Head, { title, part, before, nearest }: AfterTitle): BlockRole {
  const { look, stretch } = part
  if (look.letters === 0 || sameText(head.text, stretch, title.stretch)) return 'chrome'
  const lead = head.dateline && look.words >= 5 ? leadRole(head, part) : null
  if (lead !== null) return lead
  if (look.ended && look.words >= 5) return 'paragraph'
  if (look.words >= 4 && (before === 'title' || before === 'subtitle')) return 'subtitle'
  if (!head.dateline && look.words >= 6 && look.capitals * 2 <= look.words) return 'paragraph'
  return head.dateline && nearest ? 'caption' : 'chrome'
}

/** What the language's tables say of a line before the dateline, unless the line says who said it. */
function leadRole({ text, pack }: Head, { look, stretch }: Part): BlockRole | null {
  if (look.units > longestLeadUnits) return null
  const line = foldLine(text.slice(stretch.start, stretch.end))
  const lastWords = line.match(/\p{L}+/gu)?.slice(-2) ?? []
  if (lastWords.some((word) => pack.cues.has(fold(word)))) return null
  return matchOnce(furnitureRules(pack).lead, line)?.role ?? null
}

/** The name of the site, which stands above the title on some pages. */
function isOutletAlone(text: string, { look, stretch }: Part): boolean {
  return look.words <= mostOutletWords && namesOutletOnly(text.slice(stretch.start, stretch.end))
}

/** `Brussels.`: some outlets set the place on a line of its own. */
function isPlaceAlone({ look }: Part): boolean {
  return look.ended && !look.asks && look.words <= 3 && look.words === look.capitals
}

/** Where the name of the site begins that some pages set after their title. */
function suffixStart(text: string, { stretch }: Part): number | null {
  const title = text.slice(stretch.start, stretch.end)
  const bar = title.indexOf(' | ')
  const found = bar < 0 ? siteName.exec(title)?.index : barStart(title, bar)
  if (found === undefined || found < 12 || title.length - found > longestOutletUnits) return null
  return stretch.start + found + 1
}

/** `- National | Globalnews.ca` is one suffix. */
function barStart(title: string, bar: number): number {
  const dash = title.lastIndexOf(' - ', bar)
  return dash > 0 && title.slice(dash + 3, bar).split(' ').length <= 2 ? dash : bar
}

const siteName =
  / [-–—] (?:[\p{L}\p{N}'&]+ ){0,3}(?:[\p{L}\p{N}-]+\.[\p{Ll}]{2,4}(?:\.\p{Ll}{2})?|News|Times|Post|Online|TV|Today|Daily|Tribune|Herald|Guardian)$/u

/** The outlet that a title's suffix names, or `null`. */
export function outletInSuffix(text: string, { stretch, suffixStart: from }: Part): string | null {
  if (from === null) return null
  const name = text
    .slice(from, stretch.end)
    .split(/[|]/u)
    .at(-1)
    ?.replace(/^\s*[-–—]/u, '')
    .trim()
  return name === undefined || name === '' ? null : name
}
