import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { english } from '../../src/languages/en/pack.ts'
import { indonesian } from '../../src/languages/id/pack.ts'
import type { Document } from '../../src/model/model.ts'
import { type ReadHtmlOptions, readHtml } from '../../src/read/read-html.ts'
import { showDocument } from './show-document.ts'

const packs = [indonesian, english]
const paragraph =
  'Menteri mengatakan bahwa perundingan akan dilanjutkan pekan depan di Jenewa dengan perwakilan kedua pihak yang bertikai.'

function read(page: string | Uint8Array, options: Partial<ReadHtmlOptions> = {}): Document {
  const result = readHtml(page, { packs, ...options })
  if (!result.ok) throw new Error(result.problem.message)
  return result.value
}

function problem(page: string | Uint8Array): string {
  const result = readHtml(page, { packs })
  return result.ok ? 'none' : result.problem.code
}

const article = `<!doctype html><html lang="id"><head><meta charset="utf-8">
<title>Menlu Tegaskan Dukungan Gencatan Senjata - Harian Contoh</title>
<meta property="og:site_name" content="Harian Contoh">
<link rel="canonical" href="https://contoh.example/menlu">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Menlu Tegaskan Dukungan Gencatan Senjata","datePublished":"2024-08-19T20:15:00+07:00",}</script>
</head><body><nav><a href="/">Beranda</a> <a href="/x">Politik</a></nav>
<article><h1>Menlu Tegaskan Dukungan Gencatan Senjata</h1>
<figure><img src="a.jpg"><figcaption>Menteri saat tiba di Jenewa.</figcaption></figure>
<p><b>JAKARTA, HarianContoh.com</b> - Menteri Luar Negeri menegaskan dukungan atas gencatan senjata pada Senin (19/8/2024). ${paragraph}</p>
<p>&ldquo;Kami mendukung penuh,&rdquo; kata Menlu.</p>
<p><strong>Baca juga: <a href="/y">Utusan Khusus Tiba di Jenewa</a></strong></p>
<h2>Tanggapan para pihak</h2>
<p>${paragraph} ${paragraph}</p>
<ul><li><a href="/a">Berita lain satu</a></li><li><a href="/b">Berita lain dua</a></li></ul>
</article><aside>Iklan besar</aside><footer>Hak cipta</footer></body></html>`

test('an article', () => {
  expect(showDocument(read(article))).toMatchInlineSnapshot(`
    "language   id
    outlet     Harian Contoh
    published  2024-08-19

    title      Menlu Tegaskan Dukungan Gencatan Senjata
    dateline   JAKARTA, HarianContoh.com -
    paragraph  Menteri Luar Negeri menegaskan dukungan atas gencatan senjata pada Senin (19/8/2024). Menteri mengatakan bahwa perundingan akan dilanjutkan pekan depan di Jenewa dengan perwakilan kedua pihak yang bertikai.
    paragraph  “Kami mendukung penuh,” kata Menlu.
    related    Baca juga: Utusan Khusus Tiba di Jenewa
    heading    Tanggapan para pihak
    paragraph  Menteri mengatakan bahwa perundingan akan dilanjutkan pekan depan di Jenewa dengan perwakilan kedua pihak yang bertikai. Menteri mengatakan bahwa perundingan akan dilanjutkan pekan depan di Jenewa dengan perwakilan kedua pihak yang bertikai.
    related    Berita lain satu
    related    Berita lain dua
    "
  `)
})

