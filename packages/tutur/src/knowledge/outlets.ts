import { withoutOwnerEnding } from '../languages/owner-ending.ts'
import { rowsOf } from '../languages/pack.ts'
import { pushTo } from '../text/push-to.ts'
import { fold, shape, tokenise, tokenKind } from '../text/tokens.ts'
import { inflectedStem } from './inflected-stem.ts'
import { isAgency, type Publisher } from './publishers.ts'
import { tables } from './tables.ts'
import type { OutletForm, OutletKind, Worded } from './worded.ts'
import { wordsOfName } from './words-of-name.ts'

export type { OutletKind } from './worded.ts'

/** The name of an outlet as it stands in a text. */
export interface OutletName {
  readonly kind: OutletKind
  /** One past its last token. */
  readonly to: number
}

interface Outlets {
  /** By first folded word, longest first. */
  readonly names: ReadonlyMap<string, readonly OutletForm[]>
  /** Words that show a name to be an outlet's: `times`, `tv`. */
  readonly words: ReadonlySet<string>
}

let compiled: Outlets | null = null

/** The longest known outlet or platform that begins at `token`, or `null`. The first letter of its first word with a capital must be as printed: `Time`, not `time`. */
export function outletAt(text: Worded, token: number): OutletName | null {
  const first = withoutOwnerEnding(text.tokens.folded[token] ?? '', text.pack)
  const own = text.own === undefined ? null : nameAt(text, token, text.own.outlets.get(first))
  return own ?? declinedAt(text, token) ?? nameAt(text, token, outlets().names.get(first))
}

/** `корреспонденту «Вестника»`, `на сайте Министерства рыболовства`: an own name in another case. */
function declinedAt({ tokens, pack, own }: Worded, token: number): OutletName | null {
  if (own === undefined || own.declinedOutlets.size === 0 || !pack.grammar.cased) return null
  const stem = inflectedStem(tokens.folded[token] ?? '')
  const names = stem === null ? undefined : own.declinedOutlets.get(stem)
  const found = names?.find(({ words, capital }) => {
    if (capital >= 0 && !isCapitalAt(tokens, token + capital)) return false
    if (capital > 0 && isMediumStem(tokens.folded[token] ?? '', pack)) return false
    // `Утром` at the beginning of a sentence may be no newspaper.
    if (words.length === 1 && !isWithin(tokens, token)) return false
    return words.every((word, i) => inflectedStem(tokens.folded[token + i] ?? '') === word)
  })
  return found === undefined ? null : { kind: found.kind, to: token + found.words.length }
}

function isMediumStem(word: string, { citing }: Worded['pack']): boolean {
  return citing.get(word)?.some(({ relation }) => relation === 'medium') === true
}

function opensWithMedium({ words }: OutletForm, { citing }: Worded['pack']): boolean {
  const formulas = citing.get(words[0] ?? '') ?? []
  return formulas.some(
    (formula) =>
      formula.relation === 'medium' && formula.words.every((word, i) => words[i] === word),
  )
}

/** In marks, or behind another word. */
function isWithin({ kind }: Worded['tokens'], token: number): boolean {
  return kind[token - 1] === tokenKind.quote || kind[token - 1] === tokenKind.word
}

function nameAt(
  text: Worded,
  token: number,
  names: readonly OutletForm[] | undefined,
): OutletName | null {
  if (names === undefined) return null
  const { tokens, pack } = text
  const second = withoutOwnerEnding(tokens.folded[token + 1] ?? '', pack)
  for (const name of names) {
    // Hundreds of names begin with `the`.
    if (name.capital >= 0 && !isCapitalAt(tokens, token + name.capital)) continue
    if (name.words.length > 1 && name.words[1] !== second) continue
    // `kantor berita MWS`: the noun is no part of the name.
    if (name.capital > 0 && opensWithMedium(name, pack)) continue
    if (standsAt(text, token, name)) return { kind: name.kind, to: token + name.words.length }
  }
  return null
}

/** The folded words that names of outlets and platforms begin with. */
export function outletFirstWords(): Iterable<string> {
  return outlets().names.keys()
}

/** Whether a folded word is one that outlets are named with: `times`, `tv`, `gazette`. */
export function namesOutlet(word: string): boolean {
  return outlets().words.has(word)
}

/** Whether folded words are the whole name of an outlet of the table: `kyodo`. */
export function isOutletName(words: readonly string[]): boolean {
  const key = words.join(' ')
  return (
    outlets()
      .names.get(words[0] ?? '')
      ?.some((name) => name.words.join(' ') === key) === true
  )
}

/** Whether two names are one outlet: `The Guardian` and `Guardian`, `Kompas` and `Kompas.com` when the table joins them. */
export function sameOutlet(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)]
  return a === b || (domainOf(a) ?? a) === (domainOf(b) ?? b)
}

let nominatives: ReadonlyMap<string, string> | null = null

