import type { Span } from 'tutur'

/** What is wrong with a query, and where in it. Offsets are UTF-16 code units. */
export interface QueryProblem extends Span {
  readonly code:
    | 'too-long'
    | 'quote-unclosed'
    | 'no-words'
    | 'field-unknown'
    | 'value-missing'
    | 'value-unknown'
    | 'language-unknown'
    | 'day-unknown'
    | 'score-unknown'
    | 'number-unknown'
    /** From is after to, or there is more than one range. */
    | 'range-unfit'
  /** What is wrong and what to write instead, one line without a full stop. */
  readonly message: string
}
