import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { collapse, type HtmlLine } from './html-scan.ts'

/** What the tree of a page gives: its story without the page around it. */
export interface HtmlStory {
  readonly title: string | null
  readonly lines: readonly HtmlLine[]
}

const around =
  'figure, aside, nav, form, script, style, noscript, template, iframe, svg, button, select, dialog'
const hiddenNames = new Set(
  'FIGURE ASIDE NAV FORM SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG BUTTON SELECT DIALOG TITLE HEAD'.split(
    ' ',
  ),
)
const blockNames = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE BODY CENTER DD DIV DL DT FIELDSET H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TBODY TD TH THEAD TR UL FOOTER'.split(
    ' ',
  ),
)
// Of a block that is mostly links, none is read; long ones are lists of sources more often than menus.
const mostLinked = 0.6
const longestMenuUnits = 300

/** Finds the story of a page by Readability; `null` when it finds none. The page must not nest deeper than the stack. */
export function storyOf(html: string): HtmlStory | null {
  const { document } = parseHTML(withBody(html))
  if (document.documentElement === null || document.body === null) return null
  const reader = new Readability<Node>(document, { serializer: (node) => node, charThreshold: 200 })
  const article = reader.parse()
  const content = article?.content ?? null
  if (article === null || content === null) return null
  for (const part of (content as Element).querySelectorAll(around)) part.remove()
  const walk = new Walk()
  walk.visit(content)
  walk.flush()
  return { title: article.title ?? null, lines: walk.lines }
}

/** The tree builder makes no body of its own. */
function withBody(html: string): string {
  return /<body[\s>]/iu.test(html) ? html : `<html><body>${html}</body></html>`
}

/** One walk over the tree of a story, block by block. */
class Walk {
  readonly lines: HtmlLine[] = []
  private line: string[] = []
  private linkedUnits = 0
  private units = 0
  private element = 'div'
  private links = 0

  visit(node: Node): void {
    if (node.nodeType === 3) this.take(node.nodeValue ?? '')
    if (node.nodeType !== 1 && node.nodeType !== 11) return
    const name = node.nodeName.toUpperCase()
    if (hiddenNames.has(name)) return
    const block = blockNames.has(name)
    if (block || name === 'BR') this.flush()
    if (block) this.element = name.toLowerCase()
    if (name === 'A') this.links++
    for (const child of node.childNodes) this.visit(child)
    if (name === 'A') this.links--
    if (block) this.flush()
  }

  flush(): void {
    const text = collapse(this.line.join(''))
    const menu = this.units <= longestMenuUnits && this.linkedUnits > this.units * mostLinked
    this.line = []
    const { element } = this
    this.element = 'div'
    this.linkedUnits = 0
    this.units = 0
    if (text === '') return
    this.lines.push({ text, element: menu && element !== 'p' ? 'menu' : element })
  }

  private take(text: string): void {
    this.line.push(text)
    const units = text.trim().length
    this.units += units
    if (this.links > 0) this.linkedUnits += units
  }
}
