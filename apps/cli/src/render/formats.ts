import { actors } from './actors.ts'
import { csv } from './csv.ts'
import { dates } from './dates.ts'
import { entities } from './entities.ts'
import { jsonl } from './jsonl.ts'
import { marked } from './marked.ts'
import type { Format } from './renderer.ts'
import { standoff } from './standoff.ts'
import { table } from './table.ts'

/** A name that `--format` takes. */
export type FormatName =
  | 'table'
  | 'jsonl'
  | 'csv'
  | 'marked'
  | 'standoff'
  | 'actors'
  | 'dates'
  | 'entities'

/** The output formats by name. */
export const formats: Readonly<Record<FormatName, Format>> = {
  table,
  jsonl,
  csv,
  marked,
  standoff,
  actors,
  dates,
  entities,
}
