import { expect, test } from 'vitest'
import { demoFolder, measureDemo } from '../src/dossiers/measure-demo.ts'

// Below what is reached, so that a change of one row is no failure: see docs/joins.md for the figures.
test('joins the demo dossier into utterances, with their origins and chains', async () => {
  const { joins } = await measureDemo(demoFolder)
  const { several, origins, originsOfSeveral, chainsStated } = joins
  expect(several.f1).toBeGreaterThan(0.85)
  expect(origins.right / origins.all).toBeGreaterThan(0.88)
  expect(originsOfSeveral.right / originsOfSeveral.all).toBeGreaterThan(0.82)
  expect(chainsStated.right / chainsStated.all).toBeGreaterThan(0.85)
})
