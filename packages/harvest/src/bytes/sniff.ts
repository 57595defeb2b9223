/** What bytes hold, told by themselves. */
export type Content =
  | { readonly kind: 'text' | 'html' | 'feed' | 'sitemap' | 'warc' | 'gzip' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'binary'; readonly advice: string }

const gzipStart = '\u001f\u008b'

const signatures: readonly (readonly [bytes: string, advice: string])[] = [
  ['%PDF-', 'a PDF file; save its text first, for instance with pdftotext'],
  ['PK\u0003\u0004', 'a ZIP file or an office document; save it as plain text or HTML first'],
  ['\u00d0\u00cf\u0011\u00e0', 'an office document; save it as plain text or HTML first'],
  ['BZh', 'a bzip2 file; unpack it first with bunzip2'],
  ['\u00fd7zXZ', 'an xz file; unpack it first with unxz'],
  ['\u0028\u00b5\u002f\u00fd', 'a zstd file; unpack it first with unzstd'],
  ['\u0089PNG', 'a picture; it needs text'],
  ['\u00ff\u00d8\u00ff', 'a picture; it needs text'],
  ['GIF8', 'a picture; it needs text'],
  ['\u00ff\u00fe', 'UTF-16 text; convert it first: iconv -f UTF-16 -t UTF-8'],
  ['\u00fe\u00ff', 'UTF-16 text; convert it first: iconv -f UTF-16 -t UTF-8'],
]

/** A tag that only a page begins with, after comments and declarations. */
const pageStart =
  /^\uFEFF?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|link|script|article|main|div|section)\b/iu

/** The first element of an XML document, after declarations, comments and a document type with all its entities. */
const xmlRoot =
  /^\s*(?:<\?[^>]{0,500}>\s*|<!--[\s\S]{0,4000}?-->\s*|<!doctype\s[^>[]{0,500}(?:\[[^\]]*\]\s*)?>\s*)*<(?:[\w.-]+:)?([\w.-]+)/iu

const xmlKinds: Readonly<Record<string, 'feed' | 'sitemap' | undefined>> = {
  rss: 'feed',
  feed: 'feed',
  rdf: 'feed',
  urlset: 'sitemap',
  sitemapindex: 'sitemap',
}

const jsonFeed = /^\s*\{[\s\S]*"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/iu

const headUnits = 4096
const xmlHeadUnits = 65_536

/** Tells what `bytes` hold, of which the beginning is enough. `mediaType` is the server's word on it, if any. */
export function sniff(bytes: Uint8Array, mediaType?: string | null): Content {
  if (bytes.length === 0) return { kind: 'empty' }
  const head = latin(bytes, headUnits)
  if (head.startsWith(gzipStart)) return { kind: 'gzip' }
  if (/^WARC\/\d/u.test(head)) return { kind: 'warc' }
  const structured = structuredKind(bytes)
  if (structured !== null) return { kind: structured }
  // A page may be in UTF-16: its reader finds that out by itself.
  if (/^(?:text\/html|application\/xhtml\+xml)\b/iu.test(mediaType ?? '')) return { kind: 'html' }
  return plainContent(bytes, head)
}

function plainContent(bytes: Uint8Array, head: string): Content {
  if (isWidePage(bytes)) return { kind: 'html' }
  const known = signatures.find(([signature]) => head.startsWith(signature))
  if (known !== undefined) return { kind: 'binary', advice: known[1] }
  if (head.includes('\u0000')) {
    return { kind: 'binary', advice: 'not a text; save it as plain text or HTML first' }
  }
  if (head.trim() === '' && isBlank(bytes)) return { kind: 'empty' }
  if (pageStart.test(withoutMark(head))) return { kind: 'html' }
  const root = rootOf(bytes)
  return root === null || !/^\s*<\?xml\s/u.test(withoutMark(head))
    ? { kind: 'text' }
    : { kind: 'binary', advice: otherXml(root) }
}

/** A page in UTF-16, which its reader can read, as a browser saves it. */
function isWidePage(bytes: Uint8Array): boolean {
  const mark = latin(bytes, 2)
  if (mark !== '\u00ff\u00fe' && mark !== '\u00fe\u00ff') return false
  const encoding = mark === '\u00ff\u00fe' ? 'utf-16le' : 'utf-16be'
  return pageStart.test(new TextDecoder(encoding).decode(bytes.subarray(0, headUnits)))
}

function otherXml(root: string): string {
  if (root === 'opml') return 'a list of feeds (OPML); name the feeds in it'
  return `XML of a kind that is not read (${root.slice(0, 40)}); save it as plain text or HTML first`
}

function structuredKind(bytes: Uint8Array): 'feed' | 'sitemap' | null {
  const start = withoutMark(latin(bytes, 64)).trimStart()
  if (start.startsWith('{')) {
    return jsonFeed.test(withoutMark(latin(bytes, headUnits))) ? 'feed' : null
  }
  return start.startsWith('<') ? (xmlKinds[rootOf(bytes) ?? ''] ?? null) : null
}

/** The name of the first element, without its prefix, in lower case. */
function rootOf(bytes: Uint8Array): string | null {
  return xmlRoot.exec(withoutMark(latin(bytes, xmlHeadUnits)))?.[1]?.toLowerCase() ?? null
}

function latin(bytes: Uint8Array, units: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, units)).toString(
    'latin1',
  )
}

function withoutMark(head: string): string {
  return head.replace(/^\u00ef\u00bb\u00bf/u, '')
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))
}
