import type { Document } from 'tutur'
import { english } from 'tutur/languages/en'
import { indonesian } from 'tutur/languages/id'
import { describe, expect, test } from 'vitest'
import { type Arrival, captured } from '../src/capture-of.ts'
import { type ReadPart, readTaken } from '../src/index.ts'

const packs = [english, indonesian]
const said =
  'The minister said the harbour of Ostrel would stay open. "We have never closed the door to anybody," Ratna Wirasena told reporters in the capital on Tuesday, and left it there.'

async function read(
  content: string | Uint8Array,
  arrival: Partial<Arrival>,
): Promise<readonly ReadPart[]> {
  const taken = captured(Buffer.from(content), { kind: 'text', name: 'press/a', ...arrival })
  return await readTaken(taken, { packs })
}

function documentsOf(parts: readonly ReadPart[]): Document[] {
  return parts.flatMap((part) => (part.ok ? [part.document] : []))
}

function messagesOf(parts: readonly ReadPart[]): string[] {
  return parts.flatMap((part) => (part.ok ? [] : [`${part.name}: ${part.message}`]))
}

const answered = {
  address: 'https://kabar.example/1',
  takenAt: '2026-08-14T09:30:00Z',
  status: 200,
  headers: {},
}

describe('a capture that is one document', () => {
  test('of text keeps its characters', async () => {
    const [document] = documentsOf(await read(`\uFEFF${said}`, { given: { outlet: 'Kabar' } }))
    expect(document).toMatchObject({
      text: `\uFEFF${said}`,
      outlet: 'Kabar',
      language: 'en',
      url: null,
    })
  })

  test('of text in an encoding that its server names', async () => {
    const content = Buffer.from(said.replace('Ratna', 'Ren\u00e9'), 'latin1')
    const arrival = { mediaType: 'text/plain; charset=windows-1252', answer: answered }
    const [part] = await read(content, arrival)
    expect(part).toMatchObject({
      part: '',
      name: 'press/a',
      ok: true,
      document: { url: answered.address },
    })
    expect(documentsOf([...(await read(content, arrival))])[0]?.text).toContain('Ren\u00e9')
  })

  test('of a page is its article', async () => {
    const html = `<!doctype html><title>Harbour</title><nav>Home</nav><article><p>${said}</p></article>`
    const [document] = documentsOf(await read(html, { kind: 'page', answer: answered }))
    expect(document?.text).toBe(`Harbour\n\n${said}`)
    expect(document?.url).toBe(answered.address)
  })

  test('of a record is what its fields say, before what was given', async () => {
    const record = {
      id: 7,
      text: said,
      lang: 'en',
      outlet: 'Kabar',
      published: '2026-08-14T09:30:00Z',
    }
    const parts = await read(JSON.stringify(record), {
      kind: 'record',
      name: 'many.jsonl:3',
      given: { outlet: 'Other', published: '2020-01-01' },
    })
    expect(parts).toMatchObject([
      {
        part: '',
        name: '7',
        id: '7',
        document: { outlet: 'Kabar', publishedAt: { from: '2026-08-14' } },
      },
    ])
  })

  test.each([
    ['not JSON', /^many\.jsonl:3: not a JSON object/u],
    ['{"id": 1}', /the record has no "text"/u],
    ['{"text": "  "}', /empty/u],
    ['{"text": "x", "published": "yesterday"}', /"published" must begin with a day/u],
    ['{"text": "x", "lang": "klingon!!"}', /"lang" must be the tag of a language .*"klingon!!"/u],
    ['{"text": "x", "outlet": 3}', /"outlet" must be a string/u],
    [Buffer.from([0x7b, 0xff]), /byte 1 of the line is not UTF-8/u],
  ])('of a record may be none: %s', async (line, message) => {
    const parts = await read(line, { kind: 'record', name: 'many.jsonl:3' })
    expect(messagesOf(parts)).toEqual([expect.stringMatching(message)])
  })

  test.each([
    ['press/a.txt', null, 'a.txt'],
    ['standard input', null, '-'],
    ['crawl.warc.gz:7', answered, answered.address],
    ['http://kabar.example/moved', answered, 'http://kabar.example/moved'],
  ])('that is named %s has an id', async (name, answer, id) => {
    const parts = await read(said, { name, ...(answer === null ? {} : { answer }) })
    expect(parts).toMatchObject([{ name, id }])
  })

  test('is read alike however often', async () => {
    const once = await read(said, {})
    expect(await read(said, {})).toEqual(once)
  })
})

