import { setTimeout as wait } from 'node:timers/promises'

/** Waits so many milliseconds, or rejects when the signal comes. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>

/** Sleeps by the clock of the system. */
export const sleepBySystem: Sleep = async (ms, signal) => {
  await wait(ms, undefined, signal === undefined ? {} : { signal })
}

/** Keeps the questions to one host apart. */
export interface Pace {
  /** Waits until `host` may be asked, and takes the turn. */
  turn(host: string, signal?: AbortSignal): Promise<void>
  /** From now on, questions to `host` are at least so far apart. */
  widen(host: string, gapMs: number): void
  /** Nobody asks `host` for so long. */
  hold(host: string, ms: number): void
}

/** How far apart, and by which clock. */
export interface PaceOptions {
  readonly gapMs: number
  readonly now: () => number
  readonly sleep: Sleep
}

interface Host {
  gapMs: number
  nextAt: number
}

// Of so many hosts the paces are kept in mind; those asked longest ago are forgotten first.
const mostHosts = 10_000

/** Makes a pace of all hosts that are asked through it. */
export function createPace({ gapMs, now, sleep }: PaceOptions): Pace {
  const hosts = new Map<string, Host>()
  const hostOf = (name: string): Host => {
    const host = hosts.get(name) ?? { gapMs, nextAt: 0 }
    hosts.delete(name)
    hosts.set(name, host)
    const oldest = hosts.keys().next().value
    if (hosts.size > mostHosts && oldest !== undefined) hosts.delete(oldest)
    return host
  }
  return {
    async turn(name, signal) {
      const host = hostOf(name)
      const at = Math.max(now(), host.nextAt)
      host.nextAt = at + host.gapMs
      if (at > now()) await sleep(at - now(), signal)
    },
    widen(name, gap) {
      const host = hostOf(name)
      host.nextAt = Math.max(host.nextAt, host.nextAt - host.gapMs + gap)
      host.gapMs = Math.max(gapMs, gap)
    },
    hold(name, ms) {
      const host = hostOf(name)
      host.nextAt = Math.max(host.nextAt, now() + ms)
    },
  }
}
