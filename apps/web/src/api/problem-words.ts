import type { Words } from '../words/en.ts'
import type { Problem } from './shapes.ts'

/** The status of a problem where no answer came at all. */
export const notReached = 0

/** What to say of a problem, in the language of the reader. */
interface ToldProblem {
  readonly title: string
  readonly help: string | undefined
  /** The help is what the server says, in English: of a wrong question it alone knows what is wrong with it. */
  readonly isOfServer: boolean
}

export function problemWords(problem: Problem, states: Words['states']): ToldProblem {
  const { status, detail } = problem
  const ofServer = (title: string): ToldProblem => ({
    title,
    help: detail ?? (problem.title === '' ? undefined : problem.title),
    isOfServer: true,
  })
  const ofOurs = (title: string, help: string): ToldProblem => ({ title, help, isOfServer: false })
  switch (status) {
    case notReached:
      return ofOurs(states.unreached, states.unreachedHelp)
    case 401:
      return ofOurs(states.signIn, states.signInHelp)
    case 403:
      return ofOurs(states.forbidden, states.forbiddenHelp)
    case 404:
      return ofOurs(states.gone, states.goneHelp)
    case 409:
      return ofServer(states.inTheWay)
    case 413:
      return ofOurs(states.tooLarge, states.tooLargeHelp)
    case 429:
      return ofOurs(states.tooMuch, states.tooMuchHelp)
    case 503:
      return ofOurs(states.notYet, states.notYetHelp)
    default:
      return status >= 500 ? ofOurs(states.broken, states.brokenHelp) : ofServer(states.unfit)
  }
}

/** The same in one line, to be told beside what was pressed; with what the server says where we have no words for it. */
export function problemLine(problem: Problem, states: Words['states']): string {
  const { title, help, isOfServer } = problemWords(problem, states)
  return isOfServer && help !== undefined ? `${title} ${help}` : title
}
