import type { Node, YAMLMap } from 'yaml'
import { dayMeant, isDay } from './days.ts'
import { anyLanguage, type ByLanguage } from './dossier.ts'
import { nearest } from './nearest.ts'
import { complain, type Reading, warn } from './read-yaml.ts'
import { yaml } from './yaml.ts'

/** A mapping of the dossier, field by field. */
export interface Part {
  readonly reading: Reading
  /** Where it begins, for what is missing in it. */
  readonly at: number
  readonly fields: ReadonlyMap<string, Field>
}

/** What stands behind a key; `null` when nothing does. */
interface Field {
  readonly at: number
  readonly value: Value | null
}

/** A value with its place. */
export interface Value {
  readonly node: Node
  readonly at: number
}

/** Words with their place. */
export interface Words {
  readonly text: string
  readonly at: number
}

export interface Known {
  /** What it is, for messages: `an actor`. */
  readonly what: string
  readonly fields: readonly string[]
  /** What others call a field, with its name here: `id` for `key`. */
  readonly otherwise?: Readonly<Record<string, string>>
}

/** The fields of a mapping; unknown ones are told of. `null` for anything else, which is told of too. */
export function partOf(reading: Reading, { node, at }: Value, known: Known): Part | null {
  if (!yaml().isMap(node)) {
    complain(
      reading,
      at,
      `${known.what} is made of lines "key: value"; its keys are ${listed(known.fields)}`,
    )
    return null
  }
  const fields = fieldsOf(node)
  for (const [name, field] of [...fields]) {
    if (known.fields.includes(name)) continue
    const meant = fieldMeant(name, known)
    const remedy =
      meant === null ? `its keys are ${listed(known.fields)}` : `did you mean "${meant}"?`
    complain(reading, field.at, `${known.what} has no key "${shown(name)}"; ${remedy}`)
    // Read as what it is taken for, so that one slip is not told of twice, as something missing.
    if (meant !== null && !fields.has(meant)) fields.set(meant, field)
  }
  return { reading, at, fields }
}

function fieldMeant(name: string, { fields, otherwise = {} }: Known): string | null {
  return (Object.hasOwn(otherwise, name) ? otherwise[name] : undefined) ?? nearest(name, fields)
}

/** Keys of a mapping in their order; of one that stands twice the first. */
function fieldsOf(map: YAMLMap): Map<string, Field> {
  const found = new Map<string, Field>()
  for (const { key, value } of map.items) {
    const name = yaml().isScalar(key) ? String(key.value) : ''
    if (!found.has(name)) found.set(name, { at: startOf(key), value: asValue(value) })
  }
  return found
}

function asValue(node: unknown): Value | null {
  const { isMap, isScalar, isSeq } = yaml()
  if (isScalar(node) && node.type === 'PLAIN' && nothing.test(String(node.value))) return null
  return isMap(node) || isSeq(node) || isScalar(node) ? { node, at: startOf(node) } : null
}

const nothing = /^(?:~|null)?$/u

function startOf(node: unknown): number {
  const { isMap, isScalar, isSeq } = yaml()
  return isMap(node) || isSeq(node) || isScalar(node) ? (node.range?.[0] ?? 0) : 0
}

/** Words in a message: short enough for its line. */
export function shown(words: string): string {
  return words.length > longestShown ? `${words.slice(0, longestShown)}...` : words
}

const longestShown = 60

export function listed(words: readonly string[]): string {
  return words.join(', ')
}

/* ---- One value ---- */

/** The value of a field; `null` where there is none. */
export function valueIn({ fields }: Part, name: string): Value | null {
  return fields.get(name)?.value ?? null
}

/** The same of a field that must be there. */
export function neededIn(part: Part, name: string, example: string): Value | null {
  const value = valueIn(part, name)
  if (value === null)
    complain(
      part.reading,
      part.fields.get(name)?.at ?? part.at,
      `"${name}" is missing; write ${name}: ${example}`,
    )
  return value
}

/** The text that a value is. */
export function wordsOf(reading: Reading, { node, at }: Value): Words | null {
  if (!yaml().isScalar(node)) {
    complain(
      reading,
      at,
      'a text should stand here, not a list or keys of its own; write it behind the colon',
    )
    return null
  }
  const text = String(node.value).trim().normalize('NFC')
  if (text !== '') return { text, at }
  complain(reading, at, 'the text is empty; fill it in, or take the line out')
  return null
}

/** The text of a field; `null` where there is none. */
export function wordsIn(part: Part, name: string): Words | null {
  const value = valueIn(part, name)
  return value === null ? null : wordsOf(part.reading, value)
}

/** One of several words. */
export function choiceIn<Choice extends string>(
  part: Part,
  name: string,
  choices: readonly Choice[],
): Choice | null {
  const words = wordsIn(part, name)
  const found = choices.find((choice) => choice === words?.text)
  if (words === null || found !== undefined) return found ?? null
  const meant = nearest(words.text, choices)
  const remedy = meant === null ? `write one of ${listed(choices)}` : `did you mean "${meant}"?`
  complain(
    part.reading,
    words.at,
    `"${name}: ${shown(words.text)}" is none that there is; ${remedy}`,
  )
  return null
}

