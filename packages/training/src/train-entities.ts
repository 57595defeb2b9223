// Trains the weights with which names are found: `npm run train -- entities --help` says how.
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { LanguageTag } from 'tutur'
import {
  type EntityModel,
  entityTypes,
  entityWords,
  labelsOfNames,
  readNames,
  type Tagger,
  writeEntityModel,
} from 'tutur/entities'
import {
  type NameSentence,
  type NameSet,
  namesIn,
  readingOf,
  readNameSet,
} from 'tutur-evaluation/name-sets'
import { root } from 'tutur-evaluation/sets'
import { nameSourceOf } from './sources.ts'
import { type TaggerExample, trainTagger } from './train-tagger.ts'

const help = `npm run train -- entities --language TAG --gold SET.jsonl...
Trains the weights with which names are found in one language and writes models/TAG/entities.bin with a card.

  --language TAG    the language, such as id
  --gold SETS       sets of names, one tagger each; the first is the one that is used unless another is asked for
  --help-from SET   a set in small letters and with other types, whose marks help the others
  --without SETS    sentences that stand in these sets too are left out of the one that helps
  --least N         weights smaller than this are left out (default 0.03)
  --out DIR         folder (default models/TAG)
Exit codes: 0 done, 2 wrong use.`

/** Trains and writes. @throws Error in words for the user. */
export function trainEntities(args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      language: { type: 'string' },
      gold: { type: 'string', multiple: true, default: [] },
      'help-from': { type: 'string' },
      without: { type: 'string', multiple: true, default: [] },
      least: { type: 'string', default: '0.03' },
      out: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) console.log(help)
  else train({ ...values, paths: [...values.gold, ...positionals], args })
}

interface Choice {
  readonly language?: string | undefined
  readonly paths: readonly string[]
  readonly 'help-from'?: string | undefined
  readonly without: readonly string[]
  readonly least: string
  readonly out?: string | undefined
  readonly args: readonly string[]
}

function train({ language, paths, args, ...values }: Choice): void {
  if (language === undefined) throw new Error('say which language: --language id')
  const sets = paths.map(readNameSet)
  if (sets.length === 0) throw new Error('name the sets of names: --gold SET.jsonl...')
  const helper = values['help-from'] === undefined ? [] : [readNameSet(values['help-from'])]
  const kept = without([...values.without.map(readNameSet), ...sets])
  const helping = helper.map((set) => ({ ...set, sentences: set.sentences.filter(kept) }))
  const model = modelOf(language, helping, sets)
  const bytes = writeEntityModel(model, Number(values.least))
  const folder = resolve(values.out ?? join(root, 'models', language))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'entities.bin'), bytes)
  const command = `npm run train -- entities ${args.map((arg) => arg.replace(/^.*\//u, '')).join(' ')}`
  writeFileSync(
    join(folder, 'entities.md'),
    cardOf({ model, sets: [...helping, ...sets], command, bytes: bytes.length }),
  )
  console.log(`${join(folder, 'entities.bin')}: ${(bytes.length / 1e6).toFixed(2)} MB`)
}

/** Tells sentences that stand in none of the sets, whatever their letters' case and marks. */
function without(sets: readonly NameSet[]): (sentence: NameSentence) => boolean {
  const keyOf = ({ text }: NameSentence): string => text.toLowerCase().replace(/[^\p{L}]/gu, '')
  const keys = new Set(sets.flatMap(({ sentences }) => sentences.map(keyOf)))
  return (sentence) => !keys.has(keyOf(sentence))
}

function modelOf(
  language: string,
  helping: readonly NameSet[],
  sets: readonly NameSet[],
): EntityModel {
  const taggers: Tagger[] = []
  for (const set of helping)
    taggers.push(taggerOf(set, language, { caseless: true, helps: true, before: taggers }))
  const helpers = [...taggers]
  for (const set of sets)
    taggers.push(taggerOf(set, language, { caseless: false, helps: false, before: helpers }))
  const hash = createHash('sha256')
  for (const { words, steps } of taggers)
    for (const { buffer } of [words, steps]) hash.update(new Uint8Array(buffer))
  return { language: language as LanguageTag, id: hash.digest('hex').slice(0, 12), taggers }
}

/** Types of a set that are marked too rarely, or too unevenly, to keep others clean. */
const leftOut: ReadonlySet<string> = new Set(['fnb'])

function taggerOf(
  set: NameSet,
  language: string,
  role: Pick<Tagger, 'caseless' | 'helps'> & { readonly before: readonly Tagger[] },
): Tagger {
  const { before, ...kind } = role
  const found = new Set(set.sentences.flatMap(({ names }) => names.map(({ type }) => type)))
  const further = [...found].filter((type) => !isOurs(type) && !leftOut.has(type)).sort()
  const types = [...entityTypes, ...further]
  const examples = set.sentences.map((sentence): TaggerExample => {
    const reading = readingOf(sentence, language)
    const words = entityWords(reading)
    const marks: Int32Array[] = []
    for (const tagger of before) marks.push(readNames(words, tagger, marks).marks)
    const labels = labelsOfNames(namesIn(sentence, reading, types), reading.tokens.count)
    return { words, labels, marks }
  })
  const name = set.name.split('.')[0] ?? set.name
  console.error(`train: ${name}, ${examples.length} sentences`)
  return trainTagger(examples, { name, types, ...kind }, 1)
}

function isOurs(type: string): boolean {
  return entityTypes.some((one) => one === type)
}

interface CardFacts {
  readonly model: EntityModel
  readonly sets: readonly NameSet[]
  readonly command: string
  readonly bytes: number
}

function cardOf({ model, sets, command, bytes }: CardFacts): string {
  const rows = sets.map(({ name, hash, sentences }) => {
    const { origin, terms } = nameSourceOf(name)
    const names = sentences.reduce((sum, one) => sum + one.names.length, 0)
    return `| ${name} | ${sentences.length} | ${names} | \`${hash.slice(0, 12)}\` | ${origin} | ${terms} |`
  })
  return `# Weights for names, ${model.language}

| | |
|---|---|
| id | \`${model.id}\` |
| size | ${(bytes / 1e6).toFixed(2)} MB |
| command | \`${command}\` |
| taggers | ${model.taggers.map(({ name, helps }) => `${name}${helps ? ' (helps)' : ''}`).join(', ')} |

The weights hold no text: they are numbers at hashed places. No development set was trained on, so these are also the weights that are measured.
What they are and how well they do is told in [docs/entities.md](../../docs/entities.md).

## Trained on

| set | sentences | names | SHA-256 | from | terms |
|---|---|---|---|---|---|
${rows.join('\n')}
`
}
