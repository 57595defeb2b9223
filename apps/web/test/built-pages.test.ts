import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { languages } from '../src/words/wanted-language.ts'

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
  const first = pages.find((page) => page.includes('dossier')) ?? 'none'
  /** What runs on every page, in the language that is read. */
  const frame = (language: string) => [entry, 'src/main.tsx', `src/words/${language}.ts`]

  test('are one a page, and the page of all parts is not among them', () => {
    expect(pages.length).toBeGreaterThanOrEqual(8)
    expect(pages.filter((page) => page.includes('parts'))).toEqual([])
  })

  test.each(languages)(
    'need at most 33 kB of script for the first rows in %s, gzipped',
    (language) => {
      expect(scriptBytes([...frame(language), first])).toBeLessThanOrEqual(33 * kilobyte)
    },
  )

  test.each(languages)('need at most 40 kB for all of the first page in %s', (language) => {
    const later = ['later-sections.ts', 'drawn-timeline.tsx'].map(
      (name) => `src/pages/dossier/${name}`,
    )
    expect(scriptBytes([...frame(language), first, ...later])).toBeLessThanOrEqual(40 * kilobyte)
  })

  test.each(pages)('%s needs at most 150 kB of script, gzipped', (page) => {
    const needed = [...frame('id'), 'src/words/more-id.ts', page]
    expect(scriptBytes(needed)).toBeLessThanOrEqual(150 * kilobyte)
  })

  test('fetch words of one language alone before they are drawn', () => {
    const fetched = filesOf([...frame('en'), ...pages])
    expect(fetched.filter((file) => /\/(?:id|more-id)-/u.test(file))).toEqual([])
    expect(manifest['src/words/id.ts']?.isDynamicEntry).toBe(true)
  })

  test('have links for all that the first script fetches wherever it stands', () => {
    const html = read('index.html').toString()
    const linked = [...html.matchAll(/(?:href|src)="\/(assets\/[^"]+\.js)"/gu)].map(
      ([, file]) => file,
    )
    expect(new Set(linked)).toEqual(new Set(filesOf([entry, 'src/main.tsx'])))
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
  return filesOf(names).reduce((sum, file) => sum + gzipSync(read(file)).length, 0)
}

/** These scripts, and all that they cannot run without. */
function filesOf(names: readonly string[]): string[] {
  const needed = new Set<string>()
  const visit = (name: string): void => {
    if (needed.has(name)) return
    needed.add(name)
    for (const other of manifest[name]?.imports ?? []) visit(other)
  }
  names.forEach(visit)
  return [...needed]
    .map((name) => manifest[name]?.file ?? `${name} is not in the manifest`)
    .filter((file) => !file.endsWith('.css'))
}
