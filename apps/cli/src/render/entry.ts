import type { Document, Identity, Mention, Scheme, Statement, When } from 'tutur'
import { textOf } from 'tutur'
import { weakIn } from 'tutur-intake/weak-in'
import { actWords, chainWords, dayWords, nameOf, oneLine, wordsOf } from './words.ts'

/** What one row of the table says, as plain text. */
export interface Entry {
  readonly speaker: string
  /** The text settles who that is. */
  readonly isSettled: boolean
  /** The role, and the words of the text where they are not the name itself; may be empty. */
  readonly role: string
  /** `null` when the page does not settle it. */
  readonly day: string | null
  /** What the speaker does by saying it, to whom, and whether the words are quoted. */
  readonly act: string
  readonly words: string
  readonly form: Statement['form']
  /** What of it is weak, such as `weak: speaker`; empty when nothing. */
  readonly weak: string
  /** Chain of outlets and place in the text. */
  readonly trail: string
}

/** The entry of a statement whose words begin on `line`, counted from 1. */
export function entryOf(
  statement: Statement,
  { document, scheme }: { readonly document: Document; readonly scheme: Scheme },
  line: number,
): Entry {
  const { speaker, form, saidAt } = statement
  const name = speaker === null ? null : nameOf(speaker, document)
  return {
    speaker: name ?? unnamed(speaker, document),
    isSettled: name !== null,
    role: speaker === null ? '' : roleOf(speaker, document),
    day: saidAt === null ? null : dayOf(saidAt),
    act: actOf(statement, document),
    words: wordsOf(statement, document),
    weak: weakWords(weakIn(statement, scheme)),
    form,
    trail: [...chainOf(statement), placeOf(statement, line)].join(' · '),
  }
}

function weakWords(weak: readonly string[]): string {
  return weak.length === 0 ? '' : `weak: ${weak.join(' and ')}`
}

function unnamed(speaker: Mention | null, document: Document): string {
  return speaker === null ? 'nobody named' : `"${asWritten(speaker, document)}", not settled who`
}

function roleOf(speaker: Mention, document: Document): string {
  const role = speaker.role === null ? [] : [oneLine(speaker.role)]
  const stands = speaker.form !== 'name' && speaker.name !== null
  const words = stands ? asWritten(speaker, document) : ''
  const isName = words === '' || words === speaker.name
  const known = speaker.identity === undefined ? '' : knownAs(speaker.identity)
  return [
    ...role,
    ...(isName ? [] : [`"${words}" in the text`]),
    ...(known === '' ? [] : [known]),
  ].join('; ')
}

/** Who that is where the name alone does not say it: who held the office, or for whom the place stands. */
function knownAs({ type, name, by }: Identity): string {
  if (type === 'person' && by === 'office') return `${name} at the time`
  if (type === 'person' && by === 'last-holder') return `${name} when last known`
  return by === 'place' && type !== 'state' ? `stands for: ${name}` : ''
}

/** The words of a mention; a hyphen stands before those that are only the end of a word. */
function asWritten({ anchor }: Mention, document: Document): string {
  const before = document.text.slice(Math.max(0, anchor.start - 1), anchor.start)
  return `${/\p{L}/u.test(before) ? '-' : ''}${oneLine(textOf(document, anchor))}`
}

function dayOf(when: When): string {
  return when.basis === 'publication' ? `${dayWords(when)} (day of publication)` : dayWords(when)
}

const formWords: Readonly<Record<Statement['form'], string>> = {
  direct: 'quoted',
  indirect: 'reported',
  mixed: 'partly quoted',
}

function actOf({ act, modality, addressees, form }: Statement, document: Document): string {
  const told = addressees.map((who) => nameOf(who, document)).filter((name) => name !== null)
  const verb = `${actWords[act]}${modality.length > 0 ? ` (${modality.join(', ')})` : ''}`
  return `${verb}${told.length > 0 ? ` to ${told.join(', ')}` : ''} · ${formWords[form]}`
}

function chainOf({ chain }: Statement): string[] {
  const words = chainWords(chain)
  if (words === '') return []
  return [chain.basis === 'inherited' ? `${words} (carried over from above)` : words]
}

function placeOf({ content }: Statement, line: number): string {
  return `line ${line}, at ${content.map(({ start, end }) => `${start}-${end}`).join(', ')}`
}
