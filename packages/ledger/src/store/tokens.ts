import { createHash } from 'node:crypto'
import type { Document, Hop, Statement } from 'tutur'
import type { ActorOf, FieldValues, Status } from '../model.ts'
import { foldName } from '../search/fold.ts'

/**
 * What both indexes are fed with: lower-case letters, digits and what is beyond ASCII. Anything else would be a border
 * between tokens to SQLite, so it is moved to a private place; of a row of a hundred letters a hash takes the place.
 */
export function token(text: string): string {
  if (isToken(text)) return text
  const moved = text.replace(outside, (unit) => String.fromCharCode(movedBy + unit.charCodeAt(0)))
  const whole = moved.toWellFormed()
  return whole.length <= longest ? whole : `${whole.slice(0, 60).toWellFormed()}${sha256(whole)}`
}

/** Whether a text is a token as it stands, as nearly all words are. */
function isToken(text: string): boolean {
  if (text.length > longest) return false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const isPlain =
      (unit >= 0x61 && unit <= 0x7a) ||
      (unit >= 0x30 && unit <= 0x39) ||
      // Halves of characters and what tokens are moved to are neighbours.
      (unit >= 0x80 && unit !== 0xa7 && (unit < 0xd800 || unit > 0xe0ff))
    if (!isPlain) return false
  }
  return true
}

/** What {@link token} made, back to how it was. */
export function untoken(made: string): string {
  return made.replace(moved, (unit) => String.fromCharCode(unit.charCodeAt(0) - movedBy))
}

/** Tokens that all have to be there, in a row or anywhere. */
export interface Tokens {
  readonly tokens: readonly string[]
  readonly inRow: boolean
}

/** Fields that are searched by tokens. */
export type IndexedField = Exclude<keyof FieldValues, 'document'>

/** What finds a value of a field: any one of these. A name is found by its key, or in a name that has all of its words. */
export function tokensOfValue(field: IndexedField, value: string): readonly Tokens[] {
  const letter = nameMarks[field]
  if (letter === undefined) return [alone(field, value.toLowerCase())]
  const key = alone(field, field === 'outlet' ? value.toLowerCase().replace(/^www\./u, '') : value)
  const words = foldName(value)
  if (words.length === 0) return [key]
  const inNames = Array.from({ length: toldApart }, (_, place) => ({
    tokens: words.map((word) => nameToken({ letter, place }, word)),
    inRow: false,
  }))
  return [...inNames, key]
}

function alone(field: IndexedField, value: string): Tokens {
  return { tokens: keyed(field, [value]), inRow: false }
}

/** What the token of a value of a field begins with, and none of another field. */
export function tokenStart(field: IndexedField): string {
  return `${mark}${valueMarks[field]}`
}

/** What the fields of statements of one document are found by, beside the stems of their words. */
export function fieldTokensOf(
  document: Pick<Document, 'outlet' | 'url' | 'language'>,
): (fields: FieldsOf) => string {
  const host = hostOf(document.url)
  const outlet = [
    ...names('outlet', document.outlet === null ? [] : [document.outlet]),
    ...keyed('outlet', host === null ? [] : [host]),
  ]
  const languages = keyed('lang', languagesOf(document.language))
  return ({ statement, actors, status }) =>
    [
      ...rolesOf(actors),
      ...outlet,
      ...keyed('outlet', ownPublisher(statement)),
      ...names('via', outletsBehind(statement)),
      ...keyed('via', publishersBehind(statement)),
      ...languages,
      ...keyed('act', [statement.act]),
      ...keyed('form', [statement.form]),
      ...keyed('modality', statement.modality),
      ...keyed('origin', [statement.chain.origin]),
      ...keyed('status', [status]),
    ].join(' ')
}

/** What the tokens of fields are made of, beside the document. */
export interface FieldsOf {
  readonly statement: Statement
  readonly actors: readonly ActorOf[]
  readonly status: Status
}

/** The host of an address, without `www.`; `null` where there is none. */
export function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const host = new URL(url).hostname.replace(/^www\./u, '')
  return host === '' ? null : host
}

/** Outlets that the words came through, but for the outlet of the document itself. */
export function outletsBehind(statement: Pick<Statement, 'chain'>): readonly string[] {
  return hopsBehind(statement).map(({ outlet }) => outlet)
}

