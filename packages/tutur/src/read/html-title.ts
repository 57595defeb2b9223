import { foldLine } from './furniture-rules.ts'
import type { HtmlFacts } from './html-facts.ts'
import { collapse, type HtmlLine } from './html-scan.ts'

/** What a page offers as its title. */
export interface TitleClues {
  /** What the finder of the article made of the page's `<title>`; `null` when it found none. */
  readonly found: string | null
  readonly facts: Pick<HtmlFacts, 'title' | 'outlet'>
  /** Lines of the story, and lines of the whole page. */
  readonly story: readonly HtmlLine[]
  readonly page: readonly HtmlLine[]
}

// The site's name is parted from the title of the story by one of these.
const partings = /\s+[-–—|·»:]+\s+/u
const fewestHeadingWords = 3
const mostHeadings = 20

/**
 * The title of the story on a page, or `null`. The story's own heading goes before the page's title when that carries
 * the name of the site (`Harian Contoh - Menteri Tiba`), or nothing else (`MFA Norland`).
 */
export function titleOfPage(clues: TitleClues): string | null {
  const given = [clues.found, clues.facts.title].map((title) => collapse(title ?? ''))
  const written = given.find((title) => title !== '') ?? null
  const headings = headingsOf([...clues.story, ...clues.page])
  const first = headings.find(({ element }) => element === 'h1')?.text ?? null
  if (written === null) return first
  const fuller = headings.find(({ text }) => isTitleWithSite(written, text))?.text
  if (fuller !== undefined) return fuller
  const isHeading = headings.some(({ text }) => folded(text) === folded(written))
  const isSite = !isHeading && isSiteAlone(written, clues.facts.outlet)
  const own = isSite ? ownHeading(clues) : null
  if (own !== null) return own
  return namesSite(written, clues.facts.outlet) && first !== null && isLong(first) ? first : written
}

/** `MFA Norland`, `Ministry of Foreign Affairs` on the pages of that ministry. */
function isSiteAlone(title: string, outlet: string | null): boolean {
  if (!isLong(title)) return true
  const [whole, site] = [folded(title), folded(outlet ?? '')]
  return site !== '' && (site.includes(whole) || (whole.includes(site) && !partings.test(title)))
}

/** Of a page that is called after its site alone: the heading that the page gives itself, else the nearest before the story. */
function ownHeading({ facts, story, page }: TitleClues): string | null {
  const opening = story[0]?.text
  const end = page.findIndex(({ text }) => text === opening)
  const before = headingsOf(page.slice(0, end + 1)).filter(({ text }) => isLong(text))
  const whole = folded(facts.title ?? '')
  return (before.find(({ text }) => folded(text) === whole) ?? before.at(-1))?.text ?? null
}

function headingsOf(lines: readonly HtmlLine[]): HtmlLine[] {
  return lines.filter(({ element }) => element === 'h1' || element === 'h2').slice(0, mostHeadings)
}

/** One piece of `title` is `heading`, or begins it or begins with it; the rest names the site. */
function isTitleWithSite(title: string, heading: string): boolean {
  const pieces = title.split(partings)
  if (pieces.length < 2) return false
  const whole = folded(heading)
  return pieces.some((piece) => {
    const part = folded(piece)
    if (!isLong(part) || !isLong(whole)) return false
    return whole.startsWith(part) || part.startsWith(whole)
  })
}

function namesSite(title: string, outlet: string | null): boolean {
  if (outlet === null || outlet === '') return false
  const pieces = title.split(partings)
  return pieces.length > 1 && pieces.some((piece) => folded(piece) === folded(outlet))
}

function isLong(text: string): boolean {
  return text.split(/\s+/u).length >= fewestHeadingWords
}

function folded(text: string): string {
  return foldLine(collapse(text))
}
