// How many articles a second `tutur add` takes in, from the bytes of a source to rows in the ledger.
import { copyFile, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../sets.ts'
import { inFolder } from './at-end.ts'
import { machineTold } from './machine-told.ts'
import { madePress, type PressRecord } from './made-press.ts'
import { addSource } from './tutur-process.ts'

/** Writes the articles below a folder; resolves with what is to be added. */
type Write = (records: readonly PressRecord[], folder: string) => Promise<string>

const forms: Readonly<Record<string, Write>> = {
  'flattened text': (records, folder) =>
    writeEach(records, { folder, end: 'txt', made: flattened }),
  pages: (records, folder) => writeEach(records, { folder, end: 'html', made: page }),
  'web archive': async (records, folder) => {
    const archive = join(folder, 'press.warc')
    await writeFile(archive, records.map(capture).join(''))
    return archive
  },
}

/** Prints the articles a second of each form: the same articles, each time into a ledger of its own. */
export async function benchAdd(articles: number): Promise<void> {
  console.log(machineTold())
  const records = [...madePress(0, articles, articles)]
  for (const [name, write] of Object.entries(forms))
    await inFolder(await mkdtemp(join(tmpdir(), 'tutur-add-')), async (folder) => {
      const dossier = join(folder, 'dossier')
      const source = join(folder, 'source')
      await Promise.all([mkdir(dossier), mkdir(source)])
      await copyFile(join(root, 'corpus/demo/dossier.yaml'), join(dossier, 'dossier.yaml'))
      const added = await write(records, source)
      const start = performance.now()
      await addSource(dossier, added)
      const seconds = (performance.now() - start) / 1000
      console.log(
        `${name.padEnd(16)} ${(articles / seconds).toFixed(0)} articles/s, ${articles} in ${seconds.toFixed(1)} s with the start of the command`,
      )
    })
}

/* ---- Forms ---- */

interface Written {
  readonly folder: string
  readonly end: string
  readonly made: (record: PressRecord) => string
}

async function writeEach(
  records: readonly PressRecord[],
  { folder, end, made }: Written,
): Promise<string> {
  for (const [number, record] of records.entries())
    await writeFile(join(folder, `${String(number).padStart(6, '0')}.${end}`), made(record))
  return folder
}

/** All in one line, as scrapers keep it. */
function flattened({ text }: PressRecord): string {
  return text.replaceAll(/\s+/gu, ' ')
}

function page({ text, lang, outlet, published, url }: PressRecord): string {
  const [title = '', ...paragraphs] = text.split(/\n+/u)
  return [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escaped(title)} - ${escaped(outlet)}</title>`,
    `<link rel="canonical" href="${escaped(url)}"><meta property="og:site_name" content="${escaped(outlet)}">`,
    `<meta property="article:published_time" content="${published}"></head>`,
    '<body><header><nav><a href="/">Home</a> <a href="/world">World</a> <a href="/economy">Economy</a></nav></header>',
    `<main><article><h1>${escaped(title)}</h1>`,
    ...paragraphs.map((one) => `<p>${escaped(one)}</p>`),
    '</article><aside><h2>Read more</h2><ul><li><a href="/a">Another day</a></li><li><a href="/b">Another river</a></li></ul></aside></main>',
    `<footer><p>© ${escaped(outlet)}</p></footer></body></html>`,
  ].join('\n')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** A record of a web archive with the page as its server gave it. */
function capture(record: PressRecord, number: number): string {
  const answer = `HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=utf-8\r\n\r\n${page(record)}`
  const id = String(number).padStart(12, '0')
  return [
    'WARC/1.1',
    'WARC-Type: response',
    `WARC-Target-URI: ${record.url}`,
    `WARC-Date: ${record.published}T12:00:00Z`,
    `WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-${id}>`,
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${Buffer.byteLength(answer)}`,
    '',
    `${answer}\r\n\r\n`,
  ].join('\r\n')
}
