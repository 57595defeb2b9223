import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

/** One file of Vite's manifest. */
interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly isDynamicEntry?: boolean
  readonly imports?: readonly string[]
}

const folder = fileURLToPath(new URL('../dist/pages', import.meta.url))
const read = (file: string) => readFileSync(join(folder, file))
const manifest: Readonly<Record<string, Chunk>> = JSON.parse(read('.vite/manifest.json').toString())

const kilobyte = 1000

describe('the built pages', () => {
  const entry = named(([, chunk]) => chunk.isEntry === true)[0] ?? 'none'
  const pages = named(([name]) => /\/pages\/.*-page\.tsx$/u.test(name))

  test('are one a page, and the page of all parts is not among them', () => {
    expect(pages.length).toBeGreaterThanOrEqual(8)
    expect(pages.filter((page) => page.includes('parts'))).toEqual([])
  })

  test('need at most 40 kB of script for the first, gzipped', () => {
    const first = pages.find((page) => page.includes('dossier')) ?? 'none'
    expect(scriptBytes([entry, first])).toBeLessThanOrEqual(40 * kilobyte)
  })

  test.each(pages)('%s needs at most 150 kB of script, gzipped', (page) => {
    expect(scriptBytes([entry, page])).toBeLessThanOrEqual(150 * kilobyte)
  })

  test('have no script and no style in the page itself, nor in its attributes', () => {
    const html = read('index.html').toString()
    expect(html).toMatch(/<script type="module"[^>]* src="\/assets\/[^"]+"><\/script>/u)
    expect(html).not.toMatch(/<script(?![^>]* src=)/u)
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/u)
  })

  test('ask nobody but their own server', () => {
    const html = read('index.html').toString()
    expect(html).not.toMatch(/(?:src|href)="(?!\/)/u)
  })
})

function named(which: (entry: readonly [string, Chunk]) => boolean): string[] {
  return Object.entries(manifest)
    .filter(which)
    .map(([name]) => name)
}

/** Gzipped bytes of all scripts that the browser fetches before these chunks run. */
function scriptBytes(names: readonly string[]): number {
  const needed = new Set<string>()
  const visit = (name: string): void => {
    if (needed.has(name)) return
    needed.add(name)
    for (const other of manifest[name]?.imports ?? []) visit(other)
  }
  names.forEach(visit)
  const files = [...needed].map((name) => manifest[name]?.file ?? `${name} is not in the manifest`)
  return files
    .filter((file) => !file.endsWith('.css'))
    .reduce((sum, file) => sum + gzipSync(read(file)).length, 0)
}
