import { type LanguagePack, wordClass } from '../../languages/pack.ts'
import type { StanceKind } from '../../languages/stance-words.ts'
import { tokenKind } from '../../text/tokens.ts'
import type { CaseIssue, WordsByLanguage } from '../case.ts'
import { keywordsAt, lies, type Stretch } from './keywords.ts'
import { type Mark, marksIn, type StanceToken, tokensAt } from './stance-tokens.ts'
import { isSameWord } from './word-keys.ts'

/** An issue as the texts of one language are asked for it. */
export interface IssueWords {
  readonly key: string
  /** Folded words of each keyword. */
  readonly keywords: readonly (readonly string[])[]
  /** Folded words that mean the issue where the whole keyword is named: `fee` of `transit fee`. */
  readonly heads: readonly (readonly string[])[]
  /** Those keywords that the question has, too. */
  readonly asked: readonly (readonly string[])[]
  readonly exclude: readonly (readonly string[])[]
  /** Whether what comes about or goes on says yes (1) or no (-1) to the question: `Should the filling stop?` is -1. */
  readonly direction: 1 | -1
  /** It asks whether people held go free. */
  readonly isOfPeopleHeld: boolean
  /** What the question names as not to be waited for: whoever sends the matter there says no. */
  readonly waitedFor: readonly string[]
  /** What the question itself makes it last until. */
  readonly until: readonly string[]
  /** What it asks to be done, where no table says what that does: `read`; `null` for none. */
  readonly verb: string | null
  /** It is to be done by several as equals. */
  readonly isJoint: boolean
  /** Its words, which name whoever would do it. */
  readonly question: readonly StanceToken[]
}

/** What the question of an issue tells of the words of a language, with the keywords for it. */
export function issueWordsOf(
  issue: CaseIssue,
  pack: LanguagePack,
  packs: readonly LanguagePack[],
): IssueWords {
  const own = readQuestion(issue, pack)
  const { tokens, marks, end, keywords, heads, taken } = own
  const rest = end === null ? [] : wordsBehind(tokens, end, { marks, pack })
  // Which way a question is put does not depend on the language: where a word can be read in two ways, the others decide.
  const questions = packs
    .filter(({ tag }) => issue.question[tag] !== undefined)
    .map((one) => readQuestion(issue, one))
  const down = questions.filter(({ asked }) => directionOf(asked) < 0)
  const direction = down.length * 2 > questions.length ? -1 : 1
  return {
    key: issue.key,
    keywords,
    heads,
    asked: [...keywords, ...heads].filter((words) => keywordsAt(tokens, [words], pack).length > 0),
    exclude: phrasesOf(issue.exclude, pack),
    direction,
    isOfPeopleHeld: questions.filter(asksOfPeopleHeld).length * 2 > questions.length,
    waitedFor: end !== null && opensWithout(end.kinds) ? rest : [],
    until: end !== null && opensCondition(end.kinds) ? rest : [],
    question: tokens,
    verb: verbOf(tokens.slice(0, end?.from), taken, {
      pack,
      // A word that the table reads otherwise than the question means it: `снимать показания`.
      isMisread: directionOf(own.asked) !== direction,
    }),
    isJoint: questions.filter(asksOfSeveral).length * 2 > questions.length,
  }
}

/** The issue for a text that names it somewhere: it goes on with the heads alone (`the fee`). */
export function withHeads(issue: IssueWords): IssueWords {
  return { ...issue, keywords: [...issue.keywords, ...issue.heads] }
}

/** The question of an issue in one language. */
interface Question {
  readonly tokens: readonly StanceToken[]
  readonly keywords: readonly (readonly string[])[]
  readonly heads: readonly (readonly string[])[]
  readonly taken: readonly Stretch[]
  /** The words of the table in it, and those of them outside keywords. */
  readonly all: readonly Mark[]
  readonly marks: readonly Mark[]
  /** What opens a condition or what is not to be waited for, and what stands before it. */
  readonly end: Mark | null
  readonly asked: readonly Mark[]
}

