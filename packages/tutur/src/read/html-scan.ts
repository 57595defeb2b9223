import { Tokenizer } from 'htmlparser2'
import type { HtmlClues } from './html-facts.ts'

/** What one pass over the markup of a page finds, without building a tree. */
export interface HtmlScan {
  readonly clues: HtmlClues
  /** Deepest nesting of elements that need an end tag. */
  readonly depth: number
  /** How many elements it has. */
  readonly elements: number
  /** How many stretches of text between its tags. */
  readonly texts: number
  /** Its text, a line for each block; for pages too large or too deep for a tree. */
  readonly lines: readonly HtmlLine[]
}

/** A line of text and the element it stands in. */
export interface HtmlLine {
  readonly text: string
  /** Name of the nearest block element, in lower case. */
  readonly element: string
}

const voidElements = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)
// Their end tag may be left out, so that they say nothing about depth.
const looseElements = new Set(
  'p li dt dd tr td th thead tbody tfoot option optgroup rt rp html head body'.split(' '),
)
const rawElements = new Set(
  'script style noscript template textarea select svg math iframe object'.split(' '),
)
const asideElements = new Set('nav aside form figure footer button dialog menu'.split(' '))
const blockElements = new Set(
  'address article blockquote body center dd div dl dt fieldset figcaption h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

// A tag is not longer than this in any page that is meant to be read; longer ones are cut.
const longestAttributeUnits = 20_000
const mostScripts = 20

/** Scans `html` in time linear in its length, whatever its nesting. */
export function scanHtml(html: string): HtmlScan {
  const scanner = new Scanner(html)
  const tokenizer = new Tokenizer({ decodeEntities: true }, scanner)
  tokenizer.write(html)
  tokenizer.end()
  return scanner.result()
}

/** Collects what the tokenizer reports: one pass has one state. */
class Scanner {
  private readonly html: string
  private name = ''
  private attribute = ''
  private value = ''
  private attributes = new Map<string, string>()
  private depth = 0
  private deepest = 0
  private elements = 0
  private texts = 0
  /** Name of the element whose content is left out, and how often it is open. */
  private skipped: { readonly name: string; open: number } | null = null
  private keptScript: string[] | null = null
  private titled: string[] | null = null
  private line: string[] = []
  private element = 'body'
  private readonly lines: HtmlLine[] = []
  private readonly meta = new Map<string, string>()
  private readonly scripts: string[] = []
  private readonly times: string[] = []
  private language: string | null = null
  private canonical: string | null = null
  private title: string | null = null

  constructor(html: string) {
    this.html = html
  }

  result(): HtmlScan {
    this.flush()
    const { meta, scripts, times, language, canonical, title } = this
    const clues = { meta, scripts, times, language, canonical, title }
    return {
      clues,
      depth: this.deepest,
      elements: this.elements,
      texts: this.texts,
      lines: this.lines,
    }
  }

  onopentagname(start: number, end: number): void {
    this.name = this.html.slice(start, end).toLowerCase()
    this.attributes = new Map()
  }

  onattribname(start: number, end: number): void {
    this.attribute = this.html.slice(start, Math.min(end, start + 100)).toLowerCase()
    this.value = ''
  }

  onattribdata(start: number, end: number): void {
    if (this.value.length < longestAttributeUnits) this.value += this.html.slice(start, end)
  }

  onattribentity(codepoint: number): void {
    this.value += String.fromCodePoint(codepoint)
  }

  onattribend(): void {
    if (this.attributes.size < 50)
      this.attributes.set(this.attribute, this.value.slice(0, longestAttributeUnits))
  }

  onopentagend(): void {
    this.open()
  }

  onselfclosingtag(): void {
    this.open()
  }

  onclosetag(start: number, end: number): void {
    const name = this.html.slice(start, end).toLowerCase()
    if (!voidElements.has(name) && !looseElements.has(name) && this.depth > 0) this.depth--
    if (this.skipped !== null) {
      if (this.skipped.name === name && --this.skipped.open === 0) this.endSkipped()
      return
    }
    if (name === 'title') this.endTitle()
    if (blockElements.has(name)) this.flush()
  }

  ontext(start: number, end: number): void {
    this.texts++
    this.take(this.html.slice(start, end))
  }

  ontextentity(codepoint: number): void {
    this.take(String.fromCodePoint(codepoint))
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  private take(text: string): void {
    if (this.keptScript !== null) this.keptScript.push(text)
    else if (this.titled !== null) this.titled.push(text)
    else if (this.skipped === null) this.line.push(text)
  }

  private open(): void {
    const { name } = this
    this.elements++
    if (!voidElements.has(name) && !looseElements.has(name))
      this.deepest = Math.max(this.deepest, ++this.depth)
    if (this.skipped !== null) {
      if (this.skipped.name === name) this.skipped.open++
      return
    }
    this.noteFacts()
    if (rawElements.has(name) || asideElements.has(name)) this.skipped = { name, open: 1 }
    if (name === 'script' && this.scripts.length < mostScripts && this.isJsonLd())
      this.keptScript = []
    if (name === 'title' && this.title === null) this.titled = []
    if (name === 'br' || name === 'hr') this.flush()
    else if (blockElements.has(name)) {
      this.flush()
      this.element = name
    }
  }

  private isJsonLd(): boolean {
    return /ld\+json/iu.test(this.attributes.get('type') ?? '')
  }

  private noteFacts(): void {
    const { name, attributes } = this
    if (name === 'html')
      this.language ??= attributes.get('lang') ?? attributes.get('xml:lang') ?? null
    else if (name === 'meta') this.noteMeta()
    else if (name === 'link' && attributes.get('rel')?.toLowerCase() === 'canonical') {
      this.canonical ??= attributes.get('href') ?? null
    } else if (name === 'time' && this.times.length < mostScripts) {
      const written = attributes.get('datetime')
      if (written !== undefined) this.times.push(written)
    }
  }

  private noteMeta(): void {
    const { attributes } = this
    const content = attributes.get('content')?.trim()
    const key =
      attributes.get('property') ??
      attributes.get('name') ??
      attributes.get('itemprop') ??
      attributes.get('http-equiv')
    if (content === undefined || key === undefined) return
    const folded = key.toLowerCase()
    if (!this.meta.has(folded)) this.meta.set(folded, content)
  }

  private endSkipped(): void {
    this.skipped = null
    if (this.keptScript === null) return
    this.scripts.push(this.keptScript.join(''))
    this.keptScript = null
  }

  private endTitle(): void {
    if (this.titled === null) return
    this.title = collapse(this.titled.join(''))
    this.titled = null
  }

  private flush(): void {
    if (this.line.length === 0) return
    const text = collapse(this.line.join(''))
    this.line = []
    if (text !== '') this.lines.push({ text, element: this.element })
    this.element = 'body'
  }
}

/** `text` with every run of markup's white space as one blank; other blanks stay. */
export function collapse(text: string): string {
  return text.replaceAll(/[ \t\n\r\f]+/gu, ' ').trim()
}
