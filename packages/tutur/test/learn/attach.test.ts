import { expect, test } from 'vitest'
import { english } from '../../src/languages/en/pack.ts'
import { attach } from '../../src/learn/attach.ts'
import { linkSize } from '../../src/learn/links.ts'
import { proposalsOf } from '../../src/learn/proposals.ts'
import { sceneOfText } from '../../src/learn/scene-of-text.ts'
import { weightsFrom } from './made-model.ts'

/** Weights under which every link is likely, or none. */
function allLinks(weight: number): Float32Array {
  return new Float32Array(linkSize).fill(weight)
}

const text = [
  'Mira Landau said: “We are open again.”',
  '“The ice is gone at last.”',
  '“Come and see the pier for yourselves.”',
].join('\n\n')

test('quotations alone on their lines go on with the relation before them, or stay alone', () => {
  const scene = sceneOfText(text, { packs: [english], language: 'en' })
  const accepted = proposalsOf(scene, weightsFrom(2)).filter(({ content }) => content.length > 0)
  const said = accepted.findIndex(({ rule }) => rule !== null)
  const linked = attach(scene, accepted, { links: allLinks(1), across: false })
  const held = new Set(accepted.flatMap(({ content }) => content.map(({ from }) => from)))
  const alone = [...scene.quotes.keys()].filter(
    (item) => scene.category[item] === 1 && scene.lineFrom[item] === item && !held.has(item),
  )
  expect(said).toBeGreaterThanOrEqual(0)
  expect([...linked.added.values()].flat().sort((a, b) => a - b)).toEqual(alone)
  expect(linked.settled.size).toBe(alone.length)
  expect(attach(scene, accepted, { links: allLinks(-1), across: true }).added.size).toBe(0)
})

test('behind narration a quotation is a statement of its own, but where that may stand between', () => {
  const told = text.replace('\n\n“Come', '\n\nThe pier was painted.\n\n“Come')
  const scene = sceneOfText(told, { packs: [english], language: 'en' })
  const accepted = proposalsOf(scene, weightsFrom(2)).filter(({ rule }) => rule !== null)
  const linked = (across: boolean) =>
    [...attach(scene, accepted, { links: allLinks(1), across }).added.values()].flat().length
  expect(linked(true)).toBe(linked(false) + 1)
})
