import { Chip } from '../../parts/chips.tsx'
import { Citation } from '../../parts/citation.tsx'
import { KeyHint } from '../../parts/key-hint.tsx'
import { EmptyState, FailedState, LoadingState } from '../../parts/states.tsx'
import { Shown } from './shown.tsx'

/** What is said when nothing is there, when something comes, and when it went wrong. */
export function StateParts() {
  return (
    <>
      <Shown title="Empty, loading">
        <div class="shown-stack">
          <EmptyState
            title="No rows match."
            help="Nobody in this dossier said this before 2025-03. Take a part away:"
          >
            <Chip field="said" value="..2025-02" onRemove={() => undefined} />
          </EmptyState>
          <EmptyState
            title="No doubts left."
            help="31 decided this week. New ones come with the next articles, about 4 a day."
          />
          <LoadingState doing="Reading 60 articles: 41 done, 9 s left" />
        </div>
      </Shown>
      <Shown title="Failed">
        <div class="shown-stack">
          <FailedState
            title="Вестник Пролива has not answered since 14 Apr."
            help="The server says 503. Next try in 40 min. The rows you have are untouched."
            action={{ label: 'Try now', run: () => undefined }}
          />
          <FailedState
            title={
              <span>
                This part of the query is not known: <code>speeker:</code>
              </span>
            }
            help={
              <>
                Did you mean{' '}
                <a href="/ledger?q=speaker%3A">
                  <code>speaker:</code>
                </a>
                ? The rest of the query was not run.
              </>
            }
          />
        </div>
      </Shown>
      <Shown title="Citation">
        <Citation>
          Oren Tavalis, 10 March 2025, “We are not closing the strait to anyone”. Tutur ledger
          7f3a-0412, U02, 7 outlets, 3 independent origins, read 18 April 2026.
        </Citation>
      </Shown>
      <Shown title="Keys">
        <p class="keys">
          <KeyHint keys="j" does="next" />
          <KeyHint keys="k" does="last" />
          <KeyHint keys="g d" does="dossier" />
          <KeyHint keys="?" does="all keys" />
        </p>
      </Shown>
    </>
  )
}
