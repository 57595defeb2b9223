import type { LanguagePack } from '../languages/pack.ts'
import type { Day } from '../model/model.ts'
import { furnitureRules, matchLine } from './furniture-rules.ts'
import type { HtmlLine } from './html-scan.ts'
import { dayWithin } from './printed-day.ts'

const longestLineUnits = 160
const mostLines = 300
const comparedUnits = 40

/**
 * The day of publication on a line of the page that was left out of its story, or `null`. Only what stands before the
 * first paragraph of the story is looked at: after it come the days of other stories.
 */
export function dayBeforeStory(
  page: readonly HtmlLine[],
  story: readonly HtmlLine[],
  pack: LanguagePack,
): Day | null {
  const first = story.find(({ text }) => text.length >= comparedUnits)?.text ?? ''
  const opening = first.slice(0, comparedUnits)
  for (const { text } of page.slice(0, mostLines)) {
    if (opening !== '' && text.startsWith(opening)) return null
    if (text.length > longestLineUnits) continue
    if (matchLine(furnitureRules(pack), text)?.role !== 'byline') continue
    const found = dayWithin(text, pack)
    if (found !== null) return found.day
  }
  return null
}
