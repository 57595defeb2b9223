import type { PoliteOptions } from '../src/index.ts'

/** A network that may ask loopback, with a clock that moves only when somebody sleeps, and the sleeps that there were. */
export interface Network extends PoliteOptions {
  readonly slept: number[]
}

export function network(options: PoliteOptions = {}): Network {
  const slept: number[] = []
  let time = Date.UTC(2026, 7, 14, 9, 30)
  return {
    allowPrivate: true,
    now: () => time,
    sleep: async (ms) => {
      slept.push(ms)
      time += ms
    },
    random: () => 0.5,
    ...options,
    slept,
  }
}
