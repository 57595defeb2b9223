import type { BlockRole } from '../model/model.ts'
import { isScrap, type Part, settle } from './parts.ts'

const longestHeadingUnits = 120
const menuLines = 4
const menuWords = 4

/** Settles the parts between the first and the last paragraph of the story. */
export function readBody(text: string, parts: readonly Part[]): void {
  markMenus(parts)
  for (const [index, part] of parts.entries()) {
    if (part.role === null) part.role = bodyRole(text, part, parts[index + 1])
  }
}

/** Settles the parts after the last paragraph: mostly links and credits. */
export function readTail(text: string, parts: readonly Part[]): void {
  for (const part of parts) settle(part, tailRole(text, part))
}

/** Several very short lines in a row are buttons and links. */
function markMenus(parts: readonly Part[]): void {
  let run: Part[] = []
  const close = (): void => {
    if (run.length >= menuLines) for (const part of run) settle(part, 'chrome')
    run = []
  }
  for (const part of parts) {
    if (part.role === null && !part.look.ended && !part.inline && part.look.words <= menuWords)
      run.push(part)
    else if (part.role !== 'chrome') close()
  }
  close()
}

function bodyRole(
  text: string,
  { look, stretch, inline }: Part,
  next: Part | undefined,
): BlockRole {
  if (look.letters === 0) return 'chrome'
  if (look.prose || inline || look.ended || look.quoted) return 'paragraph'
  const last = text.slice(stretch.end - 1, stretch.end)
  if (/[:,;]/u.test(last)) return 'paragraph'
  const begin = text.slice(stretch.start, stretch.start + 6)
  if (/^(?:[-•*–▪]|\p{L}\.)\s?/u.test(begin)) return 'paragraph'
  if (look.units > longestHeadingUnits || (look.words === 1 && look.letters < 4)) {
    return look.words > 1 ? 'paragraph' : 'chrome'
  }
  return isNumbered(begin) && next !== undefined && !next.look.prose ? 'paragraph' : 'heading'
}

function isNumbered(begin: string): boolean {
  return /^\(?\d{1,3}[.)]/u.test(begin)
}

/** `VARGA: No.`: a turn of a transcript, however short. */
const turn = /^\p{Lu}+: /u
const turnUnits = 30

function tailRole(text: string, part: Part): BlockRole {
  const { look, inline, stretch } = part
  if (look.letters === 0 || isScrap(part)) return 'chrome'
  const isTurn = turn.test(text.slice(stretch.start, stretch.start + turnUnits))
  if (look.ended && (look.words >= 3 || isTurn)) return 'paragraph'
  if (inline || (look.quoted && look.words >= 6)) return 'paragraph'
  return look.words >= 9 && look.capitals <= look.words / 2 ? 'paragraph' : 'chrome'
}
