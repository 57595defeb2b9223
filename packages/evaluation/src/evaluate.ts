// Scores, the gate and error reading. `npm run evaluate -- --help` says how.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Baseline, Measured } from './baseline.ts'
import { complaints, raise } from './baseline.ts'
import { ducklingFile, measureDatePhrases, measureDuckling } from './dates/measure-dates.ts'
import { measureDemo } from './dossiers/measure-demo.ts'
import { dossierSet, measureDemoDossier, measureDossierSet } from './dossiers/measure-dossiers.ts'
import { predictDossier } from './dossiers/predict-dossier.ts'
import { demoTruth } from './dossiers/read-demo.ts'
import { readDossierFolder } from './dossiers/read-folder.ts'
import type { ReadableError } from './errors.ts'
import { errorKinds, errorsOf, furnitureErrorsOf } from './errors.ts'
import type { GoldDocument } from './gold.ts'
import { formatOf } from './gold.ts'
import { judgeBy, measure } from './measures.ts'
import { measureMetonyms, metonymErrors, metonymsFile } from './metonyms.ts'
import { nameSets } from './name-measures.ts'
import { measureNamePairs, namePairsFile } from './name-pairs.ts'
import { predict } from './predict.ts'
import { reliabilityTable } from './reliability.ts'
import { rulesTable } from './rules.ts'
import type { GoldSet } from './sets.ts'
import { goldFolder, ownSets, readOutsideSets, readOwnSet, readSet, root } from './sets.ts'
import { speakerTable } from './speaker-reliability.ts'
import { tableOf } from './table.ts'

const help = `npm run evaluate                     score the project's own marked texts and, where they are at hand, those outside it
npm run evaluate -- SET.jsonl...     score these instead of the sets outside
  --gold DIR        look for the sets outside the project in DIR (else TUTUR_GOLD, else ../shared/gold)
  --update          pin the scores as floors where they rose
  --accept-lower    with --update: also where they fell
  --errors SET      show misses, false finds and wrong speakers of SET: a path, or id, en, de or ru for our own texts,
                    or metonyms for the half of that set that may be read
    --kind KINDS    ${errorKinds.join(',')} or all (default miss,false,speaker,content)
    --type TYPE     direct, indirect or mixed only
    --documents D   3-8 by number, or ids separated by commas
  --scores          what the scores of the SETs promise: of the finds with at least a score, the share that is right;
                    the same for speakers, and how well their scores part right from wrong
  --dossier FOLDER  read and join all articles of a dossier of the sets, and write what was found to
    --predictions F the file F; of a folder with a truth.jsonl, such as corpus/demo, tell how well utterances, origins, positions and shifts agree
  --rules           count right and all finds of each rule over the SETs, for find/rule-scores.ts
Exit codes: 0 all well, 1 a score fell or a set changed, 2 wrong use.`

