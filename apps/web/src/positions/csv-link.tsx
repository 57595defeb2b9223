import { useWords } from '../words/language.ts'
import { csvOf } from './addresses.ts'

/** The rows behind a list, as a file. */
export function CsvLink({
  table,
  asked,
}: {
  readonly table: string
  readonly asked?: Readonly<Record<string, string>>
}) {
  const { parts } = useWords()
  return (
    <a href={csvOf(table, asked)} download={`${table}.csv`}>
      {parts.csv}
    </a>
  )
}
