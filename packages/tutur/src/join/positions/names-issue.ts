import { type LanguagePack, wordClass } from '../../languages/pack.ts'
import { trait } from '../../languages/trait.ts'
import { tokenKind } from '../../text/tokens.ts'
import type { IssueWords } from './issue-words.ts'
import { keywordsAt, type Stretch, touchesAt } from './keywords.ts'
import { type StanceToken, tokensAt } from './stance-tokens.ts'
import { isSameWord } from './word-keys.ts'

/**
 * For each of some issues whether a text names it, so that the head of a keyword alone means it in the rest (`the fee` of
 * `transit fee`): by a whole keyword, or as known to its readers. Those whose keywords have no heads are not looked for.
 */
export function issuesNamed(
  text: string,
  issues: readonly IssueWords[],
  pack: LanguagePack,
): readonly boolean[] {
  const hasHeads = issues.some(({ heads }) => heads.length > 0)
  const tokens = hasHeads ? tokensAt(text, { start: 0, end: text.length }, pack) : []
  return issues.map(
    (issue) =>
      issue.heads.length > 0 &&
      (touchesAt(tokens, issue, pack).length > 0 || isPresupposed(tokens, issue, pack)),
  )
}

/** `the fee` throughout, and never one of something else, in a text that has a name of the question: it can mean no other. */
function isPresupposed(
  tokens: readonly StanceToken[],
  { heads, question }: IssueWords,
  pack: LanguagePack,
): boolean {
  const found = keywordsAt(tokens, heads, pack)
  if (found.length === 0 || !found.every((head) => isKnownOne(tokens, head, pack))) return false
  const names = question.slice(1).filter(({ isCapital }) => isCapital)
  return tokens.some(
    ({ folded, isCapital }) =>
      isCapital && names.some((name) => isSameWord(name.folded, folded, pack)),
  )
}

/** Right behind a definite article, and nothing behind it tells of what it is. */
function isKnownOne(
  tokens: readonly StanceToken[],
  { from, to }: Stretch,
  { traits, words }: LanguagePack,
): boolean {
  const before = traits.get(tokens[from - 1]?.folded ?? '') ?? 0
  const behind = tokens[to]
  const owned =
    behind?.kind === tokenKind.word &&
    ((words.get(behind.folded) ?? 0) & (wordClass.preposition | wordClass.genitive)) !== 0
  return (before & trait.definite) !== 0 && !owned
}
