import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core'
import type { ComponentChildren, RefObject } from 'preact'
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks'

export interface WindowedListProps {
  readonly label: string
  readonly count: number
  /** What stays the same when rows are put before it. */
  readonly keyOf: (index: number) => string
  readonly draw: (index: number) => ComponentChildren
  /** Height of a row in pixels, before it is measured. */
  readonly estimate: number
  /** The row that the reader is at: it is scrolled into sight when it changes, and stays on the page. */
  readonly at?: number | null
  /** Called with the last row in sight, so that more can be fetched before it is needed. */
  readonly onShown?: (last: number) => void
}

/**
 * A list of which only what is in sight is on the page, so that a hundred thousand rows scroll like a hundred. It scrolls with the
 * page; rows may be of any height and may change it. By ear, each row tells its place among all.
 */
export function WindowedList(props: WindowedListProps) {
  const list = useRef<HTMLOListElement>(null)
  const virtualizer = useVirtualizer(list, props)
  const isPrinting = usePrinting()
  const rows = virtualizer.getVirtualItems()
  const last = rows.at(-1)?.index ?? -1
  const { onShown } = props
  useEffect(() => onShown?.(last), [last, onShown])
  return (
    <ol
      ref={list}
      class={isPrinting ? undefined : 'windowed'}
      aria-label={props.label}
      style={isPrinting ? undefined : { height: `${virtualizer.getTotalSize()}px` }}
    >
      {isPrinting ? (
        <AllRows {...props} />
      ) : (
        rows.map(({ key, index, start }) => (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-setsize={props.count}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start - virtualizer.options.scrollMargin}px)` }}
          >
            {props.draw(index)}
          </li>
        ))
      )}
    </ol>
  )
}

/** Paper does not scroll: every row that is there, one below the other. */
function AllRows({ count, keyOf, draw }: WindowedListProps) {
  return (
    <>
      {Array.from({ length: count }, (_, index) => (
        <li key={keyOf(index)}>{draw(index)}</li>
      ))}
    </>
  )
}

/** Whether the page is being printed. What is drawn for it is there in time: between the event and the print lies a microtask. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const begin = () => setPrinting(true)
    const end = () => setPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return isPrinting
}

type RowVirtualizer = Virtualizer<Window, HTMLLIElement>

function useVirtualizer(
  list: RefObject<HTMLOListElement | null>,
  { count, keyOf, estimate, at = null }: WindowedListProps,
): RowVirtualizer {
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)
  const options = {
    count,
    getScrollElement: () => window,
    estimateSize: () => estimate,
    getItemKey: keyOf,
    scrollToFn: windowScroll,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    overscan: 6,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    initialOffset: () => window.scrollY,
    scrollMargin: topOf(list.current),
    // What is under the header is not in sight.
    scrollPaddingStart: 80,
    scrollPaddingEnd: 24,
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) =>
      withRow(defaultRangeExtractor(range), at, count),
    onChange: () => drawAgain(undefined),
  }
  const [virtualizer] = useState(() => new Virtualizer<Window, HTMLLIElement>(options))
  virtualizer.setOptions(options)
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer])
  useLayoutEffect(() => virtualizer._willUpdate())
  // Where the list begins is known only once it is on the page.
  useLayoutEffect(() => drawAgain(undefined), [])
  useEffect(() => {
    if (at !== null) virtualizer.scrollToIndex(at, { align: 'auto' })
  }, [virtualizer, at])
  return virtualizer
}

/** The row that the reader is at is drawn wherever the page is scrolled, so that it never loses the focus. */
function withRow(indexes: readonly number[], at: number | null, count: number): number[] {
  const rows = [...indexes]
  if (at === null || at >= count || rows.includes(at)) return rows
  return [...rows, at].sort((a, b) => a - b)
}

/** Where an element begins on the whole page, in pixels. */
function topOf(element: Element | null): number {
  return element === null ? 0 : element.getBoundingClientRect().top + window.scrollY
}