const rss = (items: string, head = ''): string =>
  `<?xml version="1.0"?>${head}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Kabar Ostrel</title><language>en</language>${items}</channel></rss>`
const item = (id: string, body = said): string =>
  `<item><title>Item ${id}</title><guid isPermaLink="false">${id}</guid><link>https://kabar.example/${id}</link><pubDate>Fri, 14 Aug 2026 23:30:00 +0700</pubDate><content:encoded><![CDATA[<p>${body}</p>]]></content:encoded></item>`

describe('a feed', () => {
  const feed = { kind: 'feed', name: 'feed.xml' } as const

  test('gives one document an item, with what the item says', async () => {
    const parts = await read(rss(item('a') + item('b')), feed)
    expect(parts).toMatchObject([
      {
        part: 'a',
        name: 'feed.xml: Item a',
        id: 'a',
        ok: true,
        document: {
          outlet: 'Kabar Ostrel',
          url: 'https://kabar.example/a',
          text: `Item a\n\n${said}`,
          language: 'en',
          publishedAt: { from: '2026-08-14', basis: 'metadata' },
        },
      },
      { part: 'b', ok: true },
    ])
  })

  const formats: Readonly<Record<string, string>> = {
    Atom: `<feed xmlns="http://www.w3.org/2005/Atom"><title>Kabar Ostrel</title><entry><id>a</id><title type="html">Item &lt;b&gt;a&lt;/b&gt;</title><link href="/a"/><updated>2026-08-14T23:30:00+07:00</updated><content type="html">&lt;p&gt;${said}&lt;/p&gt;</content></entry></feed>`,
    'Atom in XHTML': `<feed xmlns="http://www.w3.org/2005/Atom"><title>Kabar Ostrel</title><entry><id>a</id><title>Item a</title><link href="https://kabar.example/a"/><published>2026-08-14T23:30:00+07:00</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${said}</p></div></content></entry></feed>`,
    'RSS 0.9 in RDF': `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Kabar Ostrel</title></channel><item rdf:about="a"><title>Item a</title><link>https://kabar.example/a</link><description>${said}</description><dc:date>2026-08-14</dc:date></item></rdf:RDF>`,
    'JSON Feed': JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Kabar Ostrel',
      items: [
        {
          id: 'a',
          url: 'https://kabar.example/a',
          title: 'Item a',
          content_text: said,
          date_published: '2026-08-14T23:30:00+07:00',
        },
      ],
    }),
  }

  test.each(Object.keys(formats))('may be %s', async (format) => {
    const parts = await read(formats[format] ?? '', {
      ...feed,
      answer: { ...answered, address: 'https://kabar.example/feed' },
    })
    expect(messagesOf(parts)).toEqual([])
    expect(parts).toMatchObject([
      {
        part: 'a',
        document: {
          outlet: 'Kabar Ostrel',
          url: 'https://kabar.example/a',
          text: `Item a\n\n${said}`,
          publishedAt: { from: '2026-08-14' },
        },
      },
    ])
  })

  test('says which item has too little text, and does the others', async () => {
    const short =
      '<item><guid>s</guid><link>https://kabar.example/s</link><description>Read on.</description></item>'
    const bare = '<item><title>Bare</title><guid isPermaLink="false">n</guid></item>'
    const parts = await read(rss(short + bare + item('a')), feed)
    expect(messagesOf(parts)).toEqual([
      'feed.xml: s: the feed gives only 8 characters of it; read its page: https://kabar.example/s',
      'feed.xml: Bare: the feed gives no text of it',
    ])
    expect(documentsOf(parts)).toHaveLength(1)
  })

  test('may give several items one id', async () => {
    const parts = await read(rss(item('a') + item('a', `${said} More of it.`)), feed)
    expect(new Set(parts.map(({ part }) => part)).size).toBe(2)
  })

  const broken: Readonly<Record<string, string>> = {
    'that breaks off': rss(item('a') + item('b')).slice(0, -200),
    'with a tag that never ends': rss(`${item('a')}<item><title>x<b></item>`),
    'with bare ampersands and entities of HTML': rss(
      item('a').replace('Item a', 'Item a &nbsp;& more &eacute;'),
    ),
    'behind blank lines and a mark': `\uFEFF\n\n${rss(item('a')).replace('<?xml version="1.0"?>', '')}`,
    'with words behind its end': `${rss(item('a'))}<!-- served in 3 ms --> trailing`,
    'with control characters': rss(item('a').replace('Item', 'It\u0001em')),
  }

  test.each(Object.keys(broken))('%s gives what is whole', async (name) => {
    const documents = documentsOf(await read(broken[name] ?? '', feed))
    expect(documents).toHaveLength(1)
    expect(documents[0]?.text).toContain(said)
  })

  test('that is no feed at all says so', async () => {
    expect(messagesOf(await read('<rss><channel>', feed))).toEqual([
      'feed.xml: the feed is damaged, and no item of it can be read',
    ])
    expect(messagesOf(await read(rss(''), feed))).toEqual(['feed.xml: the feed has no items'])
  })

  test('with a bomb of entities is read without them', async () => {
    const levels = Array.from({ length: 30 }, (_, level) =>
      level === 0 ? '<!ENTITY a0 "ha">' : `<!ENTITY a${level} "${`&a${level - 1};`.repeat(20)}">`,
    )
    const head = `<!DOCTYPE rss [${levels.join('')}]>`
    const parts = await read(rss(item('&a29;') + item('a'), head), feed)
    const texts = documentsOf(parts).map(({ text }) => text.length)
    expect(texts).toHaveLength(2)
    expect(Math.max(...texts)).toBeLessThan(1000)
  })

  test('does not read files by entities', async () => {
    const head = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    const parts = await read(rss(item('a', `${said} &x;`), head), feed)
    expect(documentsOf(parts)).toHaveLength(1)
  })
})

