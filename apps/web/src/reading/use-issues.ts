import { useEffect, useState } from 'preact/hooks'
import { api, asked } from '../api/client.ts'
import type { Shapes } from '../api/shapes.ts'
import { issueWords, useTextIn } from '../positions/text-in.ts'

type Issues = ReadonlyMap<string, Shapes['IssueHead']['question']>

/** Asked once: a dossier's questions change with its file alone. */
let issues: Promise<Issues> | null = null

function askIssues(): Promise<Issues> {
  issues ??= asked(api.GET('/api/v1/issues')).then((answer) => {
    if (!answer.ok) {
      issues = null
      return new Map()
    }
    return new Map(answer.data.rows.map(({ key, question }) => [key, question]))
  })
  return issues
}

/** Names an issue by its key: short, and the whole question in the language that is read. */
export function useIssues(): (key: string) => {
  readonly short: string
  readonly question: string
} {
  const [known, setKnown] = useState<Issues>(new Map())
  const textIn = useTextIn()
  useEffect(() => {
    void askIssues().then(setKnown)
  }, [])
  return (key) => {
    const short = issueWords(key)
    return { short, question: textIn(known.get(key) ?? {}) || short }
  }
}
