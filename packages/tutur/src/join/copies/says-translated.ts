import { conceptNamed, conceptsIn } from '../../knowledge/concepts.ts'
import type { CopyDocument } from './copy-document.ts'
import { storyOf } from './copy-text.ts'

/** Code units at the beginning and at the end of the story in which a text says where it comes from. */
const edgeUnits = 300

/** Whether a text calls itself a translation, by a label or by words at its beginning or end. */
export function saysTranslated(document: CopyDocument): boolean {
  if (document.labels?.some(({ kind }) => kind === 'machine-translated') === true) return true
  const stretches = storyOf(document)
  const start = stretches[0]?.start ?? 0
  const end = stretches.at(-1)?.end ?? 0
  const first = document.text.slice(start, Math.min(end, start + edgeUnits))
  const last = document.text.slice(Math.max(start, end - edgeUnits), end)
  const translate = conceptNamed('translate')
  return [first, last].some((words) =>
    conceptsIn(words, document.language).includes(translate ?? -1),
  )
}
