import type { Shapes, Statement } from '../../api/shapes.ts'
import { Certainty } from '../../parts/certainty.tsx'
import { Chain } from '../../parts/chain.tsx'
import { DoubtNote, SaidDay, Tongue, useLang } from '../../parts/small-notes.tsx'
import { chainLinks } from '../../reading/chain-links.ts'
import { AnswerCard } from './answer-card.tsx'
import type { CardDoing } from './card.tsx'
import { useReviewWords } from './review-words.ts'

type JoinItem = Extract<Shapes['ReviewItem'], { kind: 'join' }>

/** One utterance, or two? The two wordings side by side. */
export function JoinCard({ item, doing }: { readonly item: JoinItem; readonly doing: CardDoing }) {
  const words = useReviewWords()
  const { join, joined, one, other } = item
  const now = <span class="note">{words.nowSo}</span>
  return (
    <AnswerCard
      question={words.oneOrTwo}
      first={joined ? 0 : 1}
      effect={words.effectShift}
      mayChange={doing.mayChange}
      options={[
        { face: <b>{words.one}</b>, help: words.oneHelp, note: joined && now },
        { face: <b>{words.two}</b>, help: words.twoHelp, note: !joined && now },
      ]}
      onAccept={(chosen, why) => {
        const statement = join.one
        if (chosen === 0)
          doing.decide(
            { kind: 'together', statement, with: [join.other], why },
            words.said.together,
          )
        else doing.decide({ kind: 'apart', statement, from: [join.other], why }, words.said.apart)
      }}
    >
      <div class="side-by-side">
        <Side statement={one} />
        <Side statement={other} />
      </div>
      <p class="join-reason">
        <DoubtNote>{words.joins[join.reason]}</DoubtNote>
        <span class="scored">
          <Certainty score={join.score} />, {join.score.toFixed(2)}
        </span>
      </p>
    </AnswerCard>
  )
}

function Side({ statement }: { readonly statement: Statement }) {
  const words = useReviewWords()
  const { document, speaker, saidAt, cue, chain } = statement
  return (
    <section>
      <h3>
        <a href={`/documents/${document.id}?statement=${statement.id}`}>
          {document.outlet ?? document.title ?? words.read}
        </a>{' '}
        <Tongue tag={document.language} />
      </h3>
      <p class="words" lang={useLang(document.language)} dir="auto">
        {statement.words}
      </p>
      <p class="small">
        <b>{speaker?.identity?.name ?? speaker?.name ?? words.unnamed}</b>
        {cue !== null && (
          <>
            {' · '}
            <span class="mark-cue" lang={document.language}>
              {cue.text}
            </span>
          </>
        )}
        {' · '}
        <SaidDay day={saidAt ?? { from: null, to: null }} />
      </p>
      <Chain links={chainLinks(chain)} />
    </section>
  )
}
