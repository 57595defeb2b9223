import { Answered } from '../../api/answered.tsx'
import { api, asked } from '../../api/client.ts'
import type { Shapes } from '../../api/shapes.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useVisit } from '../../api/use-visit.ts'
import { HatchPattern } from '../../parts/stance.tsx'
import { LoadingState } from '../../parts/states.tsx'
import { PageCitation } from '../../positions/page-citation.tsx'
import { issueName, useTextIn } from '../../positions/text-in.ts'
import { usePage } from '../../shell/use-page.ts'
import { useWords } from '../../words/language.ts'
import { Rich } from '../../words/rich.tsx'
import { tellSingleDay } from '../../words/tell-day.ts'
import { ChangesSection } from './changes-section.tsx'
import { useIssueWords } from './issue-words.ts'
import { KeywordsSection } from './keywords-section.tsx'
import { StanceCounts } from './stance-counts.tsx'
import { StandsSection } from './stands-section.tsx'
import { VoicesSection } from './voices-section.tsx'

/** One question: who stands where, the words that show it, what changed. */
export function OneIssue({ issue }: { readonly issue: string }) {
  const known = useVisit()
  if (known === null)
    return (
      <>
        <IssueHead name={issueName(issue)} row={null} />
        <LoadingState lines={12} />
      </>
    )
  return <KnownIssue issue={issue} before={known.visit?.before ?? null} />
}

function KnownIssue({
  issue: key,
  before,
}: {
  readonly issue: string
  readonly before: Shapes['Visit']['before']
}) {
  const query = before === null ? {} : { since: before.mark }
  const found = useAnswer(`issue ${key} ${before?.mark}`, (signal) =>
    asked(api.GET('/api/v1/issues/{key}', { params: { path: { key }, query }, signal })),
  )
  usePage(issueName(key))
  const row = found.answer.is === 'here' ? found.answer.data.issue : null
  return (
    <>
      <HatchPattern />
      <IssueHead name={issueName(key)} row={row} />
      <Answered of={found} lines={12} draw={(issue) => <IssueBody issue={issue} />} />
    </>
  )
}

function IssueHead({
  name,
  row,
}: {
  readonly name: string
  readonly row: Shapes['IssueRow'] | null
}) {
  const { pages } = useWords()
  const inLanguage = useTextIn()
  return (
    <div class="head">
      <div>
        <p class="crumb">
          <a href="/issues">{pages.issues}</a> / {name}
        </p>
        <h1 tabIndex={-1}>{row === null ? name : inLanguage(row.question)}</h1>
      </div>
      {row !== null && <IssueFacts row={row} />}
    </div>
  )
}

function IssueFacts({ row }: { readonly row: Shapes['IssueRow'] }) {
  const words = useIssueWords()
  const all = useWords()
  return (
    <div class="facts told">
      <span>
        <Rich text={words.utterances(row.utterances)} />
      </span>
      <StanceCounts of={row} />
      <span>{words.cannotTell(row.cannotTell)}</span>
      {row.last !== null && <span>{words.lastOn(tellSingleDay(row.last, all))}</span>}
    </div>
  )
}

function IssueBody({ issue }: { readonly issue: Shapes['Issue'] }) {
  const words = useIssueWords()
  const inLanguage = useTextIn()
  return (
    <>
      <StandsSection issue={issue} />
      <ChangesSection issue={issue} />
      <VoicesSection issue={issue} />
      <KeywordsSection issue={issue} />
      <PageCitation title={words.citation(inLanguage(issue.issue.question))} state={issue.state} />
    </>
  )
}
