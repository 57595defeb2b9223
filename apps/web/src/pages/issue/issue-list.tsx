import { Answered } from '../../api/answered.tsx'
import { api, asked } from '../../api/client.ts'
import type { Shapes } from '../../api/shapes.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { EmptyState } from '../../parts/states.tsx'
import { addressOf } from '../../positions/addresses.ts'
import { CsvLink } from '../../positions/csv-link.tsx'
import { PageCitation } from '../../positions/page-citation.tsx'
import { issueName, useTextIn } from '../../positions/text-in.ts'
import { usePage } from '../../shell/use-page.ts'
import { useWords } from '../../words/language.ts'
import { Rich } from '../../words/rich.tsx'
import { tellSingleDay } from '../../words/tell-day.ts'
import { useIssueWords } from './issue-words.ts'
import { StanceCounts } from './stance-counts.tsx'

/** The questions of the dossier. */
export function IssueList() {
  const { pages } = useWords()
  const words = useIssueWords()
  usePage(pages.issues)
  const issues = useAnswer('issues', (signal) => asked(api.GET('/api/v1/issues', { signal })))
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href="/">{pages.dossier}</a>
          </p>
          <h1 tabIndex={-1}>{pages.issues}</h1>
          <p class="small lede">{words.firstVisit}</p>
        </div>
      </div>
      <Answered of={issues} lines={8} draw={(data) => <Issues issues={data} />} />
    </>
  )
}

function Issues({ issues }: { readonly issues: Shapes['Issues'] }) {
  const words = useIssueWords()
  if (issues.rows.length === 0) return <EmptyState title={words.empty} help={words.emptyHelp} />
  return (
    <>
      <ul class="issues">
        {issues.rows.map((issue) => (
          <IssueLine key={issue.key} issue={issue} />
        ))}
      </ul>
      <p class="under">
        <CsvLink table="issues" />
      </p>
      <PageCitation title={words.listCitation} state={issues.state} />
    </>
  )
}

function IssueLine({ issue }: { readonly issue: Shapes['IssueRow'] }) {
  const words = useIssueWords()
  const inLanguage = useTextIn()
  const all = useWords()
  return (
    <li>
      <a class="quiet" href={addressOf.issue(issue.key)}>
        <b>{issueName(issue.key)}</b>
        <span class="asks">{inLanguage(issue.question)}</span>
      </a>
      <StanceCounts of={issue} />
      <span class="small">
        <Rich text={words.heard(issue.heard)} />
        {issue.last !== null && (
          <span class="note"> {words.lastOn(tellSingleDay(issue.last, all))}</span>
        )}
      </span>
      <span class="small">
        <Rich text={words.shiftsRich(issue.shifts)} />
        {issue.waiting > 0 && (
          <>
            {' '}
            <a class="waits" href="/review?kind=shift">
              ? {words.waiting(issue.waiting)}
            </a>
          </>
        )}
      </span>
    </li>
  )
}
