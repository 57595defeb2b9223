import type { Words } from '../words/en.ts'
import type { Problem } from './shapes.ts'

/** The status of a problem where no answer came at all. */
export const notReached = 0

/**
 * What to say of a problem. Of a wrong question the server alone knows what is wrong with it, and says so in English; all else is
 * said in the language of the reader.
 */
export function problemWords(
  { status, title, detail }: Problem,
  states: Words['states'],
): { readonly title: string; readonly help: string | undefined } {
  switch (status) {
    case notReached:
      return { title: states.unreached, help: states.unreachedHelp }
    case 401:
      return { title: states.signIn, help: states.signInHelp }
    case 403:
      return { title: states.forbidden, help: states.forbiddenHelp }
    case 404:
      return { title: states.gone, help: states.goneHelp }
    case 429:
      return { title: states.tooMuch, help: states.tooMuchHelp }
    case 503:
      return { title: states.notYet, help: states.notYetHelp }
    default:
      return status >= 500
        ? { title: states.broken, help: states.brokenHelp }
        : { title, help: detail ?? undefined }
  }
}

/** The same in one line, to be told beside what was pressed: of a wrong question, what is wrong with it. */
export function problemLine(problem: Problem, states: Words['states']): string {
  const { title, help } = problemWords(problem, states)
  return help !== undefined && help === problem.detail ? help : title
}
