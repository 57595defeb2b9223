import { existsSync, readFileSync } from 'node:fs'
// Takes in one kind of what is far too large, in a process of its own, and prints what came of it as JSON.
import { gzipSync } from 'node:zlib'
import { english } from 'tutur/languages/en'
import { openSources, readTaken } from '../src/index.ts'
import { http, response } from './make-warc.ts'

const zeros = gzipSync(Buffer.alloc(64_000_000, ' '))
const filler = Buffer.alloc(1_000_000, 'x')
const sentence = '<p>The minister said the harbour of Ostrel would stay open to everybody.</p>'
const item = (content: string): string =>
  `<item><title>One</title><content:encoded><![CDATA[${content}]]></content:encoded></item>`
const feedStart =
  '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'

/** What arrives on standard input, by name. */
const kinds: Readonly<Record<string, () => Generator<Uint8Array>>> = {
  /** Ten gigabytes of blanks in ten megabytes. */
  *bomb() {
    for (let index = 0; index < 160; index++) yield zeros
  },
  /** The same, as if it were records. */
  *'record-bomb'() {
    yield gzipSync('{"text": "first"}\n')
    for (let index = 0; index < 160; index++) yield zeros
  },
  *records() {
    const line = Buffer.from(`${JSON.stringify({ text: 'x'.repeat(1_000_000) })}\n`)
    for (let index = 0; index < 500; index++) yield line
  },
  *'long-line'() {
    yield Buffer.from('{"text": "first"}\n{"text": "')
    for (let index = 0; index < 500; index++) yield filler
    yield Buffer.from('"}\n{"text": "last"}\n')
  },
  *'long-text'() {
    for (let index = 0; index < 500; index++) yield filler
  },
  *archive() {
    const page = response('a', http(Buffer.alloc(2_000_000, '<p>x</p>')))
    for (let index = 0; index < 250; index++) yield page
  },
  *'archive-record'() {
    const page = response('a', http('<p>x</p>'))
    yield page
    yield response('b', http(''), { 'Content-Length': '500000000' }).subarray(0, -4)
    for (let index = 0; index < 500; index++) yield filler
    yield Buffer.from('\r\n\r\n')
    yield page
  },
  *'feed-item'() {
    yield Buffer.from(`${feedStart}${item(sentence.repeat(3))}<item><description>`)
    for (let index = 0; index < 100; index++) yield filler
    yield Buffer.from(`</description></item>${item(sentence.repeat(4))}</channel></rss>`)
  },
  /** Items of four megabytes. */
  *feed() {
    yield Buffer.from(feedStart)
    for (let index = 0; index < 4; index++) yield Buffer.from(item(sentence.repeat(50_000)))
    yield Buffer.from('</channel></rss>')
  },
  /** Half as large as a feed may be, in small items. */
  *'feed-of-many'() {
    yield Buffer.from(feedStart)
    for (let index = 0; index < 50_000; index++) yield Buffer.from(item(sentence.repeat(2)))
    yield Buffer.from('</channel></rss>')
  },
}

async function* arriving(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* pieces
}

const kind = process.argv[2] ?? ''
const problems: string[] = []
let captures = 0
let documents = 0
const stdin = arriving(kinds[kind]?.() ?? [])
for await (const found of openSources('-', { stdin })) {
  if (!found.ok) {
    problems.push(`${found.problem.name}: ${found.problem.message}`)
    continue
  }
  captures++
  if (!kind.startsWith('feed')) continue
  const parts = await readTaken(found.value, { packs: [english] })
  documents += parts.filter(({ ok }) => ok).length
}
const megabytes = Math.round(peakKilobytes() / 1000)
console.log(JSON.stringify({ captures, documents, problems, megabytes }))

/** What Linux reports of the process itself: `maxRSS` of a process that was just forked is that of its parent. */
function peakKilobytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  const peak = /^VmHWM:\s*(\d+) kB$/mu.exec(status)
  return peak === null ? process.resourceUsage().maxRSS : Number(peak[1])
}
