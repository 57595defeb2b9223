/** Puts a list in an order of chance (Fisher and Yates), in place. */
export function shuffle<Value>(list: Value[], chance: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1))
    const [a, b] = [list[i] as Value, list[j] as Value]
    list[i] = b
    list[j] = a
  }
}
