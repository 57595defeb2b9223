import { type Account, explainStanding, type Join, type JoinReason, type Utterance } from 'tutur'
import type { AccountNames } from 'tutur-intake/account-names'
import type { Screen } from '../screen.ts'
import { paintWith } from './paint.ts'
import { headOf, shownDigits, shownWords } from './utterance-words.ts'
import { oneLine, wordsOf } from './words.ts'
import { indented, wrap } from './wrap.ts'

const reasonWords: Readonly<Record<JoinReason, string>> = {
  lead: 'the report first tells in its own words what it then quotes',
  'goes-on': 'the second stands right behind the first and adds to it',
  'found-twice': 'they have the same characters',
  'same-words': 'they have the same words',
  part: 'one has some of the words of the other',
  paraphrase: 'they say the same in other words of one language',
  translation: 'they say the same in two languages',
  copied: 'they stand at one place in copies of one text',
  decided: 'somebody decided it',
}

/** Why an utterance has as many origins as it has, and what holds its statements together; for people. */
export function explainText(
  utterance: Utterance,
  {
    account,
    names,
    screen,
  }: {
    readonly account: Account
    readonly names: AccountNames
    readonly screen: Pick<Screen, 'colours' | 'columns'>
  },
): string {
  const { columns, colours } = screen
  const paint = paintWith(colours)
  const tree = explainStanding(utterance, {
    nameOf: (key) => names.outlet(key),
    statement: (id) => statementWords(id, names),
  })
  return [
    ...wrap(headOf(utterance, names), columns).map((line) => paint('title', line)),
    ...indented(shownWords(utterance, names), { columns, by: 2 }).map((line) =>
      paint('content', line),
    ),
    ...deniedLines(utterance, { account, names, columns }),
    '',
    ...tree.flatMap((line) => hanging(line, columns)),
    ...joinLines(utterance.joins, { names, columns }),
    '',
  ].join('\n')
}

/** A line that goes on further in. */
function hanging(line: string, columns: number): string[] {
  const by = line.length - line.trimStart().length
  const [first = '', ...rest] = indented(line.trim(), { columns, by: by + 2 })
  return [`${' '.repeat(by)}${first.trimStart()}`, ...rest]
}

/** Where and when a statement was published, and its words. */
function statementWords(id: string, names: AccountNames): string {
  const report = names.report(id)
  if (report === null) return id
  const { source, statement } = report
  const outlet = source.outlet === null ? 'an outlet without a name' : names.outlet(source.outlet)
  return `${outlet}, ${source.published ?? 'undated'} (${id.slice(0, shownDigits)}): ${wordsOf(statement, source.document)}`
}

function deniedLines(
  { id, denies }: Utterance,
  {
    account,
    names,
    columns,
  }: { readonly account: Account; readonly names: AccountNames; readonly columns: number },
): string[] {
  const related = account.utterances.flatMap((one): string[] => {
    if (one.id === denies) return [`Denies: ${briefly(one, names)}`]
    return one.denies === id ? [`Denied by: ${briefly(one, names)}`] : []
  })
  return related.flatMap((line) => ['', ...wrap(line, columns)])
}

function briefly(utterance: Utterance, names: AccountNames): string {
  const words = shownWords(utterance, names)
  return `${headOf(utterance, names)} (${utterance.id.slice(0, shownDigits)}): ${words}`
}

/** What holds the statements together, the weakest first: that is where a mistake would be. */
function joinLines(
  joins: readonly Join[],
  { names, columns }: { readonly names: AccountNames; readonly columns: number },
): string[] {
  if (joins.length === 0) return []
  const weakest = [...joins].sort((a, b) => a.score - b.score)
  return [
    '',
    'What holds its statements together, the weakest first:',
    ...weakest.flatMap((join) => pairLines(join, joinHead(join), { names, columns })),
  ]
}

/** Two statements that may be one utterance, and what was made of them. */
export function joinText(
  join: Join,
  {
    joined,
    names,
    columns,
  }: { readonly joined: boolean; readonly names: AccountNames; readonly columns: number },
): string {
  const made = joined ? 'taken for one utterance' : 'left apart'
  const head = `${join.score.toFixed(2)}: ${made}; ${reasonWords[join.reason]}`
  return [...pairLines(join, head, { names, columns }), ''].join('\n')
}

function joinHead({ score, doubtful, reason }: Join): string {
  return `${score.toFixed(2)}${doubtful ? ' (doubtful)' : ''}: ${reasonWords[reason]}`
}

function pairLines(
  { one, other }: Join,
  head: string,
  { names, columns }: { readonly names: AccountNames; readonly columns: number },
): string[] {
  return [
    ...indented(head, { columns, by: 2 }),
    ...[one, other].flatMap((id) =>
      indented(oneLine(statementWords(id, names)), { columns, by: 8 }),
    ),
  ]
}
