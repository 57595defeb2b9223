/** What a file holds, told by its bytes. */
export type Content =
  | { readonly kind: 'text' | 'html' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'binary'; readonly advice: string }

const signatures: readonly (readonly [bytes: string, advice: string])[] = [
  ['%PDF-', 'a PDF file; save its text first, for instance with pdftotext'],
  ['PK\u0003\u0004', 'a ZIP file or an office document; save it as plain text or HTML first'],
  ['\u00d0\u00cf\u0011\u00e0', 'an office document; save it as plain text or HTML first'],
  ['\u001f\u008b', 'a gzip file; unpack it first with gunzip'],
  ['\u0089PNG', 'a picture; it needs text'],
  ['\u00ff\u00d8\u00ff', 'a picture; it needs text'],
  ['GIF8', 'a picture; it needs text'],
  ['\u00ff\u00fe', 'UTF-16 text; convert it first: iconv -f UTF-16 -t UTF-8'],
  ['\u00fe\u00ff', 'UTF-16 text; convert it first: iconv -f UTF-16 -t UTF-8'],
]

/** A tag that only a page begins with, after comments and declarations. */
const pageStart =
  /^\uFEFF?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|link|script|article|main|div|section)\b/iu

const headUnits = 4096

/** Tells what `bytes` hold. `mediaType` is the server's word on it, if any. */
export function sniff(bytes: Uint8Array, mediaType?: string): Content {
  if (bytes.length === 0) return { kind: 'empty' }
  const head = Buffer.from(bytes.subarray(0, headUnits)).toString('latin1')
  // A page may be in UTF-16: its reader finds that out by itself.
  if (mediaType !== undefined && /^(?:text\/html|application\/xhtml\+xml)\b/iu.test(mediaType)) {
    return { kind: 'html' }
  }
  const known = signatures.find(([signature]) => head.startsWith(signature))
  if (known !== undefined) return { kind: 'binary', advice: known[1] }
  if (head.includes('\u0000')) {
    return { kind: 'binary', advice: 'not a text; save it as plain text or HTML first' }
  }
  if (head.trim() === '' && isBlank(bytes)) return { kind: 'empty' }
  return { kind: pageStart.test(head.replace(/^\u00ef\u00bb\u00bf/u, '')) ? 'html' : 'text' }
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))
}
