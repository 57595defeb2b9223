import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Capture, Id } from 'tutur'
import type { Dossier } from 'tutur-dossier'
import type { Taken } from 'tutur-harvest'
import { readGoldDossier } from './gold-dossier.ts'

/** A dossier with its articles, in the order of its list. */
export interface DossierFolder {
  readonly dossier: Dossier
  readonly articles: readonly Article[]
}

/** An article as it came in. */
export interface Article {
  /** As the set names it. */
  readonly id: string
  readonly taken: Taken
}

/** A line of `manifest.jsonl`. */
interface Listed {
  readonly id: string
  readonly file: string
  readonly url: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly language: string
}

/** Reads a folder with `dossier.yaml`, `manifest.jsonl` and the articles that it lists. What is true of them is not read. */
export function readDossierFolder(folder: string): DossierFolder {
  const dossier = readGoldDossier(readFileSync(join(folder, 'dossier.yaml'), 'utf8'))
  const names = new Map(dossier.outlets.map(({ key, name }) => [key, name]))
  const lines = readFileSync(join(folder, 'manifest.jsonl'), 'utf8').trim().split('\n')
  const articles = lines.map((line) => {
    const listed = JSON.parse(line) as Listed
    const bytes = readFileSync(join(folder, listed.file))
    return { id: listed.id, taken: { capture: captureOf(listed, bytes, names), bytes } }
  })
  return { dossier, articles }
}

const isoDayUnits = 10

function captureOf(
  { id, file, url, outlet, published, language }: Listed,
  bytes: Uint8Array,
  names: ReadonlyMap<string, string>,
): Capture {
  const name = outlet === null ? undefined : (names.get(outlet) ?? outlet)
  return {
    id: hash('sha256', `${id} ${url}`) as Id<'capture'>,
    sha256: hash('sha256', bytes),
    byteLength: bytes.length,
    kind: extname(file) === '.html' ? 'page' : 'text',
    mediaType: null,
    address: url,
    name: file,
    takenAt: null,
    status: null,
    headers: {},
    given: {
      language,
      ...(name === undefined ? {} : { outlet: name }),
      ...(published === null ? {} : { published: published.slice(0, isoDayUnits) }),
    },
  }
}
