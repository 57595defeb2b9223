import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { indonesian } from '../../../src/languages/id/pack.ts'
import { tables } from '../../../src/languages/id/tables.ts'
import { describePack } from '../describe-pack.ts'

const examples = readFileSync(new URL('examples.tsv', import.meta.url), 'utf8')

describePack({ name: 'Indonesian', pack: indonesian, tables, examples })

test('carries the speaker as a clitic', () => {
  expect(indonesian.cues.get('ujarnya')?.[0]?.clitic).toBe(3)
  expect(indonesian.cues.get('ujar')?.[0]?.clitic).toBe(0)
})
