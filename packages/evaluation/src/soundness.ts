import type { Analysis, Anchor, Document } from 'tutur'
import { analyse, anchor, readText } from 'tutur'
import { readHtml } from 'tutur/html'
import { measuredModels } from './measured-models.ts'
import { packs } from './packs.ts'

/** Reads and analyses a text as `tutur read` does. */
export function analyseText(text: string): Analysis {
  return analyse(readText(text, { packs }), packs, { models: measuredModels() })
}

/** The same for a page; `null` for one that cannot be read and says so. */
export function analysePage(page: string): Analysis | null {
  const read = readHtml(page, { packs })
  return read.ok ? analyse(read.value, packs, { models: measuredModels() }) : null
}

/** Which promise an analysis breaks, in words; `null` when it keeps them all. */
export function faultOf(analysis: Analysis): string | null {
  for (const found of anchorsIn(analysis)) {
    const fault = faultOfAnchor(analysis.document, found)
    if (fault !== null) return fault
  }
  return faultOfBlocks(analysis.document)
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
