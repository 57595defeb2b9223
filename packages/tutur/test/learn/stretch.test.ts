import { describe, expect, test } from 'vitest'
import { english } from '../../src/languages/en/pack.ts'
import { sceneOfText } from '../../src/learn/scene-of-text.ts'
import { stretchAround } from '../../src/learn/stretch.ts'

/** How many words lie before and behind the cue that is word number `cue`, of those that are looked at. */
function sides(text: string, cue: number): [before: number, behind: number] {
  const scene = sceneOfText(text, { packs: [english], language: 'en' })
  const { from, to } = stretchAround(scene, cue)
  return [cue - from, to - cue - 1]
}

describe('around a cue', () => {
  test('its line is looked at', () => {
    expect(sides('The mayor said that the port would open', 2)).toEqual([2, 5])
  })

  test('but not without end', () => {
    expect(sides(`${'very '.repeat(200)}said it`, 200)).toEqual([120, 1])
  })

  test('and no further than twelve other cues, so that a line of nothing but cues takes no longer than prose', () => {
    expect(sides('said '.repeat(200), 100)).toEqual([12, 12])
    expect(sides('Varga said that '.repeat(200), 301)).toEqual([38, 38])
  })
})
