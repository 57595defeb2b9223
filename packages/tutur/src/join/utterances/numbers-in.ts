import type { JoinWords, NumberWord } from '../../languages/join-words.ts'

const thousand = 1000
const ten = 10

/**
 * The numbers that a text names, in digits or in words: `3.720`, `two hundred and forty-six`, `tiga puluh`. One and
 * zero are left out: as words they count nothing more often than not.
 *
 * @param words Of the text in small letters, in order.
 */
export function numbersIn(words: readonly string[], { numbers }: JoinWords): readonly number[] {
  const found: number[] = []
  let number = none
  const end = (): void => {
    const value = sumOf(number)
    if (value > 1) found.push(value)
    number = none
  }
  for (const word of words) {
    const known = numbers.get(word)
    if (digits.test(word)) {
      end()
      number = { ...none, unit: Number(word.replace(separators, '')) }
    } else if (known !== undefined) {
      if (startsAnew(number, known)) end()
      number = withWord(number, known)
    } else if (!joints.has(word)) end()
  }
  end()
  return found
}

/** A number as it is read: `two thousand three hundred and forty-one` has the parts 2000, 340 and 1. */
interface Reading {
  readonly thousands: number
  readonly hundreds: number
  readonly unit: number
}

const none: Reading = { thousands: 0, hundreds: 0, unit: 0 }

function sumOf({ thousands, hundreds, unit }: Reading): number {
  return thousands + hundreds + unit
}

/** Two units are two numbers: `three, four`. */
function startsAnew({ unit }: Reading, { does, value }: NumberWord): boolean {
  return does === 'number' && value < ten && unit > 0
}

function withWord(number: Reading, { does, value }: NumberWord): Reading {
  const { thousands, hundreds, unit } = number
  if (does === 'plus') return { ...number, hundreds: hundreds + value }
  if (does === 'number')
    return value < ten ? { ...number, unit: value } : { ...number, hundreds: hundreds + value }
  if (value >= thousand) return { ...none, thousands: thousands + (hundreds + unit || 1) * value }
  return { thousands, hundreds: hundreds + (unit || 1) * value, unit: 0 }
}

/** A number in digits, with its marks for thousands. */
const digits = /^\d+(?:[.,]\d{3})*$/u
const separators = /[.,]/gu
/** Within a number in words. */
const joints: ReadonlySet<string> = new Set(['and', 'und', 'и'])
