import type { Act, Modality, Stance, StatementForm } from 'tutur'
import type { AccountValues, FieldValues, Status, Term } from '../model.ts'

/** What the values of a field of a query are. */
export type FieldKind =
  /** Any words that hold a letter or a digit. */
  | { readonly kind: 'name' }
  | { readonly kind: 'language' }
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  | { readonly kind: 'days' }
  | { readonly kind: 'score' }
  /** Whole numbers from 0. */
  | { readonly kind: 'number' }

/** A record of every member of a type, so that the compiler tells which one is missing. */
type Every<Value extends string> = Readonly<Record<Value, true>>

function oneOf<Value extends string>(values: Every<Value>): FieldKind {
  return { kind: 'one-of', values: Object.keys(values) }
}

const acts: Every<Act> = {
  say: true,
  assert: true,
  deny: true,
  accuse: true,
  demand: true,
  offer: true,
  promise: true,
  threaten: true,
  ask: true,
  agree: true,
  refuse: true,
  praise: true,
  hope: true,
  'decline-comment': true,
}
const forms: Every<StatementForm> = { direct: true, indirect: true, mixed: true }
const modalities: Every<Modality> = {
  negated: true,
  future: true,
  conditional: true,
  hypothetical: true,
}
const origins: Every<FieldValues['origin']> = {
  firsthand: true,
  secondhand: true,
  anonymous: true,
  unclear: true,
}
const stances: Every<Stance> = {
  supports: true,
  opposes: true,
  conditional: true,
  undeclared: true,
}
const statuses: Every<Status> = { open: true, accepted: true, rejected: true, retracted: true }

type RangeField = (Term & { readonly kind: 'range' })['field']

const kinds: Readonly<
  Record<keyof FieldValues | RangeField | keyof AccountValues | 'origins', FieldKind>
> = {
  speaker: { kind: 'name' },
  to: { kind: 'name' },
  about: { kind: 'name' },
  outlet: { kind: 'name' },
  via: { kind: 'name' },
  lang: { kind: 'language' },
  act: oneOf(acts),
  form: oneOf(forms),
  modality: oneOf(modalities),
  origin: oneOf(origins),
  status: oneOf(statuses),
  document: { kind: 'name' },
  said: { kind: 'days' },
  published: { kind: 'days' },
  score: { kind: 'score' },
  issue: { kind: 'name' },
  stance: oneOf(stances),
  for: { kind: 'name' },
  utterance: { kind: 'name' },
  origins: { kind: 'number' },
}

/** The fields that a query may name, and what each holds. */
export const fields: ReadonlyMap<string, FieldKind> = new Map(Object.entries(kinds))

/**
 * Fields of which a statement may have several values. Named twice in a query, both must hold; named twice, a field of one
 * value could never hold, so there the values are alternatives.
 */
export const severalValued: ReadonlySet<string> = new Set<keyof FieldValues | keyof AccountValues>([
  'to',
  'about',
  'via',
  'modality',
  'issue',
])

/** Fields that only all documents taken together tell. */
export const ofAccount: ReadonlySet<string> = new Set<keyof AccountValues>([
  'issue',
  'stance',
  'for',
  'utterance',
])