function readQuestion(issue: CaseIssue, pack: LanguagePack): Question {
  const question = issue.question[pack.tag] ?? ''
  const listed = phrasesOf(issue.keywords, pack)
  const tokens = tokensAt(question, { start: 0, end: question.length }, pack)
  const heads = headsOf(listed, tokens, pack)
  const taken = keywordsAt(tokens, [...listed, ...heads], pack)
  const all = marksIn(tokens, pack).filter(({ kinds }) => !kinds.has('neutral'))
  const marks = all.filter(({ from }) => !taken.some((key) => lies(from, key)))
  const end = marks.find(({ kinds }) => opensWithout(kinds) || opensCondition(kinds)) ?? null
  const asked = marks.filter(({ from }) => end === null || from < end.from)
  return { tokens, keywords: listed, heads, taken, all, marks, end, asked }
}

function asksOfPeopleHeld({ all, end }: Question): boolean {
  const before = all.filter(({ from }) => end === null || from < end.from)
  return before.some(({ kinds }) => kinds.has('free') || isHeld(kinds))
}

function asksOfSeveral({ asked }: Question): boolean {
  return asked.some(({ kinds }) => kinds.has('jointly'))
}

function opensCondition(kinds: Mark['kinds']): boolean {
  return kinds.has('condition') || kinds.has('after')
}

/** The verb of a question, unless it is a keyword or the table has it. */
function verbOf(
  tokens: readonly StanceToken[],
  taken: readonly Stretch[],
  { pack, isMisread }: { readonly pack: LanguagePack; readonly isMisread: boolean },
): string | null {
  const at = tokens.findIndex(
    (_, i) => isVerbAt(tokens, i, pack) && !taken.some((key) => lies(i, key)),
  )
  const verb = tokens[at]
  if (verb === undefined || (tellsOfItself(verb, pack) && !isMisread)) return null
  return verb.folded
}

/** By its look, where verbs have one; else behind `be`, or behind a name that begins with a capital. */
function isVerbAt(tokens: readonly StanceToken[], at: number, pack: LanguagePack): boolean {
  const { verb, infinitive, cased, headFirst, copula } = pack.grammar
  const { folded = '', kind = tokenKind.other, isCapital = false } = tokens[at] ?? {}
  const isSmall = ((pack.words.get(folded) ?? 0) & closed & ~wordClass.finite) !== 0
  if (at === 0 || kind !== tokenKind.word || isCapital || isSmall) return false
  if (cased) return infinitive?.test(folded) ?? false
  if (headFirst) return verb?.test(folded) ?? false
  const before = tokens[at - 1]
  if (copula?.test(folded) ?? false) return false
  return (copula?.test(before?.folded ?? '') ?? false) || (at > 1 && before?.isCapital === true)
}

function tellsOfItself({ folded }: StanceToken, pack: LanguagePack): boolean {
  const own = marksIn(tokensAt(folded, { start: 0, end: folded.length }, pack), pack)
  return own.some(({ kinds }) =>
    ['favour', 'against', 'begin', 'end', 'free', 'hold'].some((kind) =>
      kinds.has(kind as StanceKind),
    ),
  )
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
  const bans = marks.some(({ kinds }) => kinds.has('ban'))
  const turned =
    Number(bans) +
    Number(ends) +
    Number(holds) +
    Number(marks.some(({ kinds }) => kinds.has('against')))
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
  opener: Mark,
  { marks, pack }: Around,
): string[] {
  const weak = marks.filter(({ kinds }) => kinds.has('weak') && opensWithout(opener.kinds))
  return tokens
    .slice(opener.to)
    .filter((token, i) => {
      const isNamed =
        token.kind === tokenKind.word && !token.isCapital && token.folded.length >= shortestNamed
      return (
        isNamed && !weak.some((mark) => lies(opener.to + i, mark)) && !isClosed(token.folded, pack)
      )
    })
    .map(({ folded }) => folded)
}

function phrasesOf(words: WordsByLanguage, pack: LanguagePack): string[][] {
  const listed = [...(words[pack.tag] ?? []), ...(words['und'] ?? [])]
  return listed.map((phrase) =>
    tokensAt(phrase, { start: 0, end: phrase.length }, pack).map(({ folded }) => folded),
  )
}