describe('a feed made to harm is done with in time in proportion to it', () => {
  const many = 200_000
  const feeds: Readonly<Record<string, string>> = {
    'tags that never end': rss(item('x', '<a '.repeat(many)) + item('a')),
    'elements one in the other': rss(`<item>${'<x>'.repeat(many)}</item>${item('a')}`),
    'items that never end': rss(item('a') + '<item><title>x'.repeat(many)),
    'a run of ampersands': rss(item('x', '&'.repeat(many)) + item('a')),
    'a run of brackets in a broken feed': rss(`${item('a')}<item>${'<'.repeat(many)}`),
  }

  test.each(Object.keys(feeds))('%s', async (name) => {
    const parts = await read(feeds[name] ?? '', { kind: 'feed', name: 'feed.xml' })
    expect(documentsOf(parts).at(-1)?.text).toContain(said)
  })
})

describe('a page nested 100,000 deep', () => {
  const nested = `<!doctype html><title>Deep</title>${'<div>'.repeat(100_000)}<p>${said}</p>${'</div>'.repeat(100_000)}`

  test('is read', async () => {
    const [document] = documentsOf(await read(nested, { kind: 'page' }))
    expect(document?.text).toContain(said)
  })

  test('is read in an item of a feed too', async () => {
    const deep = rss(item('a', nested))
    expect(documentsOf(await read(deep, { kind: 'feed' }))[0]?.text).toContain(said)
    const bare = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>a</id><content type="xhtml">${'<div>'.repeat(100_000)}${said}${'</div>'.repeat(100_000)}</content></entry></feed>`
    expect(await read(bare, { kind: 'feed' })).toHaveLength(1)
  })
})
