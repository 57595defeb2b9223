import type { CopyDocument } from '../../../src/join/copies/copy-document.ts'
import type { BlockRole } from '../../../src/model/model.ts'

const roles: readonly BlockRole[] = ['title', 'subtitle', 'dateline', 'byline', 'chrome']

/**
 * The documents of a fixture. Each begins with a line `# ID LANGUAGE PUBLISHED OUTLET URL`, `-` for what is not known; a line
 * is a paragraph, or has its role in front (`title: ...`).
 */
export function readFixture(fixture: string): readonly CopyDocument[] {
  return fixture
    .split(/^# /mu)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [head = '', ...lines] = part.trim().split('\n')
      const [id = '', language = '', ...rest] = head.split(' ')
      const [publishedAt = null, outlet = null, url = null] = rest.map((one) =>
        one === '-' ? null : one,
      )
      return { id, language, publishedAt, outlet, url, ...writtenIn(lines) }
    })
}

function writtenIn(lines: readonly string[]): Pick<CopyDocument, 'text' | 'blocks'> {
  const blocks: { role: BlockRole; start: number; end: number }[] = []
  let text = ''
  for (const line of lines) {
    const role = roles.find((one) => line.startsWith(`${one}: `)) ?? 'paragraph'
    const written = role === 'paragraph' ? line : line.slice(role.length + 2)
    blocks.push({ role, start: text.length, end: text.length + written.length })
    text += `${written}\n`
  }
  return { text, blocks }
}
