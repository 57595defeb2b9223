import type { Account, NotShift, Position, Shift, Stance, Utterance, UtteranceStance } from 'tutur'
import type { Dossier } from 'tutur-dossier'
import type { AccountNames } from 'tutur-intake/account-names'
import type { Screen } from '../screen.ts'
import { counted } from './counted.ts'
import { type Paint, paintWith } from './paint.ts'
import { headOf, shownDigits, shownWords } from './utterance-words.ts'
import { oneLine, wordsOf } from './words.ts'
import { indented, widthOf, wrap } from './wrap.ts'

/** What is printed, and where. */
export interface PositionsView {
  readonly account: Account
  readonly dossier: Dossier
  readonly names: AccountNames
  readonly screen: Pick<Screen, 'colours' | 'columns'>
  /** Keys; `null` for all. With one of them the words behind each position are shown. */
  readonly actor: string | null
  readonly issue: string | null
}

/** A sign for each stance, so that colour is never alone. */
const signs: Readonly<Record<Stance, string>> = {
  supports: '+',
  opposes: '-',
  conditional: '~',
  undeclared: '?',
}

/** With what is looked up again and again. */
interface Shown extends PositionsView {
  readonly utterances: ReadonlyMap<string, Utterance>
  /** By utterance and issue. */
  readonly stances: ReadonlyMap<string, UtteranceStance>
}

/** Where everybody stands on each issue, what changed, and what looks like a change and is none; for people. */
export function positionsText(asked: PositionsView): string {
  const { account, dossier, issue, screen } = asked
  const view: Shown = {
    ...asked,
    utterances: new Map(account.utterances.map((one) => [one.id, one])),
    stances: new Map(account.stances.map((one) => [stanceKey(one.utterance, one.issue), one])),
  }
  const paint = paintWith(screen.colours)
  const issues = dossier.issues.filter(
    ({ key }) => (issue === null || key === issue) && (view.actor === null || hasStood(view, key)),
  )
  return [
    ...issues.flatMap((one) => {
      const question = wrap(oneLine(inEnglish(one.question)), screen.columns)
      return [paint('title', one.key), ...question, ...standsOf(view, one.key, paint), '']
    }),
    ...changesOf(view, paint),
    ...noChangesOf(view, paint),
  ].join('\n')
}

function stanceKey(utterance: string, issue: string): string {
  return `${utterance} ${issue}`
}

/** Whether the actor that is asked for has a position on the issue. */
function hasStood({ account, actor }: PositionsView, issue: string): boolean {
  return account.positions.some((one) => one.actor === actor && one.issue === issue)
}

/** A text in English, else in the first language that has it. */
function inEnglish(texts: Readonly<Record<string, string>>): string {
  return texts['en'] ?? Object.values(texts)[0] ?? ''
}

/* ---- Who stands where ---- */

function standsOf(view: Shown, issue: string, paint: Paint): string[] {
  const { account, names, actor } = view
  const positions = account.positions.filter(
    (one) =>
      one.issue === issue && (actor === null ? isSide(view, one.actor) : one.actor === actor),
  )
  const actors = [...new Set(positions.map((one) => one.actor))]
  if (actors.length === 0) return ['  nobody has said where they stand']
  const width = Math.max(...actors.map((key) => widthOf(names.actor(key))))
  const isOpen = view.actor !== null || view.issue !== null
  return actors.flatMap((key) => {
    const own = positions.filter((one) => one.actor === key)
    const last = own.at(-1)
    if (last === undefined) return []
    const lines = standLines(view, last, { width, paint })
    return isOpen ? [...lines, ...own.flatMap((one) => evidenceOf(view, one, paint))] : lines
  })
}

/** One actor on one issue: the stance now, since when, how often it changed, how much is behind it. */
function standLines(
  { account, names, screen }: PositionsView,
  { actor, issue, stance, from, evidence }: Position,
  { width, paint }: { readonly width: number; readonly paint: Paint },
): string[] {
  const changes = declaredChanges(account.shifts, { actor, issue })
  const changed = changes === 0 ? '' : `, ${counted(changes, 'change')}`
  const name = names.actor(actor)
  const head = `  ${paint('name', name)}${' '.repeat(width - widthOf(name))}  ${stanceWords(stance, paint)} `
  const indent = width + 2 * 2 + 2 + longestStance + 1
  const text = `since ${from}${changed}, held by ${counted(evidence.length, 'utterance')}`
  const [first = '', ...rest] = wrap(text, Math.max(20, screen.columns - indent))
  return [`${head}${first}`, ...rest.map((line) => `${' '.repeat(indent)}${line}`)]
}

