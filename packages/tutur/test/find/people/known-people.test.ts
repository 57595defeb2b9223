import { expect, test } from 'vitest'
import { analyse } from '../../../src/analyse.ts'
import { allPeople, type Person } from '../../../src/knowledge/known-actors.ts'
import { scriptOf } from '../../../src/knowledge/scripts.ts'
import { english } from '../../../src/languages/en/pack.ts'
import { indonesian } from '../../../src/languages/id/pack.ts'
import type { LanguagePack } from '../../../src/languages/pack.ts'
import { russian } from '../../../src/languages/ru/pack.ts'
import { readText } from '../../../src/read/read-text.ts'

/** A sentence around a name, and the least share of the people of the tables that it gives with their whole name. */
interface Frame {
  readonly pack: LanguagePack
  readonly script: 'latin' | 'cyrillic'
  readonly sentence: (name: string, person: Person) => string
  readonly share: number
}

const frames: readonly Frame[] = [
  {
    pack: english,
    script: 'latin',
    sentence: (name) => `Lantaran Foreign Minister ${name} said that talks would go on.`,
    share: 0.98,
  },
  {
    pack: indonesian,
    script: 'latin',
    sentence: (name) => `"Perundingan akan berlanjut," kata ${name} kepada wartawan, Senin.`,
    share: 0.98,
  },
  {
    pack: russian,
    script: 'cyrillic',
    sentence: (name, { sex }) =>
      `Глава МИД Лантары ${name} ${sex === 'f' ? 'заявила' : 'заявил'}, что мост будет открыт.`,
    share: 0.95,
  },
]

// A rule that is right for some name may cut another: hundreds of them show it.
test.each(frames)('nearly all people of the tables keep their names in $pack.tag', (frame) => {
  const { pack, script, sentence, share } = frame
  const cut: string[] = []
  let all = 0
  for (const person of allPeople()) {
    const name = person.names.find((each) => scriptOf(each) === script && each.includes(' '))
    if (name === undefined) continue
    all++
    const document = readText(sentence(name, person), { packs: [pack], language: pack.tag })
    const [statement] = analyse(document, [pack]).statements
    if (statement?.speaker?.name !== name) cut.push(`${name}: ${statement?.speaker?.name ?? '-'}`)
  }
  expect(all).toBeGreaterThan(400)
  expect(cut.length / all, cut.join('; ')).toBeLessThan(1 - share)
})
