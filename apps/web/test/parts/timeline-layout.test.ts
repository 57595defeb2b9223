import { describe, expect, test } from 'vitest'
import {
  layOutTimeline,
  type TimelineData,
  type TimelineUtterance,
} from '../../src/parts/timeline-layout.ts'

function said(key: string, from: string | null, more: Partial<TimelineUtterance> = {}) {
  return {
    key,
    day: { from, to: from },
    stance: null,
    issue: null,
    shift: null,
    href: null,
    ...more,
  }
}

function timeline(utterances: readonly TimelineUtterance[]): TimelineData {
  return {
    window: { from: '2025-01-01', to: '2025-12-31' },
    lanes: [{ key: 'a', name: 'Ana', utterances }],
    articles: [],
  }
}

describe('layOutTimeline', () => {
  test('stacks marks that would cover each other, those with a stance lowest', () => {
    const { lanes } = layOutTimeline(
      timeline([
        said('words', '2025-03-01'),
        said('stance', '2025-03-02', { stance: 'opposes' }),
        said('far', '2025-09-01'),
      ]),
      888,
    )
    const [lane] = lanes
    const of = (key: string) => lane?.utterances.find(({ utterance }) => utterance.key === key)
    expect(of('stance')?.y).toBe((lane?.y ?? 0) - 8)
    expect(of('words')?.y).toBe((of('stance')?.y ?? 0) - 14)
    expect(of('far')?.y).toBe(of('stance')?.y)
  })

  test('does not draw what has no day or another year, and tells them apart', () => {
    const layout = layOutTimeline(
      timeline([said('none', null), said('old', '2020-01-01'), said('late', '2027-01-01')]),
      888,
    )
    expect(layout.lanes[0]?.utterances).toEqual([])
    expect(layout).toMatchObject({ undated: 1, outside: 2 })
  })

  test('counts what is stacked too high instead of drawing it', () => {
    const crowd = Array.from({ length: 25 }, (_, index) => said(`u${index}`, '2025-03-01'))
    const layout = layOutTimeline(timeline(crowd), 888)
    expect(layout.lanes[0]?.utterances).toHaveLength(10)
    expect(layout.lanes[0]?.more).toMatchObject([{ count: 15 }])
    expect(layout).toMatchObject({ undated: 0, outside: 0 })
  })

  test('underlines what is known to the week', () => {
    const week = said('week', null, { day: { from: '2025-03-03', to: '2025-03-09' } })
    const [placed] = layOutTimeline(timeline([week]), 888).lanes[0]?.utterances ?? []
    expect(placed?.spread).toBeGreaterThan(6)
  })

  test('cuts the bar of a month where the window ends', () => {
    const data: TimelineData = {
      window: { from: '2025-01-16', to: '2025-02-28' },
      lanes: [],
      articles: [
        { month: '2024-12', count: 9 },
        { month: '2025-01', count: 4 },
        { month: '2025-02', count: 8 },
      ],
    }
    const { bars } = layOutTimeline(data, 888)
    expect(bars.map(({ month }) => month)).toEqual(['2025-01', '2025-02'])
    expect(bars[0]?.width ?? 0).toBeLessThan(bars[1]?.width ?? 0)
  })

  test('is as wide as its place, but never too narrow to be read', () => {
    expect(layOutTimeline(timeline([]), 1180.6).width).toBe(1180)
    expect(layOutTimeline(timeline([]), 300).width).toBe(736)
  })
})
