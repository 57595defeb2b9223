import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { analyse } from '../src/analyse.ts'
import { english } from '../src/languages/en/pack.ts'
import { indonesian } from '../src/languages/id/pack.ts'
import type { LanguagePack } from '../src/languages/pack.ts'
import { textOf } from '../src/model/ids.ts'
import type { Analysis, Statement } from '../src/model/model.ts'
import { readText } from '../src/read/read-text.ts'

const packs = { en: english, id: indonesian }

/** Short passages, a blank line between two, beside who says what in each by the rules alone. */
describe.each(Object.entries(packs))('passages in %s', (language, pack) => {
  const folder = fileURLToPath(new URL(`passages/${language}/`, import.meta.url))
  const names = readdirSync(folder).filter((name) => /^[a-z-]+\.txt$/u.test(name))
  test.each(names)('%s', async (name) => {
    const texts = readFileSync(folder + name, 'utf8')
      .trim()
      .split('\n\n')
    const rows = texts.map((text) => shown(text, pack)).join('\n\n')
    await expect(`${rows}\n`).toMatchFileSnapshot(folder + name.replace('.txt', '.expected.txt'))
  })
})

/** The passage, and under it one row a statement: `speaker (role) > addressees | cue | words | chain | day | doubts`. */
function shown(text: string, pack: LanguagePack): string {
  const found = analyse(readText(text, { packs: [pack], language: pack.tag }), [pack])
  const rows = found.statements.map((statement) => `  ${rowOf(found, statement)}`)
  return [text, ...(rows.length === 0 ? ['  (none)'] : rows)].join('\n')
}

function rowOf({ document, doubts }: Analysis, statement: Statement): string {
  const { id, speaker, addressees, cue, content, chain, saidAt } = statement
  const role = speaker?.role == null ? '' : ` (${speaker.role})`
  const name = speaker === null ? '-' : `${speaker.name ?? `? ${textOf(document, speaker.anchor)}`}`
  const told = addressees.map((one) => ` > ${one.name ?? '?'}`).join('')
  const words = content.map((anchor) => textOf(document, anchor)).join(' … ')
  const path = chain.hops.map(({ outlet }) => outlet).join(' <- ')
  const here = doubts.filter((doubt) => doubt.statement === id).map(({ code }) => code)
  const parts = [`${name}${role}${told}`, cue === null ? '-' : textOf(document, cue), words]
  const day = saidAt === null ? [] : [`on ${saidAt.from}`]
  return [...parts, ...(path === '' ? [] : [`via ${path}`]), ...day, ...here].join(' | ')
}