describe('what the page says of itself', () => {
  const page = (head: string): string =>
    `<html><head>${head}</head><body><p>${paragraph} ${paragraph}</p></body></html>`

  test.each([
    [
      '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2024-08-19T23:50:00+07:00"}]}</script>',
    ],
    [
      '<script type="application/ld+json"><!-- {"@type":["Article"],"datePublished":"2024-08-19",} --></script><meta property="article:published_time" content="2024-08-19T10:00Z">',
    ],
    ['<meta name="pubdate" content="20240819">'],
    ['<time datetime="2024-08-19T08:00">Senin</time>'],
  ])('gives the day: %s', (head) => {
    expect(read(page(head)).publishedAt?.from).toBe('2024-08-19')
  })

  test('gives no day that does not exist', () => {
    expect(read(page('<meta name="date" content="2024-19-45">')).publishedAt).toBeNull()
  })

  test('gives outlet and address, which the caller may overrule', () => {
    const head =
      '<meta property="og:site_name" content="Harian &amp; Contoh"><meta property="og:url" content="https://contoh.example/a">'
    expect(read(page(head)).outlet).toBe('Harian & Contoh')
    expect(read(page(head)).url).toBe('https://contoh.example/a')
    expect(read(page(head), { outlet: 'Lain', url: 'https://lain.example/' })).toMatchObject({
      outlet: 'Lain',
      url: 'https://lain.example/',
    })
  })

  test('labels an opinion', () => {
    const head = '<script type="application/ld+json">{"@type":"OpinionNewsArticle"}</script>'
    expect(read(page(head)).labels).toEqual([{ kind: 'opinion', anchor: null }])
  })
})

describe('encodings', () => {
  test('are read as the page declares', () => {
    const page = `<html><head><meta charset="windows-1252"></head><body><p>${paragraph} ${paragraph} \x93Kami siap,\x94 katanya.</p></body></html>`
    const document = read(Uint8Array.from(page, (character) => character.charCodeAt(0)))
    expect(document.text).toContain('“Kami siap,” katanya.')
    expect(document.doubts).toEqual([])
  })

  test('that had to be repaired are a doubt', () => {
    const page = `<html><body><p>${paragraph} ${paragraph} \x93Kami siap,\x94 katanya.</p></body></html>`
    const document = read(Uint8Array.from(page, (character) => character.charCodeAt(0)))
    expect(document.doubts.map(({ code }) => code)).toContain('encoding-repaired')
  })

  test('nulls are left out', () => {
    const document = read(`<p>${paragraph}\0 ${paragraph}</p>`)
    expect(document.text).not.toContain('\0')
    expect(document.doubts.map(({ code }) => code)).toContain('encoding-repaired')
  })
})

describe('pages without a story', () => {
  test.each([
    ['empty', ''],
    ['no-text', '<html><body><script>start()</script></body></html>'],
    ['no-text', '   '],
    ['binary', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 8, 0])],
  ])('%s', (code, page) => {
    expect(problem(page)).toBe(code)
  })
})

describe('broken markup', () => {
  test.each([
    ['unclosed elements', `<html><body><div><p>${paragraph}<p>${paragraph}<b>`],
    ['a tag cut off', `<p>${paragraph}</p><p>${paragraph}</p><a href="x`],
    ['end tags alone', `</div></p></table><p>${paragraph}</p><p>${paragraph}</p></body></body>`],
    ['no body', `<p>${paragraph}</p><p>${paragraph}</p>`],
    ['plain text', `${paragraph} ${paragraph}`],
    ['br for paragraphs', `<div>${paragraph}<br><br>${paragraph}</div>`],
  ])('%s', (_, page) => {
    expect(read(page).text).toContain(paragraph)
  })
})

describe('monsters take little time', () => {
  const monsters: Readonly<Record<string, string>> = {
    'deep divs': `${'<div>'.repeat(100_000)}<p>${paragraph}</p>${'</div>'.repeat(100_000)}`,
    'deep inline': `${'<b>'.repeat(200_000)}${paragraph}`,
    'deep lists': `${'<ul><li>'.repeat(50_000)}${paragraph}`,
    'nested tables': `${'<table><tr><td>'.repeat(140)}${paragraph.repeat(3)}`,
    'many paragraphs': `<html><body>${`<p>${paragraph}</p>`.repeat(40_000)}`,
    'many attributes': `<p ${'a=b '.repeat(500_000)}>${paragraph}`,
    'open comment': `<p>${paragraph}</p><!--${'-'.repeat(2_000_000)}`,
    'open script': `<p>${paragraph}</p><script>${'</scr'.repeat(400_000)}`,
    angles: '<'.repeat(2_000_000),
    'deep data': `<script type="application/ld+json">${'['.repeat(200_000)}</script><p>${paragraph}`,
  }

  test.each(Object.entries(monsters))(
    '%s',
    (_, page) => {
      expect(read(page).blocks.length).toBeGreaterThan(0)
    },
    10_000,
  )
})

