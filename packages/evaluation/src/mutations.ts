import { below, oneOf } from './random.ts'

/** Makes one text into another that no newspaper would print. */
export type Mutation = (text: string, random: () => number) => string

/** All mutations by name. Their results can be any string, lone surrogates and control characters included. */
export const mutations: Readonly<Record<string, Mutation>> = {
  cut: (text, random) => {
    const [start, end] = range(text, random)
    return text.slice(0, start) + text.slice(end)
  },
  keep: (text, random) => text.slice(...range(text, random)),
  double: (text, random) => {
    const [start, end] = range(text, random)
    return text.slice(0, end) + text.slice(start)
  },
  'shuffle characters': (text, random) => {
    const [start, end] = range(text, random)
    return (
      text.slice(0, start) +
      shuffled([...text.slice(start, end)], random).join('') +
      text.slice(end)
    )
  },
  'shuffle words': (text, random) => shuffled(text.split(' '), random).join(' '),
  'shuffle lines': (text, random) => shuffled(text.split('\n'), random).join('\n'),
  'shuffle bytes': (text, random) => {
    const bytes = new TextEncoder().encode(text)
    for (let count = 0; count < 20 && bytes.length > 0; count++) {
      bytes[below(bytes.length, random)] = below(256, random)
    }
    return new TextDecoder().decode(bytes)
  },
  'lone surrogates': (text, random) =>
    sprinkle(text, random, () => String.fromCharCode(0xd800 + below(0x800, random))),
  'random characters': (text, random) =>
    sprinkle(text, random, () => String.fromCodePoint(randomCodePoint(random))),
  marks: (text, random) => sprinkle(text, random, () => oneOf(marks, random)),
  'unclosed quotations': (text) => text.replace(/["”»’']/gu, (mark) => (mark === '"' ? '“' : '')),
  // Patterns that backtrack badly show it on long runs of what they repeat.
  'stretched words': (text, random) => {
    const length = 1 + below(oneOf(counts, random), random)
    return text.replace(/\p{L}+/gu, (word) =>
      random() < 0.02 ? word + oneOf([...word], random).repeat(Math.min(length, 300)) : word,
    )
  },
  'one line': (text) => text.replace(/\n+/gu, ' '),
  'a line for each word': (text) => text.replace(/ /gu, '\n'),
  'all capitals': (text) => text.toUpperCase(),
  decomposed: (text) => text.normalize('NFD'),
  'deep nesting': (text, random) => {
    const [open, close] = oneOf(brackets, random)
    const depth = 1 + below(oneOf(counts, random), random)
    return (
      text.slice(0, 200) +
      open.repeat(depth) +
      text.slice(200, 500) +
      close.repeat(below(depth + 1, random))
    )
  },
  'one thing many times': (text, random) => {
    const thing =
      random() < 0.5 ? oneOf(marks, random) : text.slice(...range(text, random)).slice(0, 40)
    return thing.repeat(below(oneOf(counts, random), random)) + text
  },
  // What is kept for each quotation or cue, and looked at again for the next, shows on very many.
  'lone quotations': (text, random) => {
    const quotation = oneOf(quotations, random) + oneOf([' ', '\n', '\n\n'], random)
    return insert(text, quotation.repeat(below(oneOf(counts, random), random)), random)
  },
  'cues without a comma': (text, random) => {
    const cue = `${oneOf(['', 'Varga ', 'ia ', 'он '], random)}${oneOf(cues, random)} `
    return insert(text, cue.repeat(below(oneOf(counts, random), random)), random)
  },
  // Whom an office, a body or a pronoun means is looked for among all that the text names.
  'very many names': (text, random) => {
    const [before, behind] = oneOf(namings, random)
    const name = (number: number) => `${before}${lettersOf(number)}${behind}`
    const count = below(oneOf(counts, random), random)
    return insert(text, Array.from({ length: count }, (_, i) => name(i)).join(' '), random)
  },
}

const namings = [
  ['Minister Anna Kron', ' said they wait. The minister said that the ministry was ready.'],
  ['Menteri Anna Kron', ' mengatakan siap. Menteri itu mengatakan bahwa kementerian siap.'],
  ['Министр Анна Крон', 'ова заявила, что ждёт. Глава ведомства отметил, что она готова.'],
] as const

/** A number as letters that no two numbers share. */
function lettersOf(number: number): string {
  return [...String(number)].map((digit) => 'abdegklmno'.charAt(Number(digit))).join('')
}

const quotations = [
  '“We go on.”',
  '"Kami terus."',
  '«Мы идём.»',
  '„Wir gehen weiter.“',
  '“We go on.',
]
const cues = [
  'said',
  'said that',
  'mengatakan bahwa',
  'kata',
  'сказал что',
  'sagte',
  'told them he',
]

/** Puts `more` at the end of one of the lines. */
function insert(text: string, more: string, random: () => number): string {
  const lines = text.split('\n')
  const line = below(lines.length, random)
  lines[line] = `${lines[line] ?? ''} ${more}`
  return lines.join('\n')
}

// Mostly few, so that a long series stays quick, and now and then very many.
const counts = [10, 10, 100, 100, 1000, 4000]

/** A text of about five million code units on one line, made of a piece of `text` or of one mark. */
export function longLine(text: string, random: () => number): string {
  const piece = oneOf(
    [
      text.replace(/\n/gu, ' '),
      text.slice(...range(text, random)).replace(/\n/gu, ' '),
      oneOf(marks, random),
    ],
    random,
  )
  return (piece === '' ? ' ' : piece)
    .repeat(Math.ceil(longUnits / (piece.length || 1)))
    .slice(0, longUnits)
}

const longUnits = 5_000_000

/** Applies one to four mutations to `text`. */
export function mutate(text: string, random: () => number): { text: string; names: string[] } {
  const names = Array.from({ length: 1 + below(4, random) }, () =>
    oneOf(Object.keys(mutations), random),
  )
  let mutated = text
  for (const name of names) {
    // Doubling again and again would leave every other kind out of sight.
    mutated = (mutations[name]?.(mutated, random) ?? mutated).slice(0, longestUnits)
  }
  return { text: mutated, names }
}

const longestUnits = 60_000

/** `text` as a page with tags that may be broken. */
export function asPage(text: string, random: () => number): string {
  const lines = text
    .split('\n')
    .map((line) => `<${oneOf(tags, random)}>${line}</${oneOf(tags, random)}>`)
  const head = `<!doctype html><html lang="${oneOf(['id', 'en', 'xx', ''], random)}"><head><title>${lines[0]}</title>`
  return `${head}<script type="application/ld+json">${oneOf(scripts, random)}</script></head><body>${lines.join('\n')}`
}

const tags = [
  'p',
  'p',
  'p',
  'p',
  'div',
  'span',
  'article',
  'h1',
  'li',
  'table',
  'figure',
  'p class="share"',
  'a href="x"',
  'b',
  '!--',
  'script',
]
const scripts = [
  '{"@type":"NewsArticle","datePublished":"2027-03-01"}',
  '{"datePublished":',
  '[null]',
  '',
]
const marks = [
  '"',
  '“',
  '”',
  '„',
  '«',
  '»',
  "'",
  '‘',
  '’',
  "''",
  '``',
  '(',
  ')',
  '[',
  ']',
  ':',
  ';',
  ',',
  '.',
  '…',
  '—',
  '-',
  '\n',
  '\r\n',
  '\t',
  '\u2028',
  '\u0000',
  '\ufeff',
  '\u200b',
  '{',
  '}',
  '<',
  '>',
  '&',
]
const brackets = [
  ['"', '"'],
  ['“', '”'],
  ['(', ')'],
  ['[', ']'],
  ['«', '»'],
  ["'", "'"],
  ['<div>', '</div>'],
  ['“(', ')”'],
] as const

function range(text: string, random: () => number): [start: number, end: number] {
  const [a, b] = [below(text.length + 1, random), below(text.length + 1, random)]
  return [Math.min(a, b), Math.max(a, b)]
}

function shuffled<Item>(items: Item[], random: () => number): Item[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = below(i + 1, random)
    const [a, b] = [items[i] as Item, items[j] as Item]
    items[i] = b
    items[j] = a
  }
  return items
}

function sprinkle(text: string, random: () => number, make: () => string): string {
  let out = ''
  let done = 0
  const places = Array.from({ length: 1 + below(30, random) }, () => below(text.length + 1, random))
  for (const place of places.sort((a, b) => a - b)) {
    out += text.slice(done, place) + make()
    done = place
  }
  return out + text.slice(done)
}

function randomCodePoint(random: () => number): number {
  const planes = [0x80, 0x3000, 0x10000, 0x110000]
  return below(oneOf(planes, random), random)
}
