// The gate and its error reading: npm run evaluate -- [SETS] [--errors SET]
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { judgeAttributions } from './attribution-score.ts'
import type { ReadableError } from './errors.ts'
import { errorKinds, errorsOf } from './errors.ts'
import type { GoldDocument } from './gold.ts'
import { formatOf, parseGold } from './gold.ts'
import { predict } from './predict.ts'
import { judge } from './statement-score.ts'

const { values } = parseArgs({
  options: {
    errors: { type: 'string' },
    kind: { type: 'string', default: 'miss,false,speaker,content' },
    type: { type: 'string' },
    documents: { type: 'string' },
  },
  allowPositionals: true,
})

if (values.errors !== undefined) showErrors(values.errors)

function showErrors(path: string): void {
  const documents = parseGold(readFileSync(path, 'utf8'))
  const format = formatOf(documents)
  const kinds = new Set((values.kind === 'all' ? errorKinds.join() : values.kind).split(','))
  const counts = new Map<string, number>()
  for (const document of chosen(documents)) {
    const { relations } = predict(document)
    const judgement =
      format === 'statements' ? judge(document, relations) : judgeAttributions(document, relations)
    for (const error of errorsOf(document, judgement)) {
      if (values.type !== undefined && values.type !== error.type) continue
      counts.set(error.kind, (counts.get(error.kind) ?? 0) + 1)
      if (kinds.has(error.kind)) print(error)
    }
  }
  console.log([...counts].map(([kind, count]) => `${kind} ${count}`).join(', '))
}

/** `3-8` by number from 1, or ids separated by commas. */
function chosen(documents: readonly GoldDocument[]): readonly GoldDocument[] {
  const range = /^(\d+)-(\d+)$/u.exec(values.documents ?? '')
  if (range !== null) return documents.slice(Number(range[1]) - 1, Number(range[2]))
  const ids = values.documents?.split(',')
  return ids === undefined ? documents : documents.filter(({ id }) => ids.includes(id))
}

function print({ kind, type, document, start, lines }: ReadableError): void {
  console.log(`${kind.toUpperCase()} ${type} ${document} @${start}`)
  for (const line of lines) console.log(line)
}
