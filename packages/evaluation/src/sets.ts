import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { GoldDocument } from './gold.ts'
import { parseGold } from './gold.ts'
import { parseMarked } from './marked-text.ts'

/** A marked set with its name and the hash of its bytes. */
export interface GoldSet {
  readonly name: string
  /** SHA-256 in hex. */
  readonly hash: string
  readonly documents: readonly GoldDocument[]
}

/** The repository's root folder. */
export const root: string = fileURLToPath(new URL('../../..', import.meta.url))

/** Where the marked texts are that belong to their publishers and are no part of the project. */
export const goldFolder: string = resolve(root, process.env['TUTUR_GOLD'] ?? '../shared/gold')

/** The sets outside the project that the gate measures where they are at hand. */
export const outsideSets: readonly string[] = [
  'attribution/seeds.jsonl',
  'attribution/indonesian.dev.jsonl',
  'attribution/malay.dev.jsonl',
  'attribution/pfsa.dev.jsonl',
  'attribution/english.dev.jsonl',
  'attribution/polnear.dev.jsonl',
  'attribution/german.dev.jsonl',
  'attribution/russian.dev.jsonl',
]

/** The project's own marked texts; nobody tunes on those held out. */
export const ownSets = ['id', 'en', 'de', 'ru', 'heldout'] as const

/**
 * Reads a set of JSON Lines, named after its file without `.jsonl`.
 *
 * @throws Error naming path and line when the file is missing or a line is not understood.
 */
export function readSet(path: string): GoldSet {
  const bytes = readFileSync(path)
  try {
    return {
      name: basename(path, '.jsonl'),
      hash: hashOf(bytes),
      documents: parseGold(bytes.toString('utf8')),
    }
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Reads one of the {@link ownSets} from `corpus/`. */
export function readOwnSet(name: (typeof ownSets)[number]): GoldSet {
  return readFolder(join(root, 'corpus', name))
}

/**
 * Reads a folder of marked texts as one set, named after the folder and the one around it.
 *
 * @throws Error naming the text and the place where a mark is not understood.
 */
export function readFolder(folder: string): GoldSet {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(markedEnding))
    .sort()
  const sources = files.map((file) => readFileSync(join(folder, file), 'utf8'))
  return {
    name: `${basename(dirname(folder))}/${basename(folder)}`,
    hash: hashOf(sources.join('\u0000')),
    documents: sources.map((source, index) => parseMarked(source, files[index] ?? '')),
  }
}

const markedEnding = '.marked.txt'

/** The sets of {@link outsideSets} in `folder`, and the paths of those that are absent. */
export function readOutsideSets(folder: string): { sets: GoldSet[]; absent: string[] } {
  const paths = outsideSets.map((name) => join(folder, name))
  return {
    sets: paths.filter((path) => existsSync(path)).map(readSet),
    absent: paths.filter((path) => !existsSync(path)),
  }
}

function hashOf(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}
