import { anchor } from '../model/ids.ts'
import type { Document, Doubt, Statement } from '../model/model.ts'
import type { Quotation } from '../text/quotations.ts'
import type { SaidOn } from './days/day-of-date.ts'
import { longestSearched } from './words/read-words.ts'
import type { Reading } from './words/reading.ts'

/** What is known of statements, one by one, beside what they hold themselves. */
interface LeftOpen {
  readonly saidOn: readonly SaidOn[]
  /** Whom the words for an unsettled speaker may mean; `null` where nobody was found. */
  readonly guesses: readonly (string | null)[]
}

/** What a reader should look at: speakers and days left open, quotations without a closing mark. In text order by kind. */
export function findDoubts(
  reading: Reading,
  statements: readonly Statement[],
  { saidOn, guesses }: LeftOpen,
): Doubt[] {
  return [
    ...statements.flatMap((statement, i) => speakerDoubt(statement, guesses[i] ?? null)),
    ...statements.flatMap(({ id }, i) => {
      const doubt = saidOn[i]?.doubt ?? null
      return doubt === null ? [] : [{ ...doubt, statement: id }]
    }),
    ...unclosed(reading),
    ...cut(reading),
  ]
}

function speakerDoubt({ id, speaker, cue, content }: Statement, guess: string | null): Doubt[] {
  if (speaker === null) {
    const code = cue === null ? 'quote-unattributed' : 'speaker-unnamed'
    return [{ code, anchor: cue ?? content[0], statement: id, detail: 'nobody is named' }]
  }
  if (speaker.name !== null) return []
  const detail = guess === null ? 'it is not settled who is meant' : `perhaps ${guess}`
  return [{ code: 'speaker-unresolved', anchor: speaker.anchor, statement: id, detail }]
}

/** Quotations whose closing mark is missing, save for those that the next paragraph takes up again. */
function unclosed({ document, quotations }: Reading): Doubt[] {
  return quotations
    .filter((quotation, i) => !quotation.closed && quotations[i + 1]?.continues !== true)
    .map((quotation) => doubtAt(document, quotation))
}

function doubtAt(document: Document, { start }: Quotation): Doubt {
  const mark = { start, end: start + 1 }
  return {
    code: 'quote-unclosed',
    anchor: anchor(document, mark),
    statement: null,
    detail: document.text.slice(mark.start, mark.end),
  }
}

/** A text too long to be searched to its end. */
function cut({ document }: Reading): Doubt[] {
  if (document.text.length <= longestSearched) return []
  const detail = `${longestSearched} of ${document.text.length}`
  return [{ code: 'text-cut', anchor: null, statement: null, detail }]
}
