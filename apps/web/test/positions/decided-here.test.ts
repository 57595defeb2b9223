import { beforeEach, describe, expect, test } from 'vitest'
import type { Decision } from '../../src/api/shapes.ts'
import { forgetDecided, lastOfMine, rememberDecided } from '../../src/positions/decided-here.ts'

function decided(id: string, who: string, more: Partial<Decision> = {}): Decision {
  return { id, who, kind: 'accept', undoneBy: null, ...more } as Decision
}

describe('taking the last decision back', () => {
  beforeEach(() => {
    for (const id of ['a1', 'a2']) forgetDecided(id)
  })

  test('is of one’s own, not of somebody else who has decided since', () => {
    const trail = [decided('b1', 'budi'), decided('a1', 'ani')]
    expect(lastOfMine(trail, 'ani')).toBe('a1')
    expect(lastOfMine([decided('b1', 'budi')], 'ani')).toBe(null)
  })

  test('is of this window, before the trail knows of it and when it is longer than what is shown of it', () => {
    rememberDecided('a1')
    rememberDecided('a2')
    expect(lastOfMine([], 'ani')).toBe('a2')
    expect(lastOfMine([decided('a0', 'ani')], 'ani')).toBe('a2')
    forgetDecided('a2')
    expect(lastOfMine([], 'ani')).toBe('a1')
  })

  test('passes over what was taken back, and over taking back', () => {
    rememberDecided('a1')
    const trail = [
      decided('u1', 'budi', { kind: 'undo' }),
      decided('a1', 'ani', { undoneBy: 'u1' }),
      decided('a0', 'ani'),
    ]
    expect(lastOfMine(trail, 'ani')).toBe('a0')
    expect(lastOfMine(trail.slice(0, 2), 'ani')).toBe(null)
  })
})