/** Yes or no; no where nothing stands. */
export function yesIn(part: Part, name: string): boolean {
  const words = wordsIn(part, name)
  if (words === null) return false
  const said = /^(?:(?<yes>yes|true)|no|false)$/iu.exec(words.text)
  if (said === null) complain(part.reading, words.at, `"${name}" is yes or no; write ${name}: yes`)
  return said?.groups?.['yes'] !== undefined
}

/** A day, a month or a year. */
export function dayIn(part: Part, name: string): Words | null {
  const words = wordsIn(part, name)
  if (words === null || isDay(words.text)) return words
  complain(
    part.reading,
    words.at,
    `"${name}: ${shown(words.text)}" is no day; write it as ${dayMeant(words.text)}`,
  )
  return null
}

/** A key: small Latin letters and digits. */
export function isKey(text: string): boolean {
  return /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/u.test(text)
}

/** A text as a key; letters of other scripts stay. */
export function keyFrom(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
}

/* ---- Several values ---- */

/** The values of a list; one value alone is a list of one. */
export function valuesIn(part: Part, name: string): Value[] {
  const value = valueIn(part, name)
  return value === null ? [] : valuesOf(part.reading, value)
}

function valuesOf(reading: Reading, value: Value): Value[] {
  if (!yaml().isSeq(value.node)) return [value]
  return value.node.items.flatMap((item) => {
    const found = asValue(item)
    if (found === null)
      complain(reading, startOf(item), 'an empty line of a list; fill it in, or take it out')
    return found === null ? [] : [found]
  })
}

/** The texts of a list. */
export function textsIn(part: Part, name: string): Words[] {
  return valuesIn(part, name).flatMap((value) => wordsOf(part.reading, value) ?? [])
}

/** Language tags of a list. */
export function languagesIn(part: Part, name: string): string[] {
  return textsIn(part, name).flatMap((words) => languageOf(part.reading, words) ?? [])
}

/** A language tag in its usual form; what no language has is told of. */
export function languageOf(reading: Reading, { text, at }: Words): string | null {
  const locale = localeOf(text)
  if (locale !== null && names.of(locale.language) !== undefined) return locale.toString()
  complain(
    reading,
    at,
    `"${shown(text)}" is no language; write a tag such as id, en, ru or sr-Latn`,
  )
  return null
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag)
  } catch {
    return null
  }
}

/** Values by language: of a mapping, those behind its tags; anything else holds in every language. */
function byLanguage(part: Part, name: string): [language: Words, values: Value[]][] {
  const { reading } = part
  const value = valueIn(part, name)
  if (value === null) return []
  if (!yaml().isMap(value.node))
    return [[{ text: anyLanguage, at: value.at }, valuesOf(reading, value)]]
  return [...fieldsOf(value.node)].flatMap(([tag, field]): [Words, Value[]][] => {
    const language = languageOf(reading, { text: tag, at: field.at })
    if (language === null) return []
    return [
      [
        { text: language, at: field.at },
        field.value === null ? [] : valuesOf(reading, field.value),
      ],
    ]
  })
}

/** Lists of texts by language. */
export function textsByLanguageIn(part: Part, name: string): ByLanguage<readonly string[]> {
  const found = byLanguage(part, name).map(([{ text }, values]): [string, string[]] => [
    text,
    values.flatMap((value) => wordsOf(part.reading, value)?.text ?? []),
  ])
  return Object.fromEntries(found.filter(([, texts]) => texts.length > 0))
}

/** One text for each language. */
export function textByLanguageIn(part: Part, name: string): ByLanguage<string> {
  const found = byLanguage(part, name).flatMap(([{ text }, values]): [string, string][] => {
    const [first, second] = values.flatMap((value) => wordsOf(part.reading, value) ?? [])
    if (second !== undefined) complain(part.reading, second.at, 'a second text; one is enough here')
    return first === undefined ? [] : [[text, first.text]]
  })
  return Object.fromEntries(found)
}

/** Warns of languages of a field that the dossier does not have. */
export function warnOfLanguages(part: Part, name: string, languages: readonly string[]): void {
  const node = valueIn(part, name)?.node
  if (!yaml().isMap(node) || languages.length === 0) return
  for (const [tag, { at }] of fieldsOf(node)) {
    const locale = localeOf(tag)
    const language = locale?.toString() ?? anyLanguage
    if (language === anyLanguage || languages.includes(language)) continue
    // That there is no such language is told already.
    if (locale === null || names.of(locale.language) === undefined) continue
    warn(
      part.reading,
      at,
      `"${name}" has words in ${language}, which is not among the languages of the dossier; add it to "languages", or take them out`,
    )
  }
}