/** `Интерфаксу` is Интерфакс: of the forms that one row gives of a name the first with as many parts and the same beginning; other names stay. */
export function outletInNominative(name: string): string {
  nominatives ??= new Map(
    rows().flatMap(([names = '']) => {
      const forms = names.split('|')
      return forms.map(
        (form) =>
          [form, forms.find((one) => one === form || isSameName(one, form)) ?? form] as const,
      )
    }),
  )
  return nominatives.get(name) ?? name
}

/** The first name that the table has of a platform by any of its names: `телеграм-канале` is Telegram; other names stay. */
export function platformName(name: string): string {
  platforms ??= firstNames()
  return platforms.get(fold(name)) ?? name
}

let platforms: ReadonlyMap<string, string> | null = null

function firstNames(): Map<string, string> {
  const byDomain = new Map<string, string>()
  const found = new Map<string, string>()
  for (const [names = '', domain = '', kind] of rows()) {
    if (kind !== 'platform') continue
    const all = names.split('|')
    const first = byDomain.get(domain) ?? all[0] ?? ''
    byDomain.set(domain, first)
    for (const one of all) found.set(fold(one), first)
  }
  return found
}

/** How many letters forms of one name share at least. */
const sharedBeginning = 4

function isSameName(one: string, other: string): boolean {
  const parts = (name: string): number => name.split(/[ -]/u).length
  return (
    cyrillic.test(one) &&
    parts(one) === parts(other) &&
    // `Коммерсант` is another nominative of `Коммерсантъ`.
    !one.startsWith(other) &&
    one.slice(0, sharedBeginning) === other.slice(0, sharedBeginning)
  )
}

const cyrillic = /^[А-Яа-яЁё -]+$/u

let domains: ReadonlyMap<string, string> | null = null

function domainOf(name: string): string | undefined {
  domains ??= new Map(
    rows().flatMap(([names = '', domain = '']) =>
      names.split('|').map((known) => [plain(known), domain] as const),
    ),
  )
  return domains.get(name)
}

// An outlet keeps the article of its own name in every language: `The Guardian`.
function plain(name: string): string {
  return fold(name)
    .replace(/^the /u, '')
    .replace(/ \(.*$/u, '')
}

function rows(): string[][] {
  return rowsOf(tables['outlets']).filter(([, , kind]) => kind !== 'word')
}

function outlets(): Outlets {
  compiled ??= { names: indexNames(), words: nameWords() }
  return compiled
}

function nameWords(): Set<string> {
  const words = rowsOf(tables['outlets']).filter(([, , kind]) => kind === 'word')
  return new Set(words.flatMap(([names = '']) => fold(names).split('|')))
}

function indexNames(): Map<string, OutletForm[]> {
  const index = new Map<string, OutletForm[]>()
  for (const [names = '', , kind] of rows()) {
    for (const name of names.split('|')) addName(index, name, kind as OutletKind)
  }
  return longestFirst(index)
}

/** Outlets of a user as {@link outletAt} looks for them. */
export function indexOutlets(publishers: readonly Publisher[]): Map<string, OutletForm[]> {
  const index = new Map<string, OutletForm[]>()
  for (const { names, kind } of publishers)
    for (const name of names) addName(index, name, isAgency(kind) ? 'agency' : 'outlet')
  return longestFirst(index)
}

/** Names of a user that decline, as {@link outletAt} looks for them in other cases. */
export function indexDeclinedOutlets(publishers: readonly Publisher[]): Map<string, OutletForm[]> {
  const index = new Map<string, OutletForm[]>()
  for (const [, forms] of indexOutlets(publishers))
    for (const form of forms) {
      const words = form.words.map(inflectedStem).filter((word) => word !== null)
      if (words.length === form.words.length) pushTo(index, words[0] ?? '', { ...form, words })
    }
  return longestFirst(index)
}

function longestFirst(index: Map<string, OutletForm[]>): Map<string, OutletForm[]> {
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length)
  return index
}

function addName(index: Map<string, OutletForm[]>, name: string, kind: OutletKind): void {
  const words = wordsOfName(name)
  const first = words[0] ?? ''
  pushTo(index, first, { words, kind, capital: firstCapital(name) })
}

/** The first word of a name that has a capital, or -1: `situs Kementerian Kelautan` begins with none. */
function firstCapital(name: string): number {
  const folded = fold(name)
  if (folded === name) return -1
  if (folded.charAt(0) !== name.charAt(0)) return 0
  const { shape: shapes, count } = tokenise(name)
  for (let i = 0; i < count; i++) if (((shapes[i] ?? 0) & shape.capital) !== 0) return i
  return 0
}

function isCapitalAt({ shape: shapes }: Worded['tokens'], token: number): boolean {
  return ((shapes[token] ?? 0) & shape.capital) !== 0
}

function standsAt({ tokens, pack }: Worded, token: number, name: OutletForm): boolean {
  const { words } = name
  for (let i = 0; i < words.length; i++)
    if (withoutOwnerEnding(tokens.folded[token + i] ?? '', pack) !== words[i]) return false
  return true
}
