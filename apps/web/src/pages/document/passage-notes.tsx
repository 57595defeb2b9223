import type { Document } from '../../api/shapes.ts'
import { DoubtNote, Moment } from '../../parts/small-notes.tsx'
import type { Passage } from '../../reading/passages-of.ts'
import { useReadingWords } from '../../reading/reading-words.ts'
import { useWords } from '../../words/language.ts'
import { tellDay } from '../../words/tell-day.ts'
import { useDocumentWords } from './document-words.ts'

/** What is known of a passage besides what is said in it: when the page came out, what it calls itself, what is in doubt. */
export function PassageNotes(props: { readonly found: Document; readonly passage: Passage }) {
  const { found, passage } = props
  const isFirst = isFirstRead(found, passage)
  return (
    <>
      {isFirst && <Published found={found} />}
      <Labels {...props} isFirst={isFirst} />
      <Doubts {...props} isFirst={isFirst} />
    </>
  )
}

/** The passage beside which stands what is told of the whole document: the title, else the first of the article. */
function isFirstRead({ text }: Document, { start }: Passage): boolean {
  const block =
    text.blocks.find(({ role }) => role === 'title') ??
    text.blocks.find(({ role }) => role !== 'chrome') ??
    text.blocks[0]
  return block?.start === start
}

function Published({ found }: { readonly found: Document }) {
  const words = useDocumentWords()
  const { published } = found.text
  const day = tellDay(published ?? { from: null, to: null }, useWords()).day
  const capture = found.captures.at(-1)
  return (
    <p class="note">
      {published === null ? words.notPublished : words.published(day)}
      {capture !== undefined && (
        <>
          <br />
          {words.captured} {capture.takenAt !== null && <Moment instant={capture.takenAt} />}{' '}
          {words.kinds[capture.kind]}.
        </>
      )}
    </p>
  )
}

/** Whether something with or without a place of its own belongs beside a passage. */
function belongs(
  anchor: { readonly start: number } | null,
  { start, end }: Passage,
  isFirst: boolean,
): boolean {
  return anchor === null ? isFirst : anchor.start >= start && anchor.start < end
}

interface NotesProps {
  readonly found: Document
  readonly passage: Passage
  readonly isFirst: boolean
}

function Labels({ found, passage, isFirst }: NotesProps) {
  const words = useDocumentWords()
  const labels = found.text.labels.filter(({ anchor }) => belongs(anchor, passage, isFirst))
  return labels.map(({ kind }) => (
    <div key={kind} class="margin-note">
      <div class="line">
        <b>{words.labels[kind]}</b>
      </div>
      <div class="line">{words.labelNote}</div>
    </div>
  ))
}

function Doubts({ found, passage, isFirst }: NotesProps) {
  const words = useReadingWords()
  const doubts = found.doubts.filter(
    ({ statement, anchor }) => statement === null && belongs(anchor, passage, isFirst),
  )
  if (doubts.length === 0) return null
  return (
    <div class="margin-note">
      <div class="line">
        {[...new Set(doubts.map(({ code }) => code))].map((code) => (
          <DoubtNote key={code}>{words.doubts[code]}</DoubtNote>
        ))}
      </div>
    </div>
  )
}
