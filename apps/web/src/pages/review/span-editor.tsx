import { type ComponentChildren, Fragment } from 'preact'
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { Button } from '../../parts/button.tsx'
import type { TextSpan } from '../../parts/nest-marks.ts'
import { textOffsetOf } from '../../parts/text-offset.ts'
import { useReviewWords } from './review-words.ts'
import {
  cutAt,
  type End,
  firstCut,
  moveEnd,
  nextCharacter,
  nextEdge,
  wordEdges,
} from './span-moves.ts'

/** What is edited: offsets are those of `text`. */
export interface SpanEditorProps {
  readonly text: string
  readonly language: string
  readonly spans: readonly TextSpan[]
  readonly onCancel: () => void
}

/** Moves the ends of what was said, by dragging or by keyboard. */
export function SpanEditor(
  props: SpanEditorProps & { readonly onSave: (spans: readonly TextSpan[]) => void },
) {
  const { text, spans: given, onCancel, onSave } = props
  const words = useReviewWords()
  const [spans, setSpans] = useState(given)
  const handles = spans.flatMap(({ start, end }, piece): HandleOf<End>[] => [
    { id: { piece, side: 'start' }, at: start, label: words.spanStart },
    { id: { piece, side: 'end' }, at: end, label: words.spanEnd },
  ])
  return (
    <EditorFrame title={words.spanTitle} help={words.spanHelp} onCancel={onCancel}>
      <TextWithHandles
        {...props}
        spans={spans}
        handles={handles}
        onMove={(end, to) => setSpans(moveEnd(spans, end, to))}
        onSave={() => onSave(spans)}
      />
      <div class="acts">
        <Button kind="main" onPress={() => onSave(spans)} keyHint="Enter">
          {words.spanSave}
        </Button>
        <Button onPress={onCancel} keyHint="Escape">
          {words.cancel}
        </Button>
        <span class="heard" role="status">
          {spans.map(({ start, end }) => text.slice(start, end)).join(' … ')}
        </span>
      </div>
    </EditorFrame>
  )
}

/** Chooses where one statement becomes two. */
export function SplitEditor(
  props: SpanEditorProps & {
    readonly onSave: (parts: readonly [readonly TextSpan[], readonly TextSpan[]]) => void
  },
) {
  const { text, language, spans, onCancel, onSave } = props
  const words = useReviewWords()
  const edges = useMemo(() => wordEdges(text, language), [text, language])
  const [at, setAt] = useState(() => firstCut(text, spans, edges))
  const parts = cutAt(text, spans, at)
  const save = () => {
    if (parts !== null) onSave(parts)
  }
  const least = spans[0]?.start ?? 0
  const most = spans.at(-1)?.end ?? text.length
  return (
    <EditorFrame title={words.splitTitle} help={words.splitHelp} onCancel={onCancel}>
      <TextWithHandles
        {...props}
        handles={[{ id: 'cut', at, label: words.splitAt }]}
        onMove={(_, to) => setAt(Math.min(Math.max(to, least), most))}
        onSave={save}
      />
      <div class="acts">
        <Button kind="main" isOff={parts === null} onPress={save} keyHint="Enter">
          {words.splitSave}
        </Button>
        <Button onPress={onCancel} keyHint="Escape">
          {words.cancel}
        </Button>
      </div>
    </EditorFrame>
  )
}

function EditorFrame(props: {
  readonly title: string
  readonly help: string
  readonly onCancel: () => void
  readonly children: ComponentChildren
}) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard wherever in the editor the focus is.
    <div
      class="span-editor"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        props.onCancel()
      }}
    >
      <h3>{props.title}</h3>
      <p class="note">{props.help}</p>
      {props.children}
    </div>
  )
}

interface HandleOf<Id> {
  readonly id: Id
  readonly at: number
  readonly label: string
}

interface TextWithHandlesProps<Id> extends Omit<SpanEditorProps, 'onCancel'> {
  readonly handles: readonly HandleOf<Id>[]
  readonly onMove: (id: Id, to: number) => void
  readonly onSave: () => void
}

