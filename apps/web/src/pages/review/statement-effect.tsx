import type { Named } from '../../deciding/search-named.tsx'
import { Chain } from '../../parts/chain.tsx'
import { addressOf } from '../../positions/addresses.ts'
import { chainLinks } from '../../reading/chain-links.ts'
import { StandingCount } from '../../reading/standing-count.tsx'
import { useReviewWords } from './review-words.ts'
import type { StatementItem } from './statement-card.tsx'

/** What an answer comes to. */
export function StatementEffect({
  item,
  speaker,
}: {
  readonly item: StatementItem
  readonly speaker: Named
}) {
  const words = useReviewWords()
  const { utterance, statement } = item
  const isShared = utterance !== null && utterance.standing.witnesses > 1
  return (
    <div class="effect">
      <b>{words.ifAccept}</b>
      {speaker.name !== '' && <span>{words.effectSpeaker(speaker.name)}</span>}
      {isShared ? (
        <span>
          {words.effectJoined}{' '}
          <a href={addressOf.utterance(utterance.id)}>
            <q>{utterance.words.slice(0, 60)}</q>
          </a>{' '}
          <StandingCount standing={utterance.standing} />
        </span>
      ) : (
        <span>{words.effectAlone}</span>
      )}
      {statement.chain.hops.length > 1 && <Chain links={chainLinks(statement.chain)} />}
    </div>
  )
}
