import type { Document, Result } from '../model/model.ts'
import type { ReadProblem } from './decode.ts'
import type { ReadHtmlOptions } from './read-html.ts'

/**
 * Reads a web page as {@link readHtml} of `tutur/html` does, and loads what that needs (a parser, a finder of the
 * article) on the first call only.
 */
export async function readHtml(
  page: Uint8Array | string,
  options: ReadHtmlOptions,
): Promise<Result<Document, ReadProblem>> {
  const html = await import('./read-html.ts')
  return html.readHtml(page, options)
}
