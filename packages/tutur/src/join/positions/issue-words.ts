import { type LanguagePack, wordClass } from '../../languages/pack.ts'
import type { Span } from '../../model/model.ts'
import { tokenKind } from '../../text/tokens.ts'
import type { CaseIssue, WordsByLanguage } from '../case.ts'
import { type Mark, marksIn, type StanceToken, tokensAt } from './stance-tokens.ts'
import { isSameWord } from './word-keys.ts'

/** An issue as the texts of one language are asked for it. */
export interface IssueWords {
  readonly key: string
  /** Folded words of each keyword. */
  readonly keywords: readonly (readonly string[])[]
  readonly exclude: readonly (readonly string[])[]
  /** Whether what comes about or goes on says yes (1) or no (-1) to the question: `Should the filling stop?` is -1. */
  readonly direction: 1 | -1
  /** It asks whether people held go free. */
  readonly isOfPeopleHeld: boolean
  /** What the question names as not to be waited for: whoever sends the matter there says no. */
  readonly waitedFor: readonly string[]
  /** What the question itself makes it last until. */
  readonly until: readonly string[]
  /** Its words, which name whoever would do it. */
  readonly question: readonly StanceToken[]
}

/** What the question of an issue tells of the words of a language, with the keywords for it. */
export function issueWordsOf(issue: CaseIssue, pack: LanguagePack): IssueWords {
  const question = issue.question[pack.tag] ?? ''
  const listed = phrasesOf(issue.keywords, pack)
  const tokens = tokensAt(question, { start: 0, end: question.length }, pack)
  const keywords = [...listed, ...headsOf(listed, tokens, pack)]
  const taken = keywordsAt(tokens, keywords, pack)
  const marks = marksIn(tokens, pack).filter(({ from }) => !taken.some((key) => lies(from, key)))
  const end = marks.find(({ kinds }) => opensWithout(kinds) || opensCondition(kinds))
  const asked = marks.filter(({ from }) => end === undefined || from < end.from)
  const rest = end === undefined ? [] : wordsBehind(tokens, end, { marks, pack })
  return {
    key: issue.key,
    keywords,
    exclude: phrasesOf(issue.exclude, pack),
    direction: directionOf(asked),
    isOfPeopleHeld: asked.some(({ kinds }) => kinds.has('free') || isHeld(kinds)),
    waitedFor: end !== undefined && opensWithout(end.kinds) ? rest : [],
    until: end !== undefined && opensCondition(end.kinds) ? rest : [],
    question: tokens,
  }
}

function opensCondition(kinds: Mark['kinds']): boolean {
  return kinds.has('condition') || kinds.has('after')
}

/** `without waiting for` */
function opensWithout(kinds: Mark['kinds']): boolean {
  return kinds.has('without') || kinds.has('unconditional')
}

/** `detain`, but not `hold`, which is also held talks. */
function isHeld(kinds: Mark['kinds']): boolean {
  return kinds.has('hold') && !kinds.has('begin') && !kinds.has('end')
}

/** Turned round by each kind of word that ends something. */
function directionOf(marks: readonly Mark[]): 1 | -1 {
  const ends = marks.some(({ kinds }) => kinds.has('end'))
  const holds =
    marks.some(({ kinds }) => isHeld(kinds)) && !marks.some(({ kinds }) => kinds.has('free'))
  const turned =
    Number(ends) + Number(holds) + Number(marks.some(({ kinds }) => kinds.has('against')))
  return turned % 2 === 0 ? 1 : -1
}

const shortestNamed = 4

const closed =
  wordClass.pronoun |
  wordClass['first-person'] |
  wordClass.determiner |
  wordClass.demonstrative |
  wordClass.preposition |
  wordClass.complementiser |
  wordClass.auxiliary |
  wordClass.adverb |
  wordClass.negation |
  wordClass.conjunction |
  wordClass.relative |
  wordClass.finite

function isClosed(word: string, pack: LanguagePack): boolean {
  return ((pack.words.get(word) ?? 0) & closed) !== 0
}

