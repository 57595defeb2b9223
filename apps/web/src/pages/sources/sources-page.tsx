import { Answered } from '../../api/answered.tsx'
import { api, asked } from '../../api/client.ts'
import type { Shapes } from '../../api/shapes.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { PageCitation } from '../../positions/page-citation.tsx'
import { usePage } from '../../shell/use-page.ts'
import { useWords } from '../../words/language.ts'
import { Rich } from '../../words/rich.tsx'
import { CodingsSection } from './codings-section.tsx'
import { FeedsSection } from './feeds-section.tsx'
import { OutletsSection } from './outlets-section.tsx'
import './sources.css'
import { useSourcesWords } from './sources-words.ts'
import { UnreadSection } from './unread-section.tsx'

/** Where the ledger is read from, and what could not be read. */
export function SourcesPage() {
  const { pages } = useWords()
  const words = useSourcesWords()
  usePage(pages.sources)
  const sources = useAnswer('sources', (signal) => asked(api.GET('/api/v1/sources', { signal })))
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href="/">{pages.dossier}</a>
          </p>
          <h1 tabIndex={-1}>{pages.sources}</h1>
          <p class="small lede">{words.firstVisit}</p>
        </div>
        {sources.answer.is === 'here' && <SourcesFacts sources={sources.answer.data} />}
      </div>
      <Answered of={sources} lines={12} draw={(data) => <SourcesBody sources={data} />} />
    </>
  )
}

function SourcesFacts({ sources }: { readonly sources: Shapes['Sources'] }) {
  const { facts } = useSourcesWords()
  return (
    <div class="facts told">
      <span>
        <Rich text={facts.feeds(sources.feeds.length)} />
      </span>
      <span>
        <Rich text={facts.outlets(sources.outlets.length)} />
      </span>
      <span>
        <Rich text={facts.unread(sources.unread.length)} />
      </span>
    </div>
  )
}

function SourcesBody({ sources }: { readonly sources: Shapes['Sources'] }) {
  const { pages } = useWords()
  return (
    <>
      <FeedsSection feeds={sources.feeds} />
      <OutletsSection outlets={sources.outlets} />
      <UnreadSection unread={sources.unread} />
      <CodingsSection codings={sources.codings} />
      <PageCitation title={pages.sources} state={sources.state} />
    </>
  )
}
