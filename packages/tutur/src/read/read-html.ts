import { detect } from 'jschardet'
import type { BlockRole, Day, Document, Doubt, Label, Result, When } from '../model/model.ts'
import { type Decoded, decodeBytes, problemOf, type ReadProblem } from './decode.ts'
import { dayBeforeStory } from './html-day.ts'
import { type HtmlFacts, readFacts } from './html-facts.ts'
import { type HtmlLine, type HtmlScan, scanHtml } from './html-scan.ts'
import { titleOfPage } from './html-title.ts'
import { type HtmlStory, storyOf } from './html-tree.ts'
import { givenLanguage, identifyLanguage, type LanguageGuess } from './language.ts'
import { documentOf, packFor, type ReadOptions } from './read-text.ts'
import { assignRoles } from './roles.ts'
import { cutStretches, type Stretch } from './stretches.ts'

export type { ReadProblem } from './decode.ts'

/** What the caller knows about a page. */
export interface ReadHtmlOptions extends ReadOptions {
  /** The media type it came with: `text/html; charset=utf-8`. */
  readonly mediaType?: string
}

// Beyond these the tree is not built: it would take seconds, or more stack than there is.
const mostTreeUnits = 2_000_000
const mostTreeElements = 10_000
const mostTreeTexts = 25_000
const mostTreeDepth = 150
const fewestStoryUnits = 140

/**
 * Reads an HTML page. `Document.text` is its title and the blocks of its story, each after a blank line, with the white
 * space of the markup as single blanks; `<br>` breaks a line. Figures, asides, navigation and forms are left out.
 *
 * Returns a problem for an empty, binary or too large page and for one without words; never throws. Takes time in
 * proportion to the page: of a page too large or too deep for a tree, the blocks are taken as they come.
 */
export function readHtml(
  page: Uint8Array | string,
  options: ReadHtmlOptions,
): Result<Document, ReadProblem> {
  const decoded = decodePage(page, options)
  if (!decoded.ok) return decoded
  const scan = scanHtml(decoded.value.text)
  const facts = readFacts(scan.clues)
  const story = readStory(decoded.value.text, scan)
  const title = titleOfPage({ found: story.title, facts, story: story.lines, page: scan.lines })
  const lines = story.lines.filter((line, index) => index > 3 || !sameTitle(line, title))
  if (title === null && lines.length === 0) return { ok: false, problem: noText }
  return {
    ok: true,
    value: pageDocument({ title, lines, facts, scan, decoded: decoded.value, options }),
  }
}

const noText: ReadProblem = {
  code: 'no-text',
  message:
    'No words were found on this page. It may be built by a script: save the page as shown, or paste its text.',
}

function decodePage(
  page: Uint8Array | string,
  options: ReadHtmlOptions,
): Result<Decoded, ReadProblem> {
  if (typeof page === 'string') {
    const problem = problemOf(page)
    if (problem !== null) return { ok: false, problem }
    const text = page.replaceAll('\0', '')
    return { ok: true, value: { text, encoding: 'utf-16', repaired: text.length !== page.length } }
  }
  const { mediaType } = options
  return decodeBytes(page, {
    html: true,
    guess: guessEncoding,
    ...(mediaType === undefined ? {} : { mediaType }),
  })
}

function guessEncoding(bytes: Uint8Array): string | null {
  return detect(bytes).encoding
}

function readStory(html: string, scan: HtmlScan): HtmlStory {
  const bare = { title: null, lines: scan.lines }
  const fits =
    html.length <= mostTreeUnits &&
    scan.elements <= mostTreeElements &&
    scan.texts <= mostTreeTexts &&
    scan.depth <= mostTreeDepth
  if (!fits) return bare
  const story = storyFrom(html)
  if (story === null) return bare
  const units = story.lines.reduce((sum, { text }) => sum + text.length, 0)
  return units >= fewestStoryUnits ? story : { ...bare, title: story.title }
}

/** The libraries may fail on a page that no test foresaw; its blocks can still be read. */
function storyFrom(html: string): HtmlStory | null {
  try {
    return storyOf(html)
  } catch {
    return null
  }
}

function sameTitle(line: HtmlLine, title: string | null): boolean {
  return (
    title !== null && (line.element === 'h1' || line.text.toLowerCase() === title.toLowerCase())
  )
}

