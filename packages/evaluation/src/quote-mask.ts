/** Where the reading of quotation marks stands. */
interface State {
  readonly text: string
  /** 1 for each code unit inside quotation marks, the marks included. */
  readonly mask: Uint8Array
  /** Start of the open quotation, or -1. */
  open: number
  /** The characters that close it. */
  closers: string
  /** Start of the paragraph. */
  paragraph: number
  /** Start of the open single quotation, or -1. */
  single: number
}

const closersOf: Readonly<Record<string, string>> = {
  '“': '”“',
  '„': '“”‟',
  '«': '»',
  '»': '«',
  '"': '"',
  '‟': '”',
}

/**
 * 1 for each code unit of `text` inside quotation marks, the marks included: “ ” „ ‟ « » " '' `` and, paired,
 * ‘ ’ ‚ where they are no apostrophes. A quotation without closing mark ends with its paragraph, and counts only
 * when the next paragraph re-opens it or it began the paragraph. This is the attribution sets' own notion of a
 * quotation, kept apart from the library's so that the measure does not move when the library does.
 */
export function quoteMask(text: string): Uint8Array {
  // The old wire style doubles apostrophes; as one mark of the same length it needs no rule of its own.
  const plain = text.replace(/''|``/gu, '\u0000"')
  const mask = new Uint8Array(plain.length)
  const state: State = { text: plain, mask, open: -1, closers: '', paragraph: 0, single: -1 }
  for (let i = 0; i < plain.length; i++) {
    if (plain[i] === '\n') i = endParagraph(state, i)
    else if (state.open >= 0) closeAt(state, i)
    else if (!openAt(state, i)) readSingle(state, i)
  }
  if (state.open >= 0 && state.open === state.paragraph) mask.fill(1, state.open)
  return mask
}

const longestBreakUnits = 20

/** Reads a paragraph's end at `i`; returns the last index that is done with. */
function endParagraph(state: State, i: number): number {
  const gap = /^\n\s*/u.exec(state.text.slice(i, i + longestBreakUnits))?.[0] ?? '\n'
  const next = i + gap.length
  if (state.open >= 0) {
    const reopened = reopens(state.closers, state.text[next])
    if (reopened || state.open === state.paragraph) state.mask.fill(1, state.open, i)
    state.open = reopened ? next : -1
    if (reopened) return next
  }
  state.single = -1
  state.paragraph = next
  return next - 1
}

function reopens(closers: string, mark: string | undefined): boolean {
  if (mark === undefined) return false
  if (closers.includes('”')) return '“„”'.includes(mark)
  if (closers === '"') return mark === '"'
  return closers === '»' && '«»'.includes(mark)
}

function closeAt(state: State, i: number): void {
  if (!state.closers.includes(state.text.charAt(i))) return
  state.mask.fill(1, state.open, i + 1)
  state.open = -1
}

function openAt(state: State, i: number): boolean {
  const mark = state.text.charAt(i)
  const closers = closersOf[mark] ?? (isSameGlyphOpening(state.text, i) ? '”“' : undefined)
  if (closers === undefined) return false
  state.open = i
  state.closers = closers
  return true
}

/** Some houses write ”…” with one glyph for both marks. */
function isSameGlyphOpening(text: string, i: number): boolean {
  if (text[i] !== '”' || i + 1 >= text.length) return false
  return (i === 0 || /[\s([—–-]/u.test(text.charAt(i - 1))) && !/\s/u.test(text.charAt(i + 1))
}

function readSingle(state: State, i: number): void {
  const { text, mask } = state
  const mark = text.charAt(i)
  const [before, after] = [isAlphanumeric(text[i - 1]), isAlphanumeric(text[i + 1])]
  const canOpen = mark === '‘' || mark === '‚' || (mark === "'" && !before && after)
  if (state.single < 0) {
    if (canOpen) state.single = i
  } else if ("’‘'".includes(mark) && !after && i - state.single > 2) {
    mask.fill(1, state.single, i + 1)
    state.single = -1
  }
}

function isAlphanumeric(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character)
}
