import { toStandoff } from 'tutur'
import type { Format } from './renderer.ts'

/** One JSON line a document: its id and its statements as offsets (UTF-16 code units) and names. */
export const standoff: Format = () => ({
  head: '',
  between: '',
  render: ({ id, analysis }) => `${JSON.stringify({ id, ...toStandoff(analysis) })}\n`,
})
