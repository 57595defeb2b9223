import { counted } from './render/counted.ts'
import type { Screen } from './screen.ts'

/** Tells on standard error how far a long run is; a short run sees nothing of it. */
export interface Progress {
  /** One more document is done; `fraction` of the whole work, within [0, 1]. */
  step(fraction: number): Promise<void>
  /** Takes the bar away, so that something else can be printed. */
  clear(): Promise<void>
}

const firstAfterMs = 400
const barEveryMs = 100
const lineEveryMs = 10_000
const barWidth = 24

/** Before this much is done no time is told: the first documents say little of the rest. */
const leastKnown = { fraction: 0.05, elapsedMs: 3000 }

/** `now` gives milliseconds since some fixed moment. */
export function createProgress(
  screen: Pick<Screen, 'interactive' | 'write'>,
  now: () => number,
): Progress {
  const started = now()
  let documents = 0
  let next = started + (screen.interactive ? firstAfterMs : lineEveryMs)
  let shown = false
  return {
    async step(fraction) {
      documents++
      const time = now()
      if (time < next || fraction >= 1) return
      next = time + (screen.interactive ? barEveryMs : lineEveryMs)
      const words = wordsOf({ documents, fraction, elapsedMs: time - started })
      await screen.write(
        screen.interactive ? `\r\u001b[K${barOf(fraction)} ${words}` : `tutur: ${words}\n`,
      )
      shown = screen.interactive
    },
    async clear() {
      if (shown) await screen.write('\r\u001b[K')
      shown = false
    },
  }
}

function barOf(fraction: number): string {
  const full = Math.round(fraction * barWidth)
  return `[${'#'.repeat(full)}${'-'.repeat(barWidth - full)}]`
}

interface State {
  readonly documents: number
  readonly fraction: number
  readonly elapsedMs: number
}

function wordsOf({ documents, fraction, elapsedMs }: State): string {
  const perSecond = Math.round((documents * 1000) / Math.max(elapsedMs, 1))
  const isKnown = fraction >= leastKnown.fraction && elapsedMs >= leastKnown.elapsedMs
  const left = isKnown ? `, ${durationOf((elapsedMs * (1 - fraction)) / fraction)} left` : ''
  return `${Math.floor(fraction * 100)} %  ${counted(documents, 'document')}, ${perSecond} a second${left}`
}

function durationOf(ms: number): string {
  const seconds = Math.round(ms / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
