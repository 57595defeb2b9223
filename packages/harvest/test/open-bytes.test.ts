import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { type BytesGiven, type Found, openBytes } from '../src/index.ts'
import { textsOf } from './gather.ts'
import { http, record } from './make-warc.ts'

const text = 'The ferry to Ostrel sails again, the harbour master said.\n'
const page = `<!doctype html><title>Ferry</title><p>${text}</p>`

async function open(given: BytesGiven): Promise<Found[]> {
  const found: Found[] = []
  for await (const one of openBytes(given)) found.push(one)
  return found
}

describe('bytes in hand', () => {
  test('are told by themselves, like a file', async () => {
    const given = { outlet: 'Kabar', published: '2031-05-02' }
    const found = await open({ name: 'ferry.html', bytes: Buffer.from(page), given })
    expect(found).toMatchObject([
      { ok: true, value: { capture: { kind: 'page', name: 'ferry.html', address: null, given } } },
    ])
    expect(textsOf(found)).toEqual([page])
  })

  test('may hold several documents', async () => {
    const lines = '{"text": "first"}\n{"text": "second"}\n'
    const found = await open({ name: 'two.jsonl', bytes: Buffer.from(lines) })
    expect(found.map((one) => (one.ok ? one.value.capture.name : one.problem.message))).toEqual([
      'two.jsonl:1',
      'two.jsonl:2',
    ])
  })

  test('may be a web archive, packed', async () => {
    const target = { 'WARC-Target-URI': 'https://kabar.example/ferry' }
    const bytes = gzipSync(record('response', http(page), target))
    const found = await open({ name: 'ferry.warc.gz', bytes })
    expect(found).toMatchObject([
      { ok: true, value: { capture: { address: 'https://kabar.example/ferry' } } },
    ])
  })

  test('that hold nothing to read are refused with the reason', async () => {
    const cases: readonly (readonly [string, string])[] = [
      ['', 'empty: there is nothing to read'],
      ['%PDF-1.7', 'a PDF file; save its text first, for instance with pdftotext'],
      ['<?xml version="1.0"?><urlset></urlset>', 'a sitemap file within another; unpack it first'],
    ]
    for (const [bytes, message] of cases)
      expect(await open({ name: 'odd', bytes: Buffer.from(bytes) })).toEqual([
        { ok: false, problem: { name: 'odd', message } },
      ])
  })
})
