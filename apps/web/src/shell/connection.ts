import { signal } from '@preact/signals'

/** Whether the server answers, as far as the last request tells. */
const reached = signal(true)

/** Who asks again when somebody presses the button or the network comes back. */
const waiting = new Set<() => void>()

export function useReached(): boolean {
  return reached.value
}

export function setReached(answers: boolean): void {
  reached.value = answers
}

/** Calls back whenever it is worth asking again. Returns what ends that. */
export function onReachable(again: () => void): () => void {
  waiting.add(again)
  return () => waiting.delete(again)
}

export function askAgain(): void {
  for (const again of waiting) again()
}
