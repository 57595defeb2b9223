import type { Reading } from './reading.ts'

/**
 * What `make` makes of a reading, made when first asked for. The reading itself holds it: what a map of weak keys holds
 * outlives the first collections of the engine, and with it all of the text (docs/decisions/0057-what-a-reading-holds.md).
 */
export function perReading<Made>(make: (reading: Reading) => Made): (reading: Reading) => Made {
  return (reading) => {
    const known = reading.made.get(make)
    // Under this key there is only what this function has put there.
    if (known !== undefined) return known as Made
    const made = make(reading)
    reading.made.set(make, made)
    return made
  }
}
