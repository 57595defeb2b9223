import { expect, test } from 'vitest'
import { english } from '../../src/languages/en/pack.ts'
import { type Weighed, worthwhile } from '../../src/learn/accept.ts'
import { sceneOfText } from '../../src/learn/scene-of-text.ts'

const words =
  'The harbour council weighed in on the plan to move every ferry of the island to the northern quay before the winter. ' +
  'The crew cheered on.'
const scene = sceneOfText(words, { packs: [english], language: 'en' })

/** A find whose cue and content are these words. */
function find(
  cue: string,
  content: string,
  weight: Pick<Weighed, 'probability' | 'share'>,
): Weighed {
  const itemAt = (offset: number): number => scene.items.start.indexOf(offset)
  const from = words.indexOf(content)
  const last = from + content.lastIndexOf(' ') + 1
  const proposal = {
    cue: itemAt(words.indexOf(cue)),
    cueShare: 0.5,
    from: 1,
    content: [{ from: itemAt(from), to: itemAt(last) + 1 }],
    source: null,
    logShare: 0,
    sourceless: 0,
    rule: null,
  }
  return { proposal, ...weight }
}

const long = 'the plan to move every ferry of the island to the northern quay'
const threshold = 0.35

function kept(...weighed: readonly Weighed[]): number[] {
  return worthwhile(scene, weighed, threshold).map((one) => weighed.indexOf(one))
}

test('rows count alone where nothing is known of their words', () => {
  expect(kept(find('weighed', long, { probability: 0.36, share: 0.5 }))).toEqual([0])
  expect(kept(find('weighed', long, { probability: 0.34, share: 0.5 }))).toEqual([])
})

test('many words that somebody surely said make up for a doubtful row, never for a hopeless one', () => {
  expect(kept(find('weighed', long, { probability: 0.2, share: 0.8 }))).toEqual([0])
  expect(kept(find('weighed', 'the plan', { probability: 0.2, share: 0.8 }))).toEqual([])
  expect(kept(find('weighed', long, { probability: 0.04, share: 1 }))).toEqual([])
})

test('many words that nobody said outweigh a likely row', () => {
  expect(kept(find('weighed', long, { probability: 0.5, share: 0.2 }))).toEqual([])
})

test('words that a likelier find brings count once', () => {
  const outer = find('weighed', long, { probability: 0.9, share: 0.9 })
  const inner = find('move', 'every ferry of the island', { probability: 0.25, share: 0.9 })
  expect(kept(outer, inner)).toEqual([0])
  expect(kept(inner)).toEqual([0])
})
