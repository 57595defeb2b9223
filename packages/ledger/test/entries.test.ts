import fc from 'fast-check'
import { analyse, type Document, type Id, readText } from 'tutur'
import { indonesian } from 'tutur/languages/id'
import { describe, expect, test } from 'vitest'
import { articleOf, canonicalAddress, entriesOf } from '../src/index.ts'

const packs = [indonesian]

function entriesIn(text: string) {
  return entriesOf(analyse(readText(text, { packs, language: 'id' }), packs))
}

describe('entriesOf', () => {
  test('words, stems and actors stand beside the statement', () => {
    const [entry] = entriesIn(
      'Presiden Rusia Vladimir Putin mengatakan kepada wartawan bahwa Baku membantah perjanjiannya.',
    )
    expect(entry?.words).toBe('bahwa Baku membantah perjanjiannya')
    expect(entry?.stems).toEqual(['bahwa', 'baku', 'bantah', 'janji'])
    expect(entry?.actors).toContainEqual({
      role: 'speaker',
      actor: 'putin',
      name: 'Vladimir Putin',
    })
    expect(entry?.actors).toContainEqual({ role: 'about', actor: 'az', name: 'Azerbaijan' })
  })

  test('a place where something only happens is nobody spoken of', () => {
    const [entry] = entriesIn('Juru bicara itu mengatakan bahwa perundingan digelar di Baku.')
    expect(entry?.actors.filter(({ role }) => role === 'about')).toEqual([])
  })

  test('who is in no table has a name only; who is unresolved is left out', () => {
    const [known] = entriesIn('"Jalan ini ditutup," kata Sari Wulandari, warga desa.')
    const [unknown] = entriesIn('Dia mengatakan bahwa jembatan itu aman.')
    expect(known?.actors).toEqual([{ role: 'speaker', actor: null, name: 'Sari Wulandari' }])
    expect(unknown?.statement.speaker).toMatchObject({ form: 'pronoun', name: null })
    expect(unknown?.actors).toEqual([])
  })

  test('pieces of broken content are joined', () => {
    const [entry] = entriesIn('"Kami menolak," kata Sari Wulandari, "dan kami menunggu."')
    expect(entry?.words).toBe('"Kami menolak," … "dan kami menunggu."')
  })
})

describe('canonicalAddress', () => {
  test.each([
    [
      'http://News.Example.com:80/A/b/?utm_source=x&b=2&a=1&fbclid=y#top',
      'https://news.example.com/A/b?a=1&b=2',
    ],
    ['https://example.com/', 'https://example.com'],
    ['https://example.com./?', 'https://example.com'],
    ['https://example.com:8443/a//', 'https://example.com:8443/a'],
    ['https://user:word@example.com/a', 'https://example.com/a'],
    ['https://example.com/%e2%82%ac/%7Ea/%2F', 'https://example.com/%E2%82%AC/~a/%2F'],
    ['https://example.com/статья', 'https://example.com/%D1%81%D1%82%D0%B0%D1%82%D1%8C%D1%8F'],
    ['https://example.com/a?UTM_Medium=x&page=2', 'https://example.com/a?page=2'],
    ['https://www.example.com/a', 'https://www.example.com/a'],
    ['https://m.example.com/a/amp/', 'https://m.example.com/a/amp'],
    ['ftp://example.com/a', null],
    ['/home/a.html', null],
    ['C:\\a.html', null],
    ['', null],
  ])('%s', (address, canonical) => {
    expect(canonicalAddress(address)).toBe(canonical)
  })

  test('what is canonical stays so', () => {
    fc.assert(
      fc.property(
        fc.webUrl(),
        fc.constantFrom('', '?utm_x=1', '?b=%7e&a=%e2', '//', '/%2e%7e%2f/', '/?a=b+c%20d&a=%2b#x'),
        (address, more) => {
          const once = canonicalAddress(address + more)
          expect(once).not.toBeNull()
          expect(canonicalAddress(once ?? '')).toBe(once)
        },
      ),
    )
  })
})

describe('articleOf', () => {
  const one: Pick<Document, 'id' | 'url'> = { id: 'one' as Id<'document'>, url: null }

  test('versions at one address are one article', () => {
    const first = { ...one, url: 'https://example.com/a?utm_source=feed' }
    const second = { id: 'two' as Id<'document'>, url: 'http://example.com/a/' }
    expect(articleOf(first)).toBe(articleOf(second))
    expect(articleOf({ ...second, url: 'https://example.com/b' })).not.toBe(articleOf(first))
  })

  test('without an address of the web each document is its own', () => {
    expect(articleOf(one)).not.toBe(articleOf({ ...one, id: 'two' as Id<'document'> }))
    expect(articleOf({ ...one, url: 'file:///a.html' })).toBe(articleOf(one))
  })
})
