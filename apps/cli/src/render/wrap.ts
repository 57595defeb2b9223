import { eastAsianWidth } from 'get-east-asian-width'

/** Characters that take one column each: no look-up needed. */
const narrowOnly = /^[\u0020-\u007E\u00A0-\u02FF\u2010-\u2027]*$/u
/** Characters that lie upon the one before or are not shown at all. */
const withoutWidth = /^[\p{Mn}\p{Me}\p{Cf}]$/u

/** How many columns of a terminal `text` takes; wide characters of East Asia and emoji take two. */
export function widthOf(text: string): number {
  if (narrowOnly.test(text)) return text.length
  let width = 0
  for (const character of text) {
    if (withoutWidth.test(character)) continue
    width += eastAsianWidth(character.codePointAt(0) ?? 0)
  }
  return width
}

/** The words of `text` in lines of at most `columns`; a longer word is cut. No line for an empty text. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  const end = (): void => {
    if (line !== '') lines.push(line)
    line = ''
    width = 0
  }
  for (const word of text.split(' ')) {
    for (const piece of cut(word, columns)) {
      const space = line === '' ? 0 : 1
      if (width + space + piece.width > columns) end()
      else if (space === 1) line += ' '
      width += (line === '' ? 0 : space) + piece.width
      line += piece.text
    }
  }
  end()
  return lines
}

interface Piece {
  readonly text: string
  readonly width: number
}

/** A word in pieces that fit into a line; nearly always itself. */
function cut(word: string, columns: number): readonly Piece[] {
  const width = widthOf(word)
  if (width <= columns) return word === '' ? [] : [{ text: word, width }]
  const pieces: Piece[] = []
  let from = 0
  let taken = 0
  let at = 0
  for (const character of word) {
    const next = widthOf(character)
    if (taken + next > columns && at > from) {
      pieces.push({ text: word.slice(from, at), width: taken })
      from = at
      taken = 0
    }
    taken += next
    at += character.length
  }
  pieces.push({ text: word.slice(from), width: taken })
  return pieces
}

/** Lines of at most `columns` that begin with `by` blanks. */
export function indented(
  text: string,
  { columns, by }: { readonly columns: number; readonly by: number },
): string[] {
  return wrap(text, columns - by).map((line) => `${' '.repeat(by)}${line}`)
}
