import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { type Encoding, encodingFor, isCompressible } from './encodings.ts'
import { hasTag, weakTag } from './entity-tag.ts'
import { problem } from './problem.ts'
import type { ServerContext } from './server-env.ts'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** A file of the pages, as it goes over the wire. */
interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly tag: string
  readonly isCompressible: boolean
  /** What has been asked for compressed. */
  readonly encoded: Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>
}

/** A file that a listing has found; read when first asked for. */
interface Listed {
  readonly full: string
  read: Promise<PageFile> | null
}

/** Never changes: the name has the hash of what is in it. */
const forEver = 'public, max-age=31536000, immutable'

/**
 * The built pages in `folder`: scripts, styles and one page that shows all. Only files that a listing of the folder has found
 * are ever opened, so that no request can name another.
 */
export class Pages {
  readonly #folder: string
  /** By the path of the request. */
  #files = new Map<string, Listed>()
  #listedAt = Number.NEGATIVE_INFINITY
  #listing: Promise<void> = Promise.resolve()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Answers a request for a file, or for an address within the pages. */
  async answer(context: ServerContext): Promise<Response> {
    const { path } = context.req
    const isAsset = path.startsWith('/assets/')
    if (!isAsset || !this.#files.has(path)) await this.#list()
    const file = this.#files.get(path)
    if (file !== undefined) return send(context, file, isAsset ? forEver : 'no-cache')
    if (isAsset || extname(path) in types) return missing(context)
    const index = this.#files.get('/index.html')
    return index === undefined ? unbuilt(context) : send(context, index, 'no-cache')
  }

  /** Looks what there is, at most once a second: pages may be built while the server runs. */
  #list(): Promise<void> {
    const now = performance.now()
    if (now - this.#listedAt >= 1000) {
      this.#listedAt = now
      this.#listing = this.#listAnew()
    }
    // Whoever comes while it looks waits, too: what it has not seen yet may be there.
    return this.#listing
  }

  async #listAnew(): Promise<void> {
    const files = new Map<string, Listed>()
    for (const full of await filesIn(this.#folder)) {
      const path = `/${relative(this.#folder, full).split(sep).join('/')}`
      // What begins with a dot is for tools.
      if (path.includes('/.')) continue
      const known = path.startsWith('/assets/') ? this.#files.get(path) : undefined
      files.set(path, known ?? { full, read: null })
    }
    this.#files = files
  }
}

/** The files in a folder and those below it, without what only points elsewhere. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
}

async function send(context: ServerContext, file: Listed, keep: string): Promise<Response> {
  file.read ??= read(file.full)
  const page = await file.read.catch(() => null)
  if (page === null) {
    // It was there a moment ago: the pages are being built anew.
    file.read = null
    return missing(context)
  }
  const headers = { 'cache-control': keep, etag: page.tag, vary: 'accept-encoding' }
  if (hasTag(context.req.header('if-none-match'), page.tag)) return context.body(null, 304, headers)
  const encoding = page.isCompressible ? encodingFor(context.req.header('accept-encoding')) : null
  const bytes = encoding === null ? page.bytes : await encodedOf(page, encoding)
  return context.body(bytes, 200, {
    ...headers,
    'content-type': page.type,
    'content-length': String(bytes.length),
    ...(encoding === null ? {} : { 'content-encoding': encoding }),
  })
}

async function read(full: string): Promise<PageFile> {
  const bytes = new Uint8Array(await readFile(full))
  const type = types[extname(full)] ?? 'application/octet-stream'
  const encoded = new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>()
  return { bytes, type, tag: weakTag(bytes), isCompressible: isCompressible(type), encoded }
}

/** Compressed once, as far as it goes. */
function encodedOf(
  { bytes, encoded }: PageFile,
  encoding: Encoding,
): Promise<Uint8Array<ArrayBuffer>> {
  const known = encoded.get(encoding)
  if (known !== undefined) return known
  const made = shorten(bytes, encoding)
  encoded.set(encoding, made)
  return made
}

async function shorten(bytes: Uint8Array, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  const made =
    encoding === 'gzip'
      ? await promisify(gzip)(bytes, { level: 9 })
      : await promisify(brotliCompress)(bytes, { params: brotli })
  return new Uint8Array(made)
}

const brotli = { [constants.BROTLI_PARAM_QUALITY]: 9 }

function missing(context: ServerContext): Response {
  return problem(context, 'not-found', { detail: `There is no ${context.req.path}.` })
}

/** In a checkout whose pages nobody has built. */
function unbuilt(context: ServerContext): Response {
  return context.html(unbuiltPage, 503, { 'cache-control': 'no-store' })
}

const unbuiltPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Tutur</title>
<h1>The pages are not built</h1>
<p>The server runs and answers programs at <a href="/api/openapi.json">/api</a>, but its pages have not been built.
Run <code>npm run build</code> in the checkout, then load this page again.</p>
`