interface Page {
  readonly title: string | null
  readonly lines: readonly HtmlLine[]
  readonly facts: HtmlFacts
  readonly scan: HtmlScan
  readonly decoded: Decoded
  readonly options: ReadHtmlOptions
}

function pageDocument({ title, lines, facts, scan, decoded, options }: Page): Document {
  const { text, roles } = composed(title, lines)
  const known = { ...options, ...factOptions(facts, options) }
  const guess = pageLanguage(text, known, facts)
  const pack = packFor(guess.language, options.packs)
  const stretches = cutStretches(text, pack).map((stretch) => withRole(stretch, roles))
  const blocks = assignRoles(text, stretches, pack)
  const document = documentOf({
    text,
    blocks,
    guess,
    pack,
    options: known,
    doubts: doubtsOf(decoded),
  })
  const labels = [...document.labels, ...labelsOf(facts, known.outlet)]
  const publishedAt = document.publishedAt ?? onDay(dayBeforeStory(scan.lines, lines, pack))
  return { ...document, labels, publishedAt }
}

function onDay(day: Day | null): When | null {
  return day && { from: day, to: day, basis: 'metadata', anchor: null }
}

/** The text of the page and, by their beginning, what its elements say of its lines. */
function composed(
  title: string | null,
  lines: readonly HtmlLine[],
): { readonly text: string; readonly roles: ReadonlyMap<number, BlockRole> } {
  const roles = new Map<number, BlockRole>()
  const pieces: string[] = []
  let at = 0
  const add = (text: string, role: BlockRole | undefined): void => {
    if (role !== undefined) roles.set(at, role)
    pieces.push(text)
    at += text.length + 2
  }
  if (title !== null) add(title, 'title')
  for (const { text, element } of lines) add(text, elementRoles.get(element))
  return { text: pieces.join('\n\n'), roles }
}

const elementRoles: ReadonlyMap<string, BlockRole> = new Map([
  ['h1', 'heading'],
  ['h2', 'heading'],
  ['h3', 'heading'],
  ['h4', 'heading'],
  ['h5', 'heading'],
  ['h6', 'heading'],
  ['p', 'paragraph'],
  ['li', 'paragraph'],
  ['blockquote', 'paragraph'],
  ['address', 'byline'],
  ['figcaption', 'caption'],
  ['menu', 'related'],
])

/** What the tables know wins over the element: pages set their links as paragraphs too. */
function withRole(stretch: Stretch, roles: ReadonlyMap<number, BlockRole>): Stretch {
  const role = roles.get(stretch.start) ?? null
  if (stretch.role !== null && role !== 'title') return stretch
  return role === 'paragraph' ? { ...stretch, prose: true } : { ...stretch, role }
}

function factOptions(facts: HtmlFacts, options: ReadHtmlOptions): Partial<ReadOptions> {
  const outlet = options.outlet ?? facts.outlet
  const published = options.published ?? facts.published
  const url = options.url ?? facts.url
  return {
    ...(outlet === null ? {} : { outlet }),
    ...(published === null ? {} : { published }),
    ...(url === null ? {} : { url }),
  }
}

function pageLanguage(text: string, known: ReadHtmlOptions, facts: HtmlFacts): LanguageGuess {
  const { language, packs } = known
  if (language === undefined) {
    const outlet = `${known.outlet ?? ''} ${hostOf(known.url)}`
    return identifyLanguage(text, { packs, outlet, declared: facts.language })
  }
  return typeof language === 'string' ? givenLanguage(text, language, packs) : language
}

function hostOf(url: string | undefined): string {
  return /^[a-z]+:\/\/([^/?#]+)/iu.exec(url ?? '')?.[1] ?? ''
}

function doubtsOf({ repaired, encoding }: Decoded): Doubt[] {
  if (!repaired) return []
  return [{ code: 'encoding-repaired', anchor: null, statement: null, detail: encoding }]
}

function labelsOf(facts: HtmlFacts, outlet: string | undefined): Label[] {
  const labels: Label[] = []
  if (facts.types.some((type) => type.includes('Opinion')))
    labels.push({ kind: 'opinion', anchor: null })
  if (facts.original !== null && facts.original !== outlet && !facts.original.includes('://')) {
    labels.push({ kind: 'syndicated', anchor: null })
  }
  return labels
}