/** Keys of those of them that the tables or the dossier know. */
function publishersBehind(statement: Statement): readonly string[] {
  return hopsBehind(statement).flatMap(({ publisher }) => publisher?.id ?? [])
}

/** The key of the outlet of the document itself, if it is known. */
function ownPublisher({ chain }: Statement): readonly string[] {
  const [first] = chain.hops
  return first?.relation === 'published' && first.publisher !== undefined
    ? [first.publisher.id]
    : []
}

function hopsBehind({ chain }: Pick<Statement, 'chain'>): readonly Hop[] {
  return chain.hops.filter(({ relation }, index) => index > 0 || relation !== 'published')
}

/** A tag and what it is a kind of, in lower case: `az-latn`, `az`. */
export function languagesOf(tag: string): readonly string[] {
  const parts = tag.toLowerCase().split('-')
  return parts.map((_, index) => parts.slice(0, index + 1).join('-'))
}

/** ASCII but for letters in lower case and digits; what the tokens of fields begin with; what tokens are moved to. */
const outside = /[\0-/:-`{-\u007f\u00a7\ue000-\ue0ff]/gu
const moved = /[\ue000-\ue0ff]/gu
const movedBy = 0xe000
const longest = 100
/** So many names and keys are kept ready under each letter. */
const mostRemembered = 1000
/** No word begins with it, so that fields and words do not mix. */
const mark = '§'

/** Letters that tell the fields apart. */
const valueMarks: Readonly<Record<IndexedField, string>> = {
  speaker: 'i',
  to: 'j',
  about: 'k',
  outlet: 'h',
  via: 'w',
  lang: 'l',
  act: 'a',
  form: 'f',
  modality: 'm',
  origin: 'g',
  status: 'x',
}
/** Of the words of names. */
const nameMarks: Readonly<Partial<Record<IndexedField, string>>> = {
  speaker: 's',
  to: 't',
  about: 'b',
  outlet: 'o',
  via: 'v',
}
const roles = [
  ['speaker', 'speaker'],
  ['addressee', 'to'],
  ['about', 'about'],
] as const
/** So many names in one field are told apart; the words of more are taken for one name. */
const toldApart = 4

function rolesOf(actors: readonly ActorOf[]): readonly string[] {
  return roles.flatMap(([role, field]) => {
    const own = actors.filter((actor) => actor.role === role)
    const keys = own.flatMap(({ actor }) => actor ?? [])
    return [
      ...names(
        field,
        own.map(({ name }) => name),
      ),
      ...keyed(field, keys),
    ]
  })
}

function names(field: IndexedField, all: readonly string[]): readonly string[] {
  const letter = nameMarks[field] ?? ''
  return all.flatMap((name, at) => nameTokens(`${letter}${Math.min(at, toldApart - 1)}`, name))
}

/** Of a letter with a place of one digit, and a name. */
const nameTokens = remembered((placed, name): readonly string[] => {
  const at = { letter: placed.charAt(0), place: Number(placed.charAt(1)) }
  return foldName(name).map((word) => nameToken(at, word))
})

function nameToken({ letter, place }: { letter: string; place: number }, word: string): string {
  return `${mark}${letter}${place}${token(word)}`
}

function keyed(field: IndexedField, keys: readonly string[]): readonly string[] {
  return keys.map((key) => keyToken(valueMarks[field], key))
}

/** Of the letter of a field and a key. */
const keyToken = remembered((letter, key) => `${mark}${letter}${token(key)}`)

/** The same few names and keys are met again and again, under few letters: to join letter and key for a lookup took half its time. */
function remembered<Value>(
  make: (letter: string, text: string) => Value,
): (letter: string, text: string) => Value {
  const known = new Map<string, Map<string, Value>>()
  return (letter, text) => {
    const ofLetter = known.get(letter) ?? new Map<string, Value>()
    const before = ofLetter.get(text)
    if (before !== undefined) return before
    known.set(letter, ofLetter)
    if (ofLetter.size >= mostRemembered) ofLetter.clear()
    const made = make(letter, text)
    ofLetter.set(text, made)
    return made
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
