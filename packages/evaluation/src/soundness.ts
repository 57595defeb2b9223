import type { Analysis, Anchor, Document } from 'tutur'
import { analyse, anchor, readHtml, readText } from 'tutur'
import { packs } from './predict.ts'

/** Reads and analyses a text as `tutur read` does. Gives in words which promise was broken; `null` when none was. */
export function faultOfText(text: string): string | null {
  const document = readText(text, { packs })
  if (document.text !== text) return 'the text was changed'
  return faultOfBlocks(document) ?? faultOfAnalysis(document)
}

/** The same for a page. A page that cannot be read and says so keeps its promise. */
export function faultOfPage(page: string): string | null {
  const read = readHtml(page, { packs })
  return read.ok ? faultOfAnalysis(read.value) : null
}

function faultOfAnalysis(document: Document): string | null {
  const analysis: Analysis = analyse(document, packs)
  for (const found of anchorsIn(analysis)) {
    const fault = faultOfAnchor(document, found)
    if (fault !== null) return fault
  }
  return null
}

/** Blocks lie in order over all of the text but white space. */
function faultOfBlocks({ text, blocks }: Document): string | null {
  let end = 0
  for (const block of blocks) {
    if (block.start < end || block.end < block.start || block.end > text.length) {
      return `block [${block.start}, ${block.end}) after ${end} is out of place`
    }
    if (text.slice(end, block.start).trim() !== '') return `words between blocks at ${end}`
    end = block.end
  }
  return text.slice(end).trim() === '' ? null : `words after the last block at ${end}`
}

function faultOfAnchor(document: Document, found: Anchor): string | null {
  const { start, end, check } = found
  const where = `anchor [${start}, ${end})`
  if (found.document !== document.id) return `${where} names another document`
  const isWithin =
    Number.isInteger(start) && 0 <= start && start <= end && end <= document.text.length
  if (!isWithin) return `${where} lies outside the text`
  return anchor(document, found).check === check ? null : `${where} has a wrong check`
}

/** Every anchor anywhere inside a value. */
function* anchorsIn(value: unknown): Generator<Anchor> {
  if (typeof value !== 'object' || value === null) return
  if ('check' in value && 'start' in value) yield value as Anchor
  else for (const inner of Object.values(value)) yield* anchorsIn(inner)
}
