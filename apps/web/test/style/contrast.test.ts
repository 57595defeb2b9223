import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

type Theme = 'light' | 'dark'

const sheet = readFileSync(new URL('../../src/style/tokens.css', import.meta.url), 'utf8')
const tokens = new Map(
  [...sheet.matchAll(/--([\w-]+):\s*light-dark\((#\w{6}), (#\w{6})\)/gu)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)

const grounds = ['paper', 'raised', 'sunken', 'wash']
const onEveryGround = [
  'ink',
  'ink-2',
  'ink-3',
  'news',
  'yes',
  'no',
  'mute',
  'speaker',
  'cue',
  'pronoun',
]
const tints = ['content-tint', 'added-tint', 'gone-tint', 'select', 'yes-tint', 'no-tint']
const marks = ['speaker', 'cue', 'pronoun']

/** Every pair that is used as text: what is written, and what it stands on. */
const textPairs = [
  ...onEveryGround.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
  ...tints.map((tint) => ['ink', tint] as const),
  ...marks.flatMap((mark) => ['content-tint', 'select'].map((tint) => [mark, tint] as const)),
  ['ink-2', 'select'],
  ['content', 'content-tint'],
  ['added', 'added-tint'],
  ['gone', 'gone-tint'],
  ...['ink', 'yes', 'no', 'news'].map((fill) => ['ink-on', fill] as const),
] as const

/** Every pair that is used as a mark or as the edge of a control. */
const markPairs = ['edge', 'focus', 'yes', 'no'].flatMap((mark) =>
  grounds.map((ground) => [mark, ground] as const),
)

describe.each(['light', 'dark'] as const)('colours, %s', (theme) => {
  test('text has a contrast of 4.5 and more on what it stands on', () => {
    expect(below(4.5, textPairs, theme)).toEqual([])
  })

  test('marks and edges of controls have a contrast of 3 and more', () => {
    expect(below(3, markPairs, theme)).toEqual([])
  })
})

function below(floor: number, pairs: readonly (readonly [string, string])[], theme: Theme) {
  return pairs
    .map(([one, other]) => ({ one, other, contrast: contrast(one, other, theme) }))
    .filter((pair) => !(pair.contrast >= floor))
}

/** By WCAG 2.2. */
function contrast(one: string, other: string, theme: Theme): number {
  const [a, b] = [luminance(tokens.get(one)?.[theme]), luminance(tokens.get(other)?.[theme])]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance(hex = 'none'): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const linear = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  )
  const [red = 0, green = 0, blue = 0] = linear
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
