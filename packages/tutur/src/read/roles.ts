import type { LanguagePack } from '../languages/pack.ts'
import type { Block, Label, Span } from '../model/model.ts'
import { readBody, readTail } from './body.ts'
import { furnitureRules } from './furniture-rules.ts'
import { outletInSuffix, readHead } from './head.ts'
import { trimmed } from './lines.ts'
import {
  closeLists,
  isStory,
  markCaptions,
  markDateline,
  markRepeats,
  type Part,
  partsOf,
  settle,
} from './parts.ts'
import type { Stretch } from './stretches.ts'

/** A block with what its words say about the whole text. */
export interface ReadBlock extends Block {
  readonly label: Label['kind'] | null
  readonly outlet: string | null
}

/** What each stretch is: by its own words where the tables know them, else by its shape and its place. */
export function assignRoles(
  text: string,
  stretches: readonly Stretch[],
  pack: LanguagePack,
): ReadBlock[] {
  const parts = partsOf(text, stretches)
  markRepeats(text, parts)
  markCaptions(text, parts, pack)
  const dateline = markDateline(text, parts, furnitureRules(pack))
  closeLists(parts)
  if (parts.some(isStory)) readStory({ text, pack, parts }, dateline)
  else readScrap({ text, pack, parts })
  return parts.flatMap((part) => blocksOf(text, part))
}

interface Whole {
  readonly text: string
  readonly pack: LanguagePack
  readonly parts: readonly Part[]
}

function readStory({ text, pack, parts }: Whole, dateline: number): void {
  const last = parts.findLastIndex(isStory)
  const first = dateline >= 0 && dateline <= last ? dateline : firstParagraph(text, parts, last)
  readHead({ text, pack, parts: parts.slice(0, first), dateline: dateline === first })
  readBody(text, parts.slice(first, last + 1))
  readTail(text, parts.slice(last + 1))
}

/** Index of the paragraph that opens the story: not of a title that looks like a sentence. */
function firstParagraph(text: string, parts: readonly Part[], last: number): number {
  const first = parts.findIndex(isStory)
  const part = parts[first]
  const titled = parts.slice(0, first).some(({ role, look }) => role === null && look.words >= 3)
  if (part === undefined || titled || first === last || part.inline) return first
  const written = text.slice(part.stretch.start, part.stretch.end)
  return written.length <= 200 && !/\.["”’']?$/u.test(written) ? first + 1 : first
}

/** A text without a paragraph: a title with lines after it, or one line that is all there is. */
function readScrap({ text, pack, parts }: Whole): void {
  const open = parts.filter(({ role, look }) => role === null && look.letters > 0)
  const [first] = open
  if (open.length > 1 && first !== undefined && !first.look.ended) {
    readHead({ text, pack, parts: [first], dateline: false })
  }
  for (const part of parts) settle(part, part.look.letters > 0 ? 'paragraph' : 'chrome')
}

function blocksOf(text: string, part: Part): ReadBlock[] {
  const { stretch, datelineEnd, suffixStart } = part
  const role = part.role ?? 'paragraph'
  const { start, end, label } = stretch
  const blocks: ReadBlock[] = []
  const add = (span: Span, more: Omit<ReadBlock, keyof Span>): void => {
    const inner = trimmed(text, span)
    if (inner.start < inner.end) blocks.push({ ...inner, ...more })
  }
  const from = datelineEnd ?? start
  const to = suffixStart ?? end
  add({ start, end: from }, { role: 'dateline', label: null, outlet: part.outlet })
  add({ start: from, end: to }, { role, label, outlet: stretch.outlet })
  add({ start: to, end }, { role: 'chrome', label: null, outlet: outletInSuffix(text, part) })
  return blocks
}
