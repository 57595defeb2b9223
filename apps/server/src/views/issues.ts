import type { z } from '@hono/zod-openapi'
import type { UtteranceStance } from 'tutur'
import type { Issue } from 'tutur-dossier'
import type { issueRowShape } from '../shapes/dossier.ts'
import { isWaiting } from './shift-kinds.ts'
import type { Material } from './view.ts'

export type IssueRow = z.infer<typeof issueRowShape>

/** The questions of the dossier, in its order, with how they are answered. */
export function issues(material: Material, _input: null): { readonly rows: IssueRow[] } {
  return { rows: material.dossier.issues.map((issue) => issueRow(issue, material)) }
}

/** How one question is answered, counted. */
export function issueRow({ key, question }: Issue, material: Material): IssueRow {
  const { account, index } = material
  const taken = stancesOn(key, material)
  const days = taken.flatMap(({ utterance }) => index.utterances.get(utterance)?.saidAt?.from ?? [])
  const ofIssue = ({ issue }: { readonly issue: string }): boolean => issue === key
  return {
    key,
    question,
    ...countedStances(taken),
    heard: new Set(account.positions.filter(ofIssue).map(({ actor }) => actor)).size,
    last: days.reduce<string | null>(
      (last, day) => (last === null || day > last ? day : last),
      null,
    ),
    shifts: account.shifts.filter(ofIssue).length,
    waiting: account.notShifts.filter((one) => ofIssue(one) && isWaiting(one)).length,
  }
}

type Counts = Pick<
  IssueRow,
  'utterances' | 'supports' | 'opposes' | 'conditional' | 'undeclared' | 'cannotTell'
>

function countedStances(taken: readonly UtteranceStance[]): Counts {
  const counts = { supports: 0, opposes: 0, conditional: 0, undeclared: 0, cannotTell: 0 }
  for (const { stance } of taken) counts[stance ?? 'cannotTell']++
  return { utterances: taken.length, ...counts }
}

const made = new WeakMap<Material['account'], ReadonlyMap<string, readonly UtteranceStance[]>>()

/** What utterances say on an issue, each once, in the order of the account. */
export function stancesOn(issue: string, { account }: Material): readonly UtteranceStance[] {
  let byIssue = made.get(account)
  if (byIssue === undefined) {
    byIssue = Map.groupBy(account.stances, (one) => one.issue)
    made.set(account, byIssue)
  }
  return byIssue.get(issue) ?? []
}
