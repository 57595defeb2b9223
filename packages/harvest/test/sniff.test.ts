import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { sniff } from '../src/bytes/sniff.ts'

const entities = Array.from(
  { length: 400 },
  (_, index) => `<!ENTITY e${index} "${'x'.repeat(20)}">`,
).join('')

describe('what bytes hold', () => {
  const contents: readonly (readonly [string, string | Uint8Array, string?])[] = [
    ['html', '<!DOCTYPE html><p>x'],
    ['html', '\uFEFF \n<!-- saved --><html>'],
    ['html', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0"><html>'],
    ['html', 'anything', 'text/html; charset=utf-8'],
    ['html', Buffer.from('\uFEFF<html><body>x', 'utf16le')],
    [
      'feed',
      '<?xml version="1.0"?>\n<?xml-stylesheet href="a.xsl"?>\n<!-- x -->\n<rss version="2.0">',
    ],
    ['feed', '<feed xmlns="http://www.w3.org/2005/Atom">', 'text/html'],
    ['feed', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'],
    ['feed', '{\n  "version": "https:\\/\\/jsonfeed.org\\/version\\/1.1"'],
    ['feed', `<!DOCTYPE rss [${entities}]><rss>`],
    [
      'sitemap',
      '\uFEFF<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ],
    ['sitemap', '<sm:sitemapindex xmlns:sm="http://www.sitemaps.org/schemas/sitemap/0.9">'],
    ['warc', 'WARC/1.1\r\nWARC-Type: warcinfo\r\n'],
    ['gzip', gzipSync('x')],
    ['text', 'WARC is a format.'],
    ['text', '<b>Bold</b> words.'],
    ['text', 'rss feed'],
    ['empty', ''],
    ['empty', ' \n\t '],
    ['binary', '%PDF-1.7'],
    ['binary', 'PK\u0003\u0004'],
    ['binary', 'a\u0000b'],
    ['binary', Buffer.from('\uFEFFplain', 'utf16le')],
    ['binary', '<?xml version="1.0"?><opml version="2.0">'],
    ['binary', '<?xml version="1.0"?><nitf>'],
  ]

  const cases = contents.map(([kind, content, mediaType]) => ({ kind, content, mediaType }))

  test.each(cases)('$kind: $content', ({ kind, content, mediaType }) => {
    expect(sniff(Buffer.from(content), mediaType).kind).toBe(kind)
  })

  test.each([
    '<'.repeat(70_000),
    '<!--'.repeat(20_000),
    '<?'.repeat(40_000),
    `<!doctype x [${'<!ENTITY a "b">'.repeat(5000)}`,
    '{'.repeat(70_000),
  ])('are told in time in proportion to them', (content) => {
    expect(['text', 'binary']).toContain(sniff(Buffer.from(content)).kind)
  })
})
