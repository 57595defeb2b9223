import { expect, test } from 'vitest'
import { analyse } from '../../src/analyse.ts'
import { english } from '../../src/languages/en/pack.ts'
import type { LanguagePack } from '../../src/languages/pack.ts'
import { textOf } from '../../src/model/ids.ts'
import { readText } from '../../src/read/read-text.ts'

/** Each statement of a text with a headline as `speaker: what is said`. */
function rowsOf(text: string, pack: LanguagePack): string[] {
  const document = readText(text, { packs: [pack], language: pack.tag })
  return analyse(document, [pack]).statements.map(({ speaker, content }) => {
    const said = content.map((piece) => textOf(document, piece)).join(' … ')
    return `${speaker?.name ?? '?'}: ${said}`
  })
}

const paper =
  'The talks ended on Monday. "We saw the columns," Defence Minister Mara Quill told the Merane Courier.'
test.each([
  [`Merane accuses Tolland of lying\n\n${paper}`, 'Merane: Tolland of lying'],
  [`Courier says talks are over\n\n${paper}`, 'Merane Courier: talks are over'],
])('the place in the name of an outlet is not the outlet: %s', (text, row) => {
  expect(rowsOf(text, english)[0]).toBe(row)
})
