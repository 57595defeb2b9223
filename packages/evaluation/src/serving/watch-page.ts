/** What is kept of a page while it is measured, as properties of its window. */
export interface Watched {
  /** From the start of the navigation to the frame that shows the first rows; `null` before. */
  firstRowsMs: number | null
  /** The longest time from a key press or click to the frame that was presented next. */
  paintMs: number
  /** Selects what is waited for. */
  shows: string | null
  /** From the last key press or click to the frame that shows it; `null` before. */
  thereMs: number | null
  readonly frames: number[]
}

/** What a page has of its own, as far as it is used here. */
interface InPage extends Watched {
  readonly document: { querySelector(selector: string): unknown }
  requestAnimationFrame(then: (now: number) => void): void
  addEventListener(
    name: string,
    then: (event: { readonly timeStamp: number }) => void,
    options: { readonly capture: true },
  ): void
}

/** Runs in the page, before its own scripts; may use nothing from outside. */
export function watch(rows: string): void {
  const nothing: Watched = { firstRowsMs: null, paintMs: 0, shows: null, thereMs: null, frames: [] }
  const page = Object.assign(globalThis as unknown as InPage, nothing)
  let inputAt = 0
  for (const name of ['keydown', 'pointerdown', 'click'])
    page.addEventListener(
      name,
      ({ timeStamp }) => {
        inputAt = timeStamp
      },
      { capture: true },
    )
  const isThere = (selector: string): boolean => page.document.querySelector(selector) !== null
  // What is there when a frame begins has been painted when the next one begins.
  const afterFrame = (then: () => void): void => page.requestAnimationFrame(then)
  let last = performance.now()
  const look = (now: number): void => {
    page.frames.push(now - last)
    last = now
    if (page.firstRowsMs === null && isThere(rows))
      afterFrame(() => {
        page.firstRowsMs ??= performance.now()
      })
    const { shows } = page
    if (shows !== null && isThere(shows)) {
      page.shows = null
      afterFrame(() => {
        page.thereMs = performance.now() - inputAt
      })
    }
    page.requestAnimationFrame(look)
  }
  page.requestAnimationFrame(look)
  const observer = new PerformanceObserver((list) => {
    const entries = list.getEntries() as readonly { duration: number; interactionId?: number }[]
    for (const { interactionId = 0, duration } of entries)
      if (interactionId > 0) page.paintMs = Math.max(page.paintMs, duration)
  })
  // Browsers know it; Node does not.
  const events = { type: 'event', durationThreshold: 16 } as unknown as { type: 'mark' }
  observer.observe(events)
}
