import { shape, type Tokens, tokenKind } from '../../text/tokens.ts'
import type { TokenRange } from '../words/reading.ts'

/** How many words a label has at most: `ANA LEE VARGA`. */
const longestLabel = 4

/** The words of a transcript that say who speaks: their part that is a name, and the colon behind them. */
export interface Label extends TokenRange {
  readonly colon: number
}

/**
 * Words that all have a capital before a colon, or before a bracket and a colon (`QUESTION (Lindale Post):`), of two parts
 * the longer (`HOST, ANA VARGA:`, `ANA VARGA, BYLINE:`), of a name in capitals and its office the name; the words said may follow in the next paragraph.
 */
export function labelAt(tokens: Tokens, from: number, to: number): Label | null {
  let words = 0
  let comma = -1
  for (let i = from; i < to && words <= longestLabel; i++) {
    if (isNameWord(tokens, i)) {
      words++
      continue
    }
    const colon = behindBracket(tokens, i, to)
    if (words === 0) return null
    if (tokens.kind[colon] === tokenKind.colon)
      return { ...longerPart({ from, to: i }, comma), colon }
    if (tokens.kind[i] === tokenKind.comma && comma < 0) comma = i
    else if (tokens.kind[i] !== tokenKind.stop) return beforeOffice(tokens, { from, to: comma }, to)
  }
  return null
}

/** How many words an office behind a name has at most. */
const longestOffice = 8

/** `ANA VARGA, Minister of Trade and Ports:`: a name in capitals, a comma, and an office up to the colon. */
function beforeOffice({ kind, shape: shapes }: Tokens, name: TokenRange, to: number): Label | null {
  if (name.to < 0) return null
  for (let i = name.from; i < name.to; i++)
    if (((shapes[i] ?? 0) & shape.allCaps) === 0) return null
  let colon = name.to + 1
  while (colon < to && kind[colon] === tokenKind.word) colon++
  const isShort = colon - name.to - 1 <= longestOffice
  return isShort && kind[colon] === tokenKind.colon ? { ...name, colon } : null
}

function isNameWord({ kind, shape: shapes }: Tokens, token: number): boolean {
  return kind[token] === tokenKind.word && ((shapes[token] ?? 0) & shape.capital) !== 0
}

function longerPart({ from, to }: TokenRange, comma: number): TokenRange {
  if (comma < 0) return { from, to }
  return to - comma - 1 > comma - from ? { from: comma + 1, to } : { from, to: comma }
}

/** How far the bracket behind a label reaches, in tokens. */
const bracketReach = 12

/** One past the bracket that opens at `token`; `token` itself where none does. */
export function behindBracket({ kind }: Pick<Tokens, 'kind'>, token: number, to: number): number {
  if (kind[token] !== tokenKind.open) return token
  for (let i = token + 1; i < Math.min(to, token + bracketReach); i++)
    if (kind[i] === tokenKind.close) return i + 1
  return token
}
