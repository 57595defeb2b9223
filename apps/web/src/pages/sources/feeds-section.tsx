import type { Shapes } from '../../api/shapes.ts'
import { Moment } from '../../parts/small-notes.tsx'
import { EmptyState } from '../../parts/states.tsx'
import { CsvLink } from '../../positions/csv-link.tsx'
import { useWords } from '../../words/language.ts'
import { useSourcesWords } from './sources-words.ts'
import { WebAddress } from './web-address.tsx'

type Feed = Shapes['FeedHealth']

/** Feeds, the failing ones first, each with its last success and its trouble in words. */
export function FeedsSection({ feeds }: { readonly feeds: readonly Feed[] }) {
  const words = useSourcesWords()
  const failing = feeds.toSorted((a, b) => b.failures - a.failures)
  return (
    <section class="section first">
      <header>
        <h2>{words.feeds}</h2>
        <span class="note">{words.feedsNote}</span>
      </header>
      {feeds.length === 0 ? (
        <EmptyState title={words.feedsNone} help={words.feedsNoneHelp} />
      ) : (
        <>
          <ul class="feeds">
            {failing.map((feed) => (
              <FeedLine key={feed.address} feed={feed} />
            ))}
          </ul>
          <p class="under">
            <CsvLink table="feeds" />
          </p>
        </>
      )}
    </section>
  )
}

function FeedLine({ feed }: { readonly feed: Feed }) {
  const words = useSourcesWords()
  const { speech } = useWords()
  const { address, outlet, language, everyMinutes, lastSuccess, failures, trouble } = feed
  return (
    <li class={failures > 0 ? 'failing' : undefined}>
      <span>
        {outlet !== null && <b>{outlet}</b>} <WebAddress address={address} />
        <span class="note feed-how">
          {language !== null && `${speech.languageName(language)} · `}
          {words.every(everyMinutes)}
        </span>
      </span>
      <span class="small">
        {words.lastSuccess}: {lastSuccess === null ? words.never : <Moment instant={lastSuccess} />}
      </span>
      <FeedState feed={{ failures, trouble, lastAsked: feed.lastAsked, next: feed.next }} />
    </li>
  )
}

/** What is wrong, since when, and what happens next; or that all is well. */
function FeedState({
  feed,
}: {
  readonly feed: Pick<Feed, 'failures' | 'trouble' | 'lastAsked' | 'next'>
}) {
  const words = useSourcesWords()
  const { failures, trouble, lastAsked, next } = feed
  return (
    <span class="small">
      {failures > 0 && <b class="alarm">{words.failures(failures)}</b>}
      {failures === 0 && (lastAsked === null ? words.notAsked : words.fine)}
      {trouble !== null && <span class="feed-how">{trouble}</span>}
      {next !== null && (
        <span class="note feed-how">
          {words.next}: <Moment instant={next} />
        </span>
      )}
    </span>
  )
}