const options = {
  gold: { type: 'string' },
  update: { type: 'boolean', default: false },
  'accept-lower': { type: 'boolean', default: false },
  errors: { type: 'string' },
  rules: { type: 'boolean', default: false },
  scores: { type: 'boolean', default: false },
  dossier: { type: 'string' },
  predictions: { type: 'string' },
  kind: { type: 'string', default: 'miss,false,speaker,content' },
  type: { type: 'string' },
  documents: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

const baselinePath = join(root, 'corpus', 'baseline.json')

try {
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  if (values.help) console.log(help)
  else if (values.dossier !== undefined) await writePredictions(values.dossier, values.predictions)
  else if (values.errors === 'metonyms') showMetonymErrors(values.gold ?? goldFolder)
  else if (values.errors !== undefined) showErrors(values.errors, values)
  else if ((values.scores || values.rules) && positionals.length === 0)
    throw new Error('name the sets: SET.jsonl...')
  else if (values.scores)
    console.log(positionals.map((path) => scoresTold(readSet(path))).join('\n\n'))
  else if (values.rules) console.log(rulesTable(positionals.map(readSet)))
  else await evaluate(positionals, values)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}

/** What is found in a dossier; nothing of what is true of it is read. */
async function writePredictions(folder: string, file: string | undefined): Promise<void> {
  if (existsSync(join(resolve(folder), demoTruth))) {
    console.log(JSON.stringify(await measureDemo(resolve(folder)), null, 1))
    return
  }
  if (file === undefined) throw new Error('say where to write: --predictions FILE')
  const predictions = await predictDossier(readDossierFolder(resolve(folder)))
  writeFileSync(resolve(file), `${JSON.stringify(predictions, null, 1)}\n`)
}

function scoresTold(set: GoldSet): string {
  const speakers = speakerTable(set)
  return [reliabilityTable(set), ...(speakers === null ? [] : [speakers])].join('\n')
}

/* ---- The gate ---- */

interface GateOptions {
  readonly gold?: string
  readonly update: boolean
  readonly 'accept-lower': boolean
}

async function evaluate(paths: readonly string[], choice: GateOptions): Promise<void> {
  const folder = choice.gold ?? goldFolder
  const outside =
    paths.length > 0 ? { sets: paths.map(readSet), absent: [] } : readOutsideSets(folder)
  const beside = paths.length > 0 ? [] : setsBeside(folder)
  const measured = [
    ...[...ownSets.map(readOwnSet), ...outside.sets].map(measureSet),
    measureDatePhrases(join(root, 'corpus', 'dates')),
    ...beside.filter(({ path }) => existsSync(path)).map(({ path, measure }) => measure(path)),
    ...(paths.length > 0 ? [] : await dossiersMeasured(join(folder, dossierSet))),
  ]
  const baseline = JSON.parse(readFileSync(baselinePath, 'utf8')) as Baseline
  console.log(tableOf(measured, baseline))
  const absent = beside.map(({ path }) => path).filter((path) => !existsSync(path))
  if (paths.length === 0 && !existsSync(join(folder, dossierSet)))
    absent.push(join(folder, dossierSet))
  for (const path of [...outside.absent, ...absent]) console.log(`skipped: no ${path}`)
  if (choice.update) update(measured, baseline, choice['accept-lower'])
  else report(measured.flatMap((set) => complaints(set, baseline)))
}

/** Articles taken together: the demo, and a dossier of the sets where it is at hand. */
async function dossiersMeasured(set: string) {
  const demo = await measureDemoDossier()
  return existsSync(set) ? [demo, await measureDossierSet(set)] : [demo]
}

/** Sets that are no marked texts, each with its own measure. */
function setsBeside(gold: string) {
  return [
    { path: join(gold, '..', namePairsFile), measure: measureNamePairs },
    { path: join(gold, ducklingFile), measure: measureDuckling },
    { path: join(gold, metonymsFile), measure: measureMetonyms },
    ...nameSets.map(({ path, measure }) => ({ path: join(gold, path), measure })),
  ]
}

function measureSet({ name, hash, documents }: GoldSet): Measured & { readonly documents: number } {
  const format = formatOf(documents)
  return {
    name,
    hash,
    documents: documents.length,
    measures: measure(
      documents,
      documents.map((document) => predict(document, format)),
    ),
  }
}

function update(measured: readonly Measured[], baseline: Baseline, acceptLower: boolean): void {
  const { baseline: next, lowered } = raise(baseline, measured, acceptLower)
  writeFileSync(baselinePath, `${JSON.stringify(next, null, 2)}\n`)
  console.log(`floors written to ${baselinePath}`)
  if (lowered.length === 0) return
  const verdict = acceptLower
    ? 'lowered'
    : 'kept, though the score is lower (--accept-lower lowers it)'
  report(lowered.map((line) => `${verdict}: ${line}`))
  if (acceptLower) process.exitCode = 0
}

function report(lines: readonly string[]): void {
  for (const line of lines) console.error(line)
  if (lines.length > 0) process.exitCode = 1
}

/* ---- Error reading ---- */

interface ErrorOptions {
  readonly kind: string
  readonly type?: string
  readonly documents?: string
}

function showErrors(name: string, { kind, type, documents: which }: ErrorOptions): void {
  const { documents } = setNamed(name)
  const format = formatOf(documents)
  const judge = judgeBy(format)
  const kinds = new Set((kind === 'all' ? errorKinds.join() : kind).split(','))
  const counts = new Map<string, number>()
  for (const document of chosen(documents, which)) {
    const { relations, furniture } = predict(document, format)
    const errors = [
      ...errorsOf(document, judge(document, relations)),
      ...furnitureErrorsOf(document, furniture),
    ]
    for (const error of errors.filter((one) => type === undefined || one.type === type)) {
      counts.set(error.kind, (counts.get(error.kind) ?? 0) + 1)
      if (kinds.has(error.kind)) print(error)
    }
  }
  console.log([...counts].map(([name, count]) => `${name} ${count}`).join(', '))
}

function showMetonymErrors(folder: string): void {
  for (const line of metonymErrors(join(folder, metonymsFile))) console.log(line)
}

function setNamed(name: string): GoldSet {
  if (name === 'heldout')
    throw new Error('corpus/heldout is kept for measuring: nobody reads its errors')
  const own = ownSets.find((set) => set === name)
  return own === undefined ? readSet(resolve(name)) : readOwnSet(own)
}

/** `3-8` by number from 1, or ids separated by commas; all when not given. */
function chosen(
  documents: readonly GoldDocument[],
  which: string | undefined,
): readonly GoldDocument[] {
  const range = /^(\d+)-(\d+)$/u.exec(which ?? '')
  if (range !== null) return documents.slice(Number(range[1]) - 1, Number(range[2]))
  const ids = which?.split(',')
  return ids === undefined ? documents : documents.filter(({ id }) => ids.includes(id))
}

function print({ kind, type, document, start, lines }: ReadableError): void {
  console.log(`${kind.toUpperCase()} ${type} ${document} @${start}`)
  for (const line of lines) console.log(line)
}