/** `fee` of `transit fee`: texts that have named the whole go on with its head, which the question has too. */
function headsOf(
  keywords: readonly (readonly string[])[],
  question: readonly StanceToken[],
  pack: LanguagePack,
): string[][] {
  const ends = keywords.map((words) => headOf(words, pack))
  const named = ends.filter(
    (word): word is string =>
      word !== undefined &&
      word.length >= shortestHead &&
      !isClosed(word, pack) &&
      marksIn(tokensAt(word, { start: 0, end: word.length }, pack), pack).length === 0 &&
      question.some(
        ({ folded, kind }) => kind === tokenKind.word && isSameWord(word, folded, pack),
      ),
  )
  return [...new Set(named)].map((word) => [word])
}

const shortestHead = 3

/** The first word where heads come first, else the last; `undefined` where it is the only one, or cannot be told. */
function headOf(words: readonly string[], { grammar }: LanguagePack): string | undefined {
  if (words.length < 2) return undefined
  if (grammar.headFirst) return words[0]
  return grammar.cased && words.length > 2 ? undefined : words.at(-1)
}

interface Around {
  readonly marks: readonly Mark[]
  readonly pack: LanguagePack
}

/** The words behind a mark that name something. */
function wordsBehind(
  tokens: readonly StanceToken[],
  { to }: Mark,
  { marks, pack }: Around,
): string[] {
  const weak = marks.filter(({ kinds }) => kinds.has('weak'))
  return tokens
    .slice(to)
    .filter((token, i) => {
      const isNamed = token.kind === tokenKind.word && token.folded.length >= shortestNamed
      return isNamed && !weak.some((mark) => lies(to + i, mark)) && !isClosed(token.folded, pack)
    })
    .map(({ folded }) => folded)
}

function phrasesOf(words: WordsByLanguage, pack: LanguagePack): string[][] {
  const listed = [...(words[pack.tag] ?? []), ...(words['und'] ?? [])]
  return listed.map((phrase) =>
    tokensAt(phrase, { start: 0, end: phrase.length }, pack).map(({ folded }) => folded),
  )
}

/** A stretch of tokens. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export function lies(token: number, { from, to }: Stretch): boolean {
  return from <= token && token < to
}

/** Where one of `phrases` stands, in any of the forms of its words; one word may stand between two of them. */
export function keywordsAt(
  tokens: readonly StanceToken[],
  phrases: readonly (readonly string[])[],
  pack: LanguagePack,
): Stretch[] {
  return tokens.flatMap((token, from) => {
    if (token.kind !== tokenKind.word) return []
    const ends = phrases.map((phrase) => endOf(phrase, { tokens, from, pack }))
    const to = Math.max(-1, ...ends)
    return to < 0 ? [] : [{ from, to }]
  })
}

interface Place {
  readonly tokens: readonly StanceToken[]
  readonly from: number
  readonly pack: LanguagePack
}

function endOf(phrase: readonly string[], { tokens, from, pack }: Place): number {
  let token = from
  for (const [i, word] of phrase.entries()) {
    if (i > 0 && !isWordAt(token, word) && tokens[token]?.kind === tokenKind.word) token++
    if (!isWordAt(token, word)) return -1
    token++
  }
  return token

  function isWordAt(at: number, word: string): boolean {
    const found = tokens[at]
    return found !== undefined && isSameWord(word, found.folded, pack)
  }
}

/** The keywords of an issue in tokens, none where an excluded word stands there instead. */
export function touchesAt(
  tokens: readonly StanceToken[],
  issue: Pick<IssueWords, 'keywords' | 'exclude'>,
  pack: LanguagePack,
): Stretch[] {
  const found = keywordsAt(tokens, issue.keywords, pack)
  if (found.length === 0) return found
  const excluded = keywordsAt(tokens, issue.exclude, pack)
  return found.filter(({ from }) => !excluded.some((stretch) => lies(from, stretch)))
}

/** The span of a stretch of tokens. */
export function spanOf(tokens: readonly StanceToken[], { from, to }: Stretch): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }
}