/** A party or a mediator; the views of people are shown when they are asked for. */
function isSide({ dossier: { parties, mediators } }: PositionsView, actor: string): boolean {
  return parties.includes(actor) || mediators.includes(actor)
}

function declaredChanges(
  shifts: readonly Shift[],
  { actor, issue }: { readonly actor: string; readonly issue: string },
): number {
  return shifts.filter((shift) => shift.actor === actor && shift.issue === issue).length
}

function stanceWords(stance: Stance, paint: Paint): string {
  return `${signs[stance]} ${paint('act', stance.padEnd(longestStance))}`
}

const longestStance = 'conditional'.length

/** The words behind a position, each with who said them and how to see more. */
function evidenceOf(view: Shown, position: Position, paint: Paint): string[] {
  const until = position.until === null ? '' : ` until ${position.until}`
  return [
    `    ${position.from}${until}: ${signs[position.stance]} ${position.stance}`,
    ...position.evidence.flatMap((id) =>
      utteranceLines(view, { id, issue: position.issue }, paint),
    ),
  ]
}

/* ---- Changes ---- */

function changesOf(view: Shown, paint: Paint): string[] {
  const { account, names } = view
  const shifts = byDay(account.shifts.filter((one) => isShown(view, one)))
  if (shifts.length === 0) return []
  return [
    paint('title', 'Changes'),
    ...shifts.flatMap(({ actor, issue, was, to, on, after }) => [
      `  ${on}  ${paint('name', names.actor(actor))}, ${issue}: ${was} -> ${to}`,
      ...after.slice(0, 1).flatMap((id) => utteranceLines(view, { id, issue }, paint)),
    ]),
    '',
  ]
}

function noChangesOf(view: Shown, paint: Paint): string[] {
  const found = byDay(view.account.notShifts.filter((one) => isShown(view, one)))
  if (found.length === 0) return []
  return [
    paint('title', 'Looks like a change and is none'),
    ...found.flatMap((one) => noChangeLines(view, one, paint)),
    '',
  ]
}

function noChangeLines(view: Shown, one: NotShift, paint: Paint): string[] {
  const { actor, issue, stance, on, detail, utterance } = one
  const head = `${on}  ${view.names.actor(actor)}, ${issue}: not ${stance}. ${detail}`
  return [
    ...indented(head, { columns: view.screen.columns, by: 2 }),
    ...utteranceLines(view, { id: utterance, issue }, paint),
  ]
}

function byDay<One extends { readonly on: string }>(all: readonly One[]): readonly One[] {
  return all.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function isShown(
  { actor, issue }: PositionsView,
  one: { readonly actor: string; readonly issue: string },
): boolean {
  return (actor === null || one.actor === actor) && (issue === null || one.issue === issue)
}

/* ---- Utterances ---- */

/** The words that tell where an utterance stands on an issue, who said them when, and how many origins stand behind it. */
function utteranceLines(
  { utterances, stances, names, screen }: Shown,
  { id, issue }: { readonly id: string; readonly issue: string },
  paint: Paint,
): string[] {
  const utterance = utterances.get(id)
  if (utterance === undefined) return []
  const stance = stances.get(stanceKey(id, issue))
  const { columns } = screen
  const about = `${headOf(utterance, names)} (${id.slice(0, shownDigits)})`
  return [
    ...indented(tellingWords(utterance, { names, stance }), { columns, by: wordsIndent }).map(
      (line) => paint('content', line),
    ),
    ...indented(about, { columns, by: wordsIndent }).map((line) => paint('quiet', line)),
  ]
}

const wordsIndent = 6

/** The words of the statement that has what tells for or against; those that are shown of the utterance where none has. */
function tellingWords(
  utterance: Utterance,
  { names, stance }: { readonly names: AccountNames; readonly stance: UtteranceStance | undefined },
): string {
  const told = [...(stance?.telling ?? []), ...(stance?.touching ?? [])]
  const reports = utterance.statements.flatMap((id) => names.report(id) ?? [])
  for (const { document, start } of told) {
    const report = reports.find(
      ({ statement }) =>
        statement.document === document &&
        statement.content.some((piece) => piece.start <= start && start < piece.end),
    )
    if (report !== undefined) return wordsOf(report.statement, report.source.document)
  }
  return shownWords(utterance, names)
}
