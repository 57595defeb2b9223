import { describe, expect, test } from 'vitest'
import {
  countAll,
  layOutTree,
  type TreeOutlet,
  treeSizes,
} from '../../src/parts/origin-tree-layout.ts'

function outlet(name: string, more: Partial<TreeOutlet> = {}): TreeOutlet {
  return {
    key: name,
    name,
    kind: 'repeat',
    did: '',
    link: 'cites',
    language: null,
    isRetracted: false,
    publishedAt: null,
    href: null,
    repeats: [],
    ...more,
  }
}

/** What stands where: the row and the column of each outlet, `mws 0:0`. */
function places(origins: readonly TreeOutlet[], isUnfolded = false): string[] {
  const { outlets, more } = layOutTree(origins, { isUnfolded })
  const row = (y: number) => (y - treeSizes.head) / treeSizes.row
  return [
    ...outlets.map(({ outlet: { name }, column, y }) => `${name} ${row(y)}:${column}`),
    ...more.map(({ count, column, y }) => `+${count} ${row(y)}:${column}`),
  ]
}

const wire = outlet('wire', {
  kind: 'reporter',
  publishedAt: '2025-03-10T12:00',
  repeats: [
    outlet('late', { publishedAt: '2025-03-12', link: 'copies' }),
    outlet('early', {
      publishedAt: '2025-03-11',
      repeats: [outlet('again', { publishedAt: '2025-03-13' })],
    }),
  ],
})

/** Where the line begins that leads from one outlet to the next. */
function startOf(name: string, widthOf: (words: string) => number) {
  const origin = outlet(name, { kind: 'reporter', repeats: [outlet('next')] })
  const { lines, outlets } = layOutTree([origin], { widthOf })
  const path = lines.find(({ key }) => key === 'next')?.path ?? ''
  const x = outlets[0]?.x ?? Number.NaN
  return { name: outlets[0]?.name ?? '', start: Number(/^M(\d+)/u.exec(path)?.[1]) - x }
}

describe('layOutTree', () => {
  test.each([7, 9, 12])('begins lines behind the name where letters are %i wide', (letter) => {
    const widthOf = (words: string) => words.length * letter
    for (const name of ['Short', 'Талмирский листок', 'The Evening Gazette of the Lower Valley']) {
      const { name: drawn, start } = startOf(name, widthOf)
      expect(start).toBeGreaterThanOrEqual(treeSizes.name + widthOf(drawn) + 8)
      expect(start).toBeLessThanOrEqual(256 - treeSizes.riser - treeSizes.bend)
    }
    expect(startOf('Short', widthOf).name).toBe('Short')
    expect(startOf('The Evening Gazette of the Lower Valley', widthOf).name).toMatch(/^The E.*…$/u)
  })

  test('puts origins with most repeats first, then by time; first children on the row of what they repeat', () => {
    const first = outlet('agency', { kind: 'reporter', publishedAt: '2025-03-10T08:00' })
    const second = outlet('office', { kind: 'release', publishedAt: '2025-03-10T09:00' })
    expect(places([second, first, wire])).toEqual([
      'wire 0:0',
      'early 0:1',
      'again 0:2',
      'late 1:1',
      'agency 2:0',
      'office 3:0',
    ])
  })

  test('tells for each column how many are in it; they sum to the outlets', () => {
    const { columns } = layOutTree([wire, outlet('agency', { kind: 'reporter' })])
    expect(columns.map(({ count }) => count)).toEqual([2, 2, 1])
  })

  test('draws a first child straight, the next with bends, and what gives no credit as a copy', () => {
    const { lines } = layOutTree([wire])
    const of = (key: string) => lines.find((line) => line.key === key)
    expect(of('early')).toMatchObject({ kind: 'cites', path: 'M386 72H492' })
    expect(of('late')?.kind).toBe('copies')
    expect(of('late')?.path).toMatch(/^M386 72H454Q464 72 464 82V110Q464 120 474 120H492$/u)
  })

  test('leads from the speaker to all that had it there, and not to what nobody knows the source of', () => {
    const { lines, speakerY } = layOutTree([
      outlet('agency', { kind: 'reporter' }),
      outlet('post', { kind: 'public' }),
      outlet('somebody', { kind: 'unsourced' }),
    ])
    expect(lines.map(({ key }) => key)).toEqual(['speaker agency', 'speaker post'])
    expect(speakerY).toBe(treeSizes.head + treeSizes.row)
  })

  test('over twelve outlets, repeats of one beyond five become a count; unfolded they are all there', () => {
    const many = outlet('wire', {
      kind: 'reporter',
      repeats: Array.from({ length: 14 }, (_, index) =>
        outlet(`paper ${String(index).padStart(2, '0')}`),
      ),
    })
    expect(places([many])).toEqual([
      'wire 0:0',
      'paper 00 0:1',
      'paper 01 1:1',
      'paper 02 2:1',
      'paper 03 3:1',
      'paper 04 4:1',
      '+9 5:1',
    ])
    expect(places([many], true)).toHaveLength(15)
    expect(layOutTree([many]).columns[1]?.count).toBe(14)
  })

  test('has no two outlets on one place, and a row for every line', () => {
    const origins = [wire, outlet('a', { repeats: [wire] }), outlet('b', { kind: 'reporter' })]
    const placed = layOutTree(origins).outlets.map(({ x, y }) => `${x} ${y}`)
    expect(new Set(placed).size).toBe(countAll(origins))
  })

  test('of no outlets is an empty drawing', () => {
    expect(layOutTree([])).toMatchObject({ outlets: [], lines: [], columns: [] })
  })
})
