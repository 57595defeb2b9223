// Trains the weights of one language: `npm run train -- --help` says how.
import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { languageRead } from 'tutur'
import { writeModel } from 'tutur/learn'
import { formatOf } from 'tutur-evaluation/gold'
import { packs } from 'tutur-evaluation/packs'
import { type GoldSet, readFolder, readSet, root } from 'tutur-evaluation/sets'
import { cardOf } from './card.ts'
import { type Example, exampleOf } from './examples.ts'
import { refusalOf } from './sources.ts'
import { trainEntities } from './train-entities.ts'
import { type Domain, leastWeight, trainModel } from './train-model.ts'

const help = `npm run train -- --language TAG --gold SET.jsonl...
Trains the weights of one language on marked texts and writes models/TAG/ with a card.

  --language TAG    the language whose weights are wanted, such as id
  --gold SETS       marked sets, or folders of marked texts such as corpus/id; texts in other languages, or marked after another scheme, help with what all share
  --name NAME       file name of the weights (default weights.bin)
  --out DIR         folder (default models/TAG)
  --seed N          the same seed, sets and version give the same bytes (default 1)
  --folds N         parts of the jackknife (default 4)
Exit codes: 0 done, 2 wrong use.`

/*
 * The rules were made while reading some of these texts, and find more there than elsewhere. A share of their finds is
 * hidden in training, so that the models do not trust them more than they deserve.
 */
const hiddenShare = 0.05

try {
  const [first, ...rest] = process.argv.slice(2)
  if (first === 'entities') trainEntities(rest)
  else trainWeights()
} catch (error) {
  console.error(`train: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 2
}

function trainWeights(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      language: { type: 'string' },
      gold: { type: 'string', multiple: true, default: [] },
      name: { type: 'string', default: 'weights.bin' },
      out: { type: 'string' },
      seed: { type: 'string', default: '1' },
      folds: { type: 'string', default: '4' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) console.log(help)
  else train({ ...values, paths: [...values.gold, ...positionals] })
}

interface Choice {
  readonly language?: string | undefined
  readonly paths: readonly string[]
  readonly name: string
  readonly out?: string | undefined
  readonly seed: string
  readonly folds: string
}

function train({ language, paths, name, out, seed, folds }: Choice): void {
  if (language === undefined) throw new Error('say which language: --language id')
  if (!packs.some(({ tag }) => tag === language))
    throw new Error(
      `there are no tables for --language ${language}; there are for ${packs.map(({ tag }) => tag).join(', ')}`,
    )
  if (paths.length === 0) throw new Error('name the marked sets: --gold SET.jsonl...')
  const sets = paths.map(readGold)
  for (const set of sets) {
    const refusal = refusalOf(set.name)
    if (refusal !== null) throw new Error(`${set.name}: ${refusal}`)
  }
  const started = performance.now()
  const { domains, examples } = examplesOf(sets)
  say(
    `${examples.length} texts, ${domains.map((one) => `${one.language} ${one.scheme}`).join(', ')}`,
  )
  if (!domains.some((one) => one.language === language))
    throw new Error(`none of the sets holds a text with "lang" ${language}`)
  const training = {
    language,
    domains,
    examples,
    seed: wholeNumber(seed, 'seed'),
    folds: wholeNumber(folds, 'folds', 2),
  }
  const { model, estimates, speakers } = trainModel(training, say)
  const bytes = writeModel(model, leastWeight)
  const folder = resolve(out ?? join(root, 'models', language))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), bytes)
  const command = `npm run train -- --language ${language} --name ${name} --seed ${seed} --folds ${folds} --gold ${sets.map(argumentOf).join(' ')}`
  const card = cardOf({ language, model, sets, estimates, speakers, command, bytes: bytes.length })
  writeFileSync(join(folder, name.replace(/(?:\.bin)?$/u, '.md')), card)
  for (const { scheme, marked, right, found } of estimates)
    console.log(
      `${language} ${scheme}: ${right} right of ${found} found and ${marked} marked, F1 ${((2 * right) / (found + marked)).toFixed(3)} (jackknife)`,
    )
  if (speakers !== null)
    console.log(
      `${language} speakers: ${speakers.right} right of ${speakers.found}, separation ${speakers.separation.toFixed(3)}; ${speakers.left} left open, of which ${speakers.leftRight} right (jackknife)`,
    )
  console.log(
    `${join(folder, name)}: ${(bytes.length / 1e6).toFixed(2)} MB, ${((performance.now() - started) / 1000).toFixed(0)} s`,
  )
}

function argumentOf({ name }: GoldSet): string {
  return name.includes('/') ? name : `${name}.jsonl`
}

/** A set of JSON Lines, or a folder of the project's own marked texts. */
function readGold(path: string): GoldSet {
  const place = resolve(path)
  const found = statSync(place, { throwIfNoEntry: false })
  if (found === undefined) throw new Error(`there is no ${place}`)
  return found.isDirectory() ? readFolder(place) : readSet(place)
}

function say(line: string): void {
  console.error(`train: ${line}`)
}

function wholeNumber(value: string, name: string, least = 1): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < least)
    throw new Error(`--${name} takes a whole number from ${least}, not ${value}`)
  return number
}

function examplesOf(sets: readonly GoldSet[]): {
  domains: readonly Domain[]
  examples: readonly Example[]
} {
  const domains: Domain[] = []
  const examples = sets.flatMap(({ documents }) => {
    const scheme = formatOf(documents) === 'statements' ? 'ledger' : 'polnear'
    return documents.flatMap((gold) => {
      const language = languageRead(gold.lang ?? 'und', packs)
      if (language === null) return []
      let domain = domains.findIndex((one) => one.language === language && one.scheme === scheme)
      if (domain < 0) domain = domains.push({ language, scheme }) - 1
      return exampleOf(gold, { packs, domain, hidden: hiddenShare })
    })
  })
  return { domains, examples }
}
