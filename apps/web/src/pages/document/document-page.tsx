import { useRoute } from 'preact-iso'
import { api, asked } from '../../api/client.ts'
import { ProblemState } from '../../api/problem-state.tsx'
import type { Problem } from '../../api/shapes.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { EmptyState, LoadingState } from '../../parts/states.tsx'
import { usePage } from '../../shell/use-page.ts'
import { useWords } from '../../words/language.ts'
import './document-page.css'
import { DocumentView } from './document-view.tsx'
import { useDocumentWords } from './document-words.ts'

/** One document with everything that is said in it. `?statement=` is where the reader is, `?compared=` what it is compared with. */
export function DocumentPage() {
  const { params } = useRoute()
  const id = params['document'] ?? ''
  const words = useDocumentWords()
  const { answer, again } = useAnswer(`document ${id}`, (signal) =>
    asked(api.GET('/api/v1/documents/{id}', { params: { path: { id } }, signal })),
  )
  if (answer.is === 'awaited') return <Awaited doing={words.reading} />
  if (answer.is === 'failed') return <Failed problem={answer.problem} again={again} />
  return <DocumentView key={id} found={answer.data} />
}

function Awaited({ doing }: { readonly doing: string }) {
  const { pages } = useWords()
  usePage(pages.document)
  return (
    <div class="alone">
      <h1 class="heard" tabIndex={-1}>
        {pages.document}
      </h1>
      <LoadingState doing={doing} lines={9} />
    </div>
  )
}

function Failed({ problem, again }: { readonly problem: Problem; readonly again: () => void }) {
  const words = useDocumentWords()
  const { pages } = useWords()
  const isUnknown = problem.status === 404 || problem.status === 400
  const title = isUnknown ? words.notFound : pages.document
  usePage(title)
  if (!isUnknown)
    return (
      <div class="alone">
        <h1 class="heard" tabIndex={-1}>
          {title}
        </h1>
        <ProblemState problem={problem} again={again} />
      </div>
    )
  return (
    <div class="alone">
      <EmptyState title={<h1 tabIndex={-1}>{title}</h1>} help={words.notFoundHelp}>
        <a class="button" href="/ledger">
          {words.toLedger}
        </a>
      </EmptyState>
    </div>
  )
}
