import type { ViewInput, ViewName, ViewOutput } from '../views/views.ts'
import type { AccountKeeper, Answer } from './account-keeper.ts'
import { AccountProblem } from './account-problem.ts'

/** The answer of a view; `null` while there is no account: rows are shown without. */
export async function askIfThere<Name extends ViewName>(
  account: AccountKeeper,
  view: Name,
  input: ViewInput<Name>,
): Promise<Answer<ViewOutput<Name>> | null> {
  if (account.state().revision === null) return null
  try {
    return await account.ask(view, input)
  } catch (error) {
    if (error instanceof AccountProblem) return null
    throw error
  }
}
