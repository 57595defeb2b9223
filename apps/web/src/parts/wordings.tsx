import type { ComponentChildren } from 'preact'
import { useMoreWords, useWords } from '../words/language.ts'
import { Chain, type ChainLink } from './chain.tsx'
import { type DifferencePiece, DifferenceText } from './difference-text.tsx'
import type { OriginKind } from './origin-dots.tsx'
import { OriginDot } from './origin-dots.tsx'
import { DoubtNote, Tongue, useLang } from './small-notes.tsx'

/** One wording, with all outlets that have it letter for letter. */
export interface Wording {
  readonly outlets: readonly {
    readonly key: string
    readonly name: string
    readonly kind: OriginKind | 'repeat'
    readonly chain: readonly ChainLink[]
  }[]
  readonly language: string
  readonly text: string
  /** The cue as it stands. */
  readonly cue: string | null
  /** The same words as the reference, letter for letter. */
  readonly isAsReference: boolean
  /** What differs from the reference, in its language. */
  readonly differences: readonly DifferencePiece[] | null
  /** What differs across languages, in words: scope, tense, form. */
  readonly stated: string | null
  /** When it was published, in words. */
  readonly out: string | null
  readonly href: string | null
}

export interface WordingsProps {
  /** The name of the outlet whose wording the others are compared with. */
  readonly reference: string
  readonly referenceLanguage: string
  readonly atSource: readonly Wording[]
  readonly repeated: readonly Wording[]
  /** Whom those that repeat have it from, where all have it from one. */
  readonly repeatedFrom: string | null
}

/** The wordings of all outlets side by side: those at the source, then those that repeat. No translation is shown as if said. */
export function Wordings(props: WordingsProps) {
  const { wordings } = useMoreWords()
  const { atSource, repeated, repeatedFrom } = props
  const outlets = repeated.reduce((sum, wording) => sum + wording.outlets.length, 0)
  return (
    <div class="wordings">
      {atSource.length > 0 && (
        <Row
          {...props}
          title={wordings.atSource}
          note={wordings.differencesFrom(props.reference)}
          wordings={atSource}
        />
      )}
      {repeated.length > 0 && (
        <Row
          {...props}
          title={repeatedFrom === null ? wordings.repeatedAll : wordings.repeatedFrom(repeatedFrom)}
          note={wordings.countOf(outlets, repeated.length)}
          wordings={repeated}
        />
      )}
    </div>
  )
}

function Row(
  props: WordingsProps & {
    readonly title: string
    readonly note: string
    readonly wordings: readonly Wording[]
  },
) {
  return (
    <section>
      <header>
        <h3>{props.title}</h3>
        <span class="note">{props.note}</span>
      </header>
      <div class="wordings-row">
        {props.wordings.map((wording) => (
          <OneWording key={wording.outlets[0]?.key} wording={wording} {...props} />
        ))}
      </div>
    </section>
  )
}

function OneWording({
  wording,
  reference,
  referenceLanguage,
}: WordingsProps & { readonly wording: Wording }) {
  const { wordings } = useMoreWords()
  const { outlets, language, differences } = wording
  return (
    <article class="wording">
      <p class="wording-head">
        {outlets.map(({ key, kind }) => (
          <OriginDot key={key} kind={kind} />
        ))}
        <b>{outlets.map(({ name }) => name).join(', ')}</b>
        <Tongue tag={language} />
      </p>
      <p class="words small-words" lang={useLang(language)}>
        {differences === null ? wording.text : <DifferenceText pieces={differences} />}
      </p>
      {language !== referenceLanguage && wording.stated === null && (
        <p class="note">{wordings.otherLanguage}</p>
      )}
      <WordingFacts wording={wording} reference={reference} />
    </article>
  )
}

function WordingFacts({
  wording,
  reference,
}: {
  readonly wording: Wording
  readonly reference: string
}) {
  const { wordings } = useMoreWords()
  const { parts } = useWords()
  const { cue, isAsReference, stated, out, href } = wording
  const link = href === null ? null : <a href={href}>{wordings.inText}</a>
  return (
    <dl>
      {isAsReference && <Fact name={wordings.wording}>{wordings.asReference(reference)}</Fact>}
      {cue !== null && <Fact name={wordings.cue}>{cue}</Fact>}
      {stated !== null && <Fact name={parts.differs}>{stated}</Fact>}
      <Chains wording={wording} />
      {(out !== null || link !== null) && (
        <Fact name={wordings.out}>
          {out}
          {out !== null && link !== null && ' · '}
          {link}
        </Fact>
      )}
    </dl>
  )
}

function Chains({ wording }: { readonly wording: Wording }) {
  const { wordings } = useMoreWords()
  const { parts } = useWords()
  const chained = wording.outlets.filter(({ chain }) => chain.length > 1)
  if (chained.length === 0) return null
  return (
    <Fact name={wordings.chain}>
      {chained.map(({ key, chain }) => (
        <div key={key}>
          <Chain links={chain} />{' '}
          {chain.some(({ has }) => has === 'copies') && (
            <DoubtNote>{parts.creditNotGiven}</DoubtNote>
          )}
        </div>
      ))}
    </Fact>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
