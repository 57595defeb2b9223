import { dayNumberOf } from '../../find/days/calendar.ts'
import { isAgency } from '../../knowledge/publishers.ts'
import type { JoinKind } from '../../languages/join-words.ts'
import { groupedBy } from '../../text/grouped-by.ts'
import { fitOf } from '../utterances/days.ts'
import { hasWords, type Told } from '../utterances/told.ts'
import { type Desk, withOwnOutlet } from './newsroom.ts'
import type { OriginKind, OriginRule } from './standing.ts'

/** How an outlet came by the words of a statement that it does not say to have from another. */
export interface Evidence {
  readonly kind: OriginKind
  readonly rule: OriginRule
}

/** Days before publication from which on words are older ones, told again. */
const newsDays = 3

/**
 * How an outlet came by each statement of one document, as far as the document says. What is said of one statement holds for
 * those of the same speaker behind it, and for those before it in which the news is told first, as long as the days agree.
 */
function evidenceOf(statements: readonly Told[], desk: Desk): ReadonlyMap<Told, Evidence> {
  const byBlock = groupedBy(statements, ({ block }) => block)
  const own = new Map(
    statements.map((one) => [
      one,
      ownEvidence(one, desk) ?? evidenceBeside(one, byBlock.get(one.block) ?? []),
    ]),
  )
  const found = new Map<Told, Evidence>()
  const latest = new Map<string, { readonly one: Told; readonly evidence: Evidence }>()
  const pass = (one: Told): void => {
    const key = one.speaking.actor ?? one.speaking.name ?? ''
    const evidence = own.get(one) ?? null
    const before = latest.get(key)
    const isSame = before !== undefined && fitOf(before.one.window, one.window) !== 'apart'
    if (evidence !== null && evidence.rule !== 'background') {
      found.set(one, evidence)
      latest.set(key, { one, evidence })
    } else if (evidence === null && isSame && !found.has(one)) found.set(one, before.evidence)
  }
  for (const one of statements) pass(one)
  latest.clear()
  for (const one of statements.toReversed()) pass(one)
  for (const one of statements)
    if (!found.has(one)) found.set(one, own.get(one) ?? lastEvidence(one, desk))
  return found
}

/** How outlets came by the statements of all documents. */
export function evidenceIn(
  told: readonly Told[],
  desks: ReadonlyMap<string, Desk>,
): ReadonlyMap<Told, Evidence> {
  const byDocument = groupedBy(told, ({ report }) => report.source.document.id)
  const found = new Map<Told, Evidence>()
  for (const [id, statements] of byDocument) {
    const desk = desks.get(id)
    if (desk === undefined) continue
    for (const [one, evidence] of evidenceOf(statements, desk)) found.set(one, evidence)
  }
  return found
}

/** What the sentence of a statement says, or its chain; `null` when neither says anything. */
function ownEvidence(one: Told, desk: Desk): Evidence | null {
  const { report } = one
  const { chain } = report.statement
  const around = withOwnOutlet(one.around, desk)
  const has = (kind: JoinKind): boolean => hasWords(around, kind, one.pack)
  const isPost = chain.hops.some(({ relation }) => relation === 'quotes-post')
  const isRelease = has('release')
  if (isPost || (has('post') && !isRelease)) return { kind: 'public', rule: 'public-post' }
  const isOlder = isOld(one, desk)
  if (report.source.kind === 'ministry')
    return isOlder
      ? { kind: 'unsourced', rule: 'background' }
      : { kind: 'release', rule: 'official-site' }
  const isInterview = chain.hops.some(({ relation }) => relation === 'interviewed')
  if (isInterview || has('own')) return { kind: 'reporter', rule: 'own-interview' }
  if (chain.origin === 'anonymous') return { kind: 'reporter', rule: 'unnamed-source' }
  if (isRelease) return { kind: 'release', rule: 'written-statement' }
  if (isOlder && !isAgency(desk.source.kind)) return { kind: 'unsourced', rule: 'background' }
  if (has('there') || chain.origin === 'firsthand')
    return { kind: 'reporter', rule: 'told-reporters' }
  return null
}

/**
 * What the paragraph says that has words of one speaker alone, and no sentence of which says more: `The post appeared this morning`.
 *
 * @param beside The statements of the paragraph.
 */
function evidenceBeside(one: Told, beside: readonly Told[]): Evidence | null {
  const { document } = one.report.source
  const block = document.blocks[one.block]
  if (block === undefined || block.end - block.start > longestParagraph) return null
  if (beside.some(({ speaking }) => speaking.actor !== one.speaking.actor)) return null
  const text = document.text.slice(block.start, block.end).toLowerCase()
  if (hasWords(text, 'post', one.pack)) return { kind: 'public', rule: 'public-post' }
  if (hasWords(text, 'release', one.pack)) return { kind: 'release', rule: 'written-statement' }
  return null
}

/** Code units; what is longer is no paragraph but a text without any. */
const longestParagraph = 700

/** What holds where no statement says anything. */
function lastEvidence({ report }: Told, desk: Desk): Evidence {
  if (isAgency(desk.source.kind)) return { kind: 'reporter', rule: 'agency-own' }
  const { speaker, form } = report.statement
  // A capital or a government that "argues" was not at a meeting with reporters.
  const isSomebody = form !== 'indirect' || isPerson(speaker)
  return desk.wasThere && isSomebody
    ? { kind: 'reporter', rule: 'own-dateline' }
    : { kind: 'unsourced', rule: 'unsourced' }
}

function isPerson(speaker: Told['report']['statement']['speaker']): boolean {
  return speaker?.identity === undefined ? speaker !== null : speaker.identity.type === 'person'
}

/** Whether the words are older than what the document reports. */
function isOld({ window, around, pack }: Told, { source }: Desk): boolean {
  if (window === null || !window.told) return hasWords(around, 'earlier', pack)
  const published = source.published === null ? null : dayNumberOf(source.published)
  return published !== null && window.to < published - newsDays
}