/** The text with what is chosen, and what moves its ends. */
function TextWithHandles<Id>(props: TextWithHandlesProps<Id>) {
  const { text, language, spans, handles } = props
  const place = useRef<HTMLParagraphElement>(null)
  const edges = useMemo(() => wordEdges(text, language), [text, language])
  const [dragged, setDragged] = useState<number | null>(null)
  // Before the first paint: an arrow pressed as soon as the handles show is for them.
  useLayoutEffect(() => {
    place.current?.querySelector<HTMLElement>('.handle')?.focus()
  }, [])
  const drag = (event: PointerEvent) => {
    const handle = dragged === null ? undefined : handles[dragged]
    const to = place.current === null ? null : offsetUnder(place.current, event)
    if (handle !== undefined && to !== null) props.onMove(handle.id, to)
  }
  return (
    <p
      ref={place}
      class="passage editing"
      lang={language}
      dir="auto"
      onPointerMove={drag}
      onPointerUp={() => setDragged(null)}
      onPointerCancel={() => setDragged(null)}
    >
      {handles.map((handle, index) => (
        <Fragment key={index}>
          <Stretch text={text} spans={spans} from={handles[index - 1]?.at ?? 0} to={handle.at} />
          <Handle
            label={handle.label}
            at={handle.at}
            text={text}
            onGrip={() => setDragged(index)}
            onStep={(step, isFine) =>
              props.onMove(
                handle.id,
                isFine ? nextCharacter(text, handle.at, step) : nextEdge(edges, handle.at, step),
              )
            }
            onSave={props.onSave}
          />
        </Fragment>
      ))}
      <Stretch text={text} spans={spans} from={handles.at(-1)?.at ?? 0} to={text.length} />
    </p>
  )
}

/** The text between two handles. These never pass each other, so that the one with the focus stays where it is on the page. */
function Stretch(props: {
  readonly text: string
  readonly spans: readonly TextSpan[]
  readonly from: number
  readonly to: number
}) {
  const { text, spans, from, to } = props
  const inside = spans
    .flatMap(({ start, end }) => [start, end])
    .filter((edge) => edge > from && edge < to)
  const cuts = [from, ...inside, to]
  return (
    <>
      {cuts.slice(0, -1).map((start, index) => (
        <span key={index} class={isChosen(spans, start) ? 'chosen' : 'dim'}>
          {text.slice(start, cuts[index + 1])}
        </span>
      ))}
    </>
  )
}

function isChosen(spans: readonly TextSpan[], at: number): boolean {
  return spans.some(({ start, end }) => at >= start && at < end)
}

function Handle(props: {
  readonly label: string
  readonly at: number
  readonly text: string
  readonly onGrip: () => void
  readonly onStep: (step: 1 | -1, isFine: boolean) => void
  readonly onSave: () => void
}) {
  const { label, at, text, onGrip, onStep, onSave } = props
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') onStep(-1, event.shiftKey)
    else if (event.key === 'ArrowRight') onStep(1, event.shiftKey)
    else if (event.key === 'Enter') onSave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <span
      class="handle"
      role="slider"
      tabIndex={0}
      data-apart
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={text.length}
      aria-valuenow={at}
      aria-valuetext={`${text.slice(Math.max(0, at - 30), at)} | ${text.slice(at, at + 30)}`}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.focus()
        event.currentTarget.setPointerCapture(event.pointerId)
        onGrip()
      }}
    />
  )
}

/** Where in the text the pointer is; `null` beside it. */
function offsetUnder(place: Element, { clientX, clientY }: PointerEvent): number | null {
  const caret = document.caretPositionFromPoint?.(clientX, clientY)
  if (caret !== undefined && caret !== null)
    return textOffsetOf(place, caret.offsetNode, caret.offset)
  const range = document.caretRangeFromPoint?.(clientX, clientY)
  return range == null ? null : textOffsetOf(place, range.startContainer, range.startOffset)
}
