import type { Analysis, Anchor, Document } from 'tutur'
import { analyse, anchor, readText } from 'tutur'
import { packs } from './predict.ts'

/** What is wrong with an analysis of `text`, in words; `null` when every promise is kept. */
export function faultOf(text: string, document: Document, analysis: Analysis): string | null {
  if (document.text !== text) return 'the text was changed'
  const blocks = faultOfBlocks(document)
  if (blocks !== null) return blocks
  for (const found of anchorsIn(analysis)) {
    const fault = faultOfAnchor(document, found)
    if (fault !== null) return fault
  }
  return null
}

/** Reads and analyses `text` as `tutur read` does, and checks every promise. */
export function faultOfText(text: string): string | null {
  const document = readText(text, { packs })
  return faultOf(text, document, analyse(document, packs))
}

function faultOfBlocks({ text, blocks }: Document): string | null {
  let end = 0
  for (const block of blocks) {
    if (block.start < end) return `block at ${block.start} overlaps the one before`
    if (block.end < block.start || block.end > text.length)
      return `block at ${block.start} ends at ${block.end}`
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