test('any markup is read or refused', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<div',
      '>',
      '<!--',
      '-->',
      '<table>',
      '<script>',
      '</script>',
      '&amp',
      '&#x110000;',
      '&#xd800;',
      '<svg><title>',
      '<h1>',
      '"',
      paragraph,
    ),
    fc.string({ maxLength: 10, unit: 'binary' }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const result = readHtml(pieces.join(''), { packs })
      if (!result.ok) return
      const { text, blocks } = result.value
      let at = 0
      for (const { start, end } of blocks) {
        expect(text.slice(at, start)).toMatch(/^\s*$/u)
        at = end
      }
    }),
    { numRuns: 150 },
  )
})

describe('a page whose title carries the name of the site', () => {
  const page = (head: string, body: string): string =>
    `<html lang="id"><head>${head}</head><body><div>${body}<p>${paragraph} ${paragraph}</p></div></body></html>`

  test.each([
    [
      '<title>portalContoh - Lantara Tuntut Sarvia</title>',
      '<h2>Lantara Tuntut Sarvia Bayar Ganti Rugi</h2>',
      'Lantara Tuntut Sarvia Bayar Ganti Rugi',
    ],
    [
      '<title>Lantara Tuntut Sarvia Mundur | Dunia | Harian Contoh</title>',
      '<h1>Lantara Tuntut Sarvia Mundur</h1>',
      'Lantara Tuntut Sarvia Mundur',
    ],
    [
      '<title>Kabar terbaru hari ini - Harian Contoh</title><meta property="og:site_name" content="Harian Contoh">',
      '<h1>Lantara Tuntut Sarvia Mundur</h1>',
      'Lantara Tuntut Sarvia Mundur',
    ],
    [
      '<title>Lantara Tuntut Sarvia Mundur</title>',
      '<h1>Pilihan Hari Ini</h1>',
      'Lantara Tuntut Sarvia Mundur',
    ],
    [
      '<title>MFA Lantara</title>',
      '<h2>Pernyataan Menteri Luar Negeri Lantara</h2>',
      'Pernyataan Menteri Luar Negeri Lantara',
    ],
    [
      '<title>Kementerian Luar Negeri</title><meta property="og:site_name" content="Kementerian Luar Negeri Lantara">',
      '<h2>Pernyataan Menteri Luar Negeri Lantara</h2>',
      'Pernyataan Menteri Luar Negeri Lantara',
    ],
    [
      '<title>Lantara Mundur</title>',
      '<h2>Pilihan Hari Ini</h2><h1>Lantara Mundur</h1>',
      'Lantara Mundur',
    ],
  ])('%s %s', (head, body, title) => {
    const { text, blocks } = read(page(head, body))
    const [first] = blocks.filter(({ role }) => role === 'title')
    expect(text.slice(first?.start, first?.end)).toBe(title)
  })

  test('says in its data when a release was published, and by whom', () => {
    const data =
      '{"@type":"WebPage","headline":"Pernyataan Menteri Luar Negeri Lantara","datePublished":"2025-06-23","publisher":{"name":"MFA Lantara"}}'
    const head = `<title>MFA</title><script type="application/ld+json">${data}</script>`
    const { outlet, publishedAt } = read(
      page(head, '<h2>Pernyataan Menteri Luar Negeri Lantara</h2>'),
    )
    expect([outlet, publishedAt?.from]).toEqual(['MFA Lantara', '2025-06-23'])
  })

  test('gives the day on a line that the story leaves out', () => {
    const day = '<span>Senin, 23 Jun 2025 09:10 WIB</span>'
    const body = `${day}<h2>Lantara Tuntut Sarvia Mundur</h2>`
    expect(read(page('<title>Lantara Tuntut</title>', body)).publishedAt?.from).toBe('2025-06-23')
  })
})
