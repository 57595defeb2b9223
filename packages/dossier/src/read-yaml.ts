import type { Document, LineCounter, Node, YAMLError, YAMLMap } from 'yaml'
import type { DossierProblem } from './problem.ts'
import { yaml } from './yaml.ts'

/** A dossier while it is read: where lines begin, and what is wrong so far. */
export interface Reading {
  readonly lines: LineCounter
  readonly problems: DossierProblem[]
}

/** Tells of a mistake at an offset of the text. */
export function complain({ lines, problems }: Reading, offset: number, message: string): void {
  problems.push({ ...placeOf(lines, offset), severity: 'error', message })
}

/** Tells of something that a person should look at. */
export function warn({ lines, problems }: Reading, offset: number, message: string): void {
  problems.push({ ...placeOf(lines, offset), severity: 'warning', message })
}

function placeOf(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}

/** A longer text is no dossier. In UTF-16 code units. */
const longest = 4_000_000
const deepest = 100

/**
 * The mapping that a YAML text is, each value as its characters (`no` and `2024` are texts, too). `null`, with the reasons
 * among the problems, where the text is none.
 */
export function readYaml(text: string): { root: YAMLMap | null; reading: Reading } {
  const reading: Reading = { lines: new (yaml().LineCounter)(), problems: [] }
  const refusal = refusalOf(text)
  if (refusal !== null) {
    const { message, offset } = refusal
    const line = text.slice(0, offset).split('\n').length
    reading.problems.push({ line, column: 1, severity: 'error', message })
    return { root: null, reading }
  }
  const document = yaml().parseDocument(text, {
    schema: 'failsafe',
    lineCounter: reading.lines,
    prettyErrors: false,
    stringKeys: true,
    logLevel: 'error',
  })
  tellFaults(document, { text, reading })
  return { root: rootOf(document, reading), reading }
}

/** The reader of YAML goes down into what is nested, and would end the whole process far enough down. */
function refusalOf(text: string): { message: string; offset: number } | null {
  if (text.length > longest)
    return {
      message: 'the file is too long for a dossier; keep lists of more than 4 MB elsewhere',
      offset: 0,
    }
  const zero = text.indexOf('\0')
  if (zero !== -1)
    return { message: 'a zero character; this is no text file, save it as UTF-8', offset: zero }
  const deep = depthExceededAt(text)
  if (deep !== null)
    return { message: `nested more than ${deepest} deep; take levels out`, offset: deep }
  return null
}

const nestedLines = new RegExp(`^[ ?:-]{${deepest * 2}}`, 'mu')
const nestedInLine = new RegExp(`(?:[?:-] ){${deepest}}`, 'u')

function depthExceededAt(text: string): number | null {
  const found = nestedLines.exec(text) ?? nestedInLine.exec(text)
  if (found !== null) return found.index
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    // [ and {, ] and }: one bit apart.
    if ((unit & ~0x20) === 0x5b) depth++
    else if ((unit & ~0x20) === 0x5d) depth = Math.max(0, depth - 1)
    if (depth > deepest) return at
  }
  return null
}

/** Faults of YAML itself; of several on one line the first, since the others follow from it. */
function tellFaults(
  document: Document,
  { text, reading }: { text: string; reading: Reading },
): void {
  const lines = new Set<number>()
  for (const fault of [...document.errors, ...document.warnings]) {
    const [offset] = fault.pos
    const { line } = reading.lines.linePos(offset)
    if (lines.has(line)) continue
    lines.add(line)
    complain(reading, offset, sentenceOf(fault, text))
  }
}

function sentenceOf({ code, message, pos: [from, to] }: YAMLError, text: string): string {
  const written = text.slice(from, from + longestShown).split(/[\r\n]/u, 1)[0] ?? ''
  if (code === 'DUPLICATE_KEY') return `"${keyAt(written)}" stands here twice; keep one of the two`
  if (code === 'BAD_SCALAR_START')
    return `a text may not begin with ${text.slice(from, to)}; put it between quotation marks`
  return remedies[code] ?? `not YAML (${message}); mend it here or on the line before`
}

const longestShown = 40

function keyAt(written: string): string {
  return written.split(':', 1)[0]?.trim() ?? written
}

const remedies: Partial<Record<YAMLError['code'], string>> = {
  TAB_AS_INDENT: 'a tab at the beginning of the line; use blanks',
  BAD_INDENT:
    'the line begins at the wrong column, or a bracket above is not closed; begin it where its neighbours begin',
  BLOCK_AS_IMPLICIT_KEY:
    'a second colon; put a text that holds ": " between quotation marks, or begin a new line',
  MISSING_CHAR:
    'a quotation mark, a bracket or a colon is missing here; close what is open, or write "key: value"',
  MULTIPLE_DOCS: 'a second document begins here; take the line "---" out',
  TAG_RESOLVE_FAILED: 'tags such as !!str are not read; take it out',
  NON_STRING_KEY: 'a key must be a word; write "key: value"',
  RESOURCE_EXHAUSTION: `nested more than ${deepest} deep; take levels out`,
}

function rootOf(document: Document, reading: Reading): YAMLMap | null {
  const { contents } = document
  // After a broken line nobody knows what belongs where: more complaints would be about nothing.
  if (document.errors.some(({ code }) => code !== 'DUPLICATE_KEY')) return null
  if (tellAliases(document, reading)) return null
  if (yaml().isMap(contents)) return contents
  const [offset = 0] = (contents as Node | null)?.range ?? []
  complain(reading, offset, 'a dossier is made of lines "key: value"; begin with "title: ..."')
  return null
}

/** One that stands for another ten times ten times over fills the memory; and nobody needs them here. */
function tellAliases(document: Document, reading: Reading): boolean {
  let found = false
  yaml().visit(document, {
    Alias(_, alias) {
      if (!yaml().isAlias(alias)) return
      found = true
      complain(
        reading,
        alias.range?.[0] ?? 0,
        `*${alias.source} is not read; write out what it stands for`,
      )
    },
  })
  return found
}
