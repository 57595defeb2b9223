import { useState } from 'preact/hooks'
import type { Shapes } from '../../api/shapes.ts'
import type { Named } from '../../deciding/search-named.tsx'
import { Button } from '../../parts/button.tsx'
import { useKeys } from '../../shell/keys.ts'
import { withInnerMarks } from '../../utterances/quoted-short.ts'
import type { CardDoing } from './card.tsx'
import { isAboutSpeaker } from './is-about-speaker.ts'
import { MergeChoice } from './merge-choice.tsx'
import { Passage } from './passage.tsx'
import { useReviewWords } from './review-words.ts'
import { SpanEditor, SplitEditor } from './span-editor.tsx'
import { focusOtherSpeaker, SpeakerChoice } from './speaker-choice.tsx'
import { StatementEffect } from './statement-effect.tsx'
import { WhyField } from './why-field.tsx'

export type StatementItem = Extract<Shapes['ReviewItem'], { kind: 'statement' }>

/** What is being done beside choosing a speaker. */
type Doing = 'choosing' | 'spans' | 'splitting' | 'merging'

/** Is this row right? Who said it, where do the words end? */
export function StatementCard({
  item,
  doing,
}: {
  readonly item: StatementItem
  readonly doing: CardDoing
}) {
  const { statement, excerpt } = item
  const words = useReviewWords()
  const [now, setNow] = useState<Doing>('choosing')
  const [chosen, setChosen] = useState(0)
  const [other, setOther] = useState<Named | null>(null)
  const [why, setWhy] = useState('')
  const rulings = useRulings({ item, doing, why })
  const candidates = withAsRead(item)
  const speaker = chosen < candidates.length ? (candidates[chosen] ?? null) : other
  const accept = () => {
    // Somebody else, whom nobody has named yet: that decides nothing.
    if (speaker === null) focusOtherSpeaker()
    // The first is what was read: to choose it is to accept the row.
    else rulings.accept(speaker, chosen === 0)
  }
  const actions = {
    accept,
    mayAccept: speaker !== null,
    setNow,
    chooseOther: () => setChosen(candidates.length),
    reject: rulings.reject,
  }
  const edited = {
    text: excerpt.text,
    language: statement.document.language,
    spans: statement.content.map(({ start, end }) => ({
      start: start - excerpt.start,
      end: end - excerpt.start,
    })),
    onCancel: () => setNow('choosing'),
  }
  return (
    <>
      <div>
        <h2 class="question" tabIndex={-1}>
          {isAboutSpeaker(item)
            ? words.whoSaid(shortened(statement.words))
            : words.isItRight(shortened(statement.words))}
        </h2>
      </div>
      {now === 'spans' && <SpanEditor {...edited} onSave={rulings.editSpan} />}
      {now === 'splitting' && <SplitEditor {...edited} onSave={rulings.split} />}
      {(now === 'choosing' || now === 'merging') && (
        <div>
          <Passage statement={statement} excerpt={excerpt} />
          <p class="small passage-from">
            {statement.document.outlet}
            {' · '}
            <a href={`/documents/${statement.document.id}?statement=${statement.id}`}>
              {words.read}
            </a>
          </p>
        </div>
      )}
      {now === 'merging' && (
        <MergeChoice
          statement={statement}
          onCancel={() => setNow('choosing')}
          onChoose={rulings.merge}
        />
      )}
      {now === 'choosing' && (
        <>
          <SpeakerChoice
            candidates={candidates}
            chosen={chosen}
            onChoose={setChosen}
            other={other}
            onOther={setOther}
          />
          {speaker !== null && <StatementEffect item={item} speaker={speaker} />}
          {doing.mayChange && <StatementActions {...actions} why={why} onWhy={setWhy} />}
        </>
      )}
    </>
  )
}

function StatementActions(props: {
  readonly accept: () => void
  readonly mayAccept: boolean
  readonly setNow: (doing: Doing) => void
  readonly chooseOther: () => void
  readonly reject: () => void
  readonly why: string
  readonly onWhy: (why: string) => void
}) {
  const { accept, mayAccept, setNow, chooseOther, reject } = props
  const words = useReviewWords()
  const { keys } = words
  const all = [
    { key: 'a', label: words.accept, does: keys.accept, run: accept },
    { key: 's', label: words.fixSpeaker, does: keys.speaker, run: chooseOther },
    { key: 'e', label: words.editSpan, does: keys.span, run: () => setNow('spans') },
    { key: 'm', label: words.merge, does: keys.merge, run: () => setNow('merging') },
    { key: 'x', label: words.split, does: keys.split, run: () => setNow('splitting') },
    { key: 'r', label: words.reject, does: keys.reject, run: reject },
  ]
  useKeys(all.map(({ key, does, run }) => ({ keys: key, does, run, inFooter: true })))
  return (
    <div class="acting">
      <WhyField value={props.why} onInput={props.onWhy} />
      <div class="acts">
        {all.map(({ key, label, run }, index) => (
          <Button
            key={key}
            kind={index === 0 ? 'main' : 'plain'}
            onPress={run}
            keyHint={key}
            isOff={key === 'a' && !mayAccept}
          >
            {label}
          </Button>
        ))}
      </div>
    </div>
  )
}

/** What can be decided of a row, as rulings. */
function useRulings(of: {
  readonly item: StatementItem
  readonly doing: CardDoing
  readonly why: string
}) {
  const { item, doing, why } = of
  const { said } = useReviewWords()
  const { excerpt } = item
  const statement = item.statement.id
  const decide: CardDoing['decide'] = (ruling, told) => doing.decide(ruling, told)
  type Spans = readonly { readonly start: number; readonly end: number }[]
  const inDocument = (spans: Spans): [number, number][] =>
    spans.map(({ start, end }) => [start + excerpt.start, end + excerpt.start])
  return {
    accept({ name, actor }: Named, isAsRead: boolean) {
      if (isAsRead) decide({ kind: 'accept', statement, why }, said.accepted)
      else decide({ kind: 'set-speaker', statement, why, name, actor }, said.speaker(name))
    },
    reject: () => decide({ kind: 'reject', statement, why }, said.rejected),
    editSpan: (spans: Spans) =>
      decide({ kind: 'edit-span', statement, why, content: inDocument(spans) }, said.span),
    split: (parts: readonly [Spans, Spans]) =>
      decide({ kind: 'split', statement, why, into: parts.map(inDocument) }, said.split),
    merge: (other: string) => decide({ kind: 'merge', statement, why, with: [other] }, said.merged),
  }
}

/** Who may have said it, first of all what the text was read as: that it does not say who is a reading, too. */
function withAsRead({ candidates, statement }: StatementItem): readonly Shapes['Candidate'][] {
  if (candidates[0]?.why === 'found') return candidates
  const { speaker } = statement
  const asRead = {
    actor: speaker?.identity?.key ?? null,
    name: speaker?.identity?.name ?? speaker?.name ?? '',
    role: speaker?.role ?? null,
    why: 'found',
    score: speaker?.score ?? null,
  } as const
  return [asRead, ...candidates]
}

const mostShown = 60

function shortened(said: string): string {
  const words = withInnerMarks(said)
  if (words.length <= mostShown) return words
  return `${words.slice(0, words.lastIndexOf(' ', mostShown))} …`
}
