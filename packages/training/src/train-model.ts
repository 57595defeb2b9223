import { createHash } from 'node:crypto'
import type { LanguageTag, StatementForm } from 'tutur'
import {
  acceptanceSize,
  acceptedOf,
  contentOf,
  formOfSpans,
  likeliest,
  linkSize,
  type Model,
  probabilityOf,
  type Scheme,
  type SchemeWeights,
  schemes,
  writeModel,
} from 'tutur/learn'
import { type AcceptanceCase, acceptanceCases, markedLetters } from './acceptance-cases.ts'
import { calibrate, type Outcome } from './calibrate.ts'
import { jackknife, type Proposed, trainCore } from './core.ts'
import type { Example } from './examples.ts'
import { learnSpeakers, type Rest, type SpeakerEstimate } from './learn-speakers.ts'
import type { DomainLearner } from './learner.ts'
import { linkCases } from './link-cases.ts'
import { trainLogistic } from './train-logistic.ts'

/** A language under a scheme. */
export interface Domain {
  readonly language: string
  readonly scheme: Scheme
}

/** What a model is trained from. */
export interface Training {
  readonly language: string
  /** Of each domain of the examples, in the order of `Example.domain`. */
  readonly domains: readonly Domain[]
  readonly examples: readonly Example[]
  readonly seed: number
  /** In how many parts the examples are divided for the jackknife. */
  readonly folds: number
}

/** How a scheme fared on examples that took no part in training. */
export interface Estimate {
  readonly scheme: Scheme
  readonly marked: number
  readonly right: number
  readonly found: number
}

/** A trained model, and what is to be expected of it. */
export interface Trained {
  readonly model: Model
  readonly estimates: readonly Estimate[]
  /** `null` where no marks name a speaker. */
  readonly speakers: SpeakerEstimate | null
}

/** Trains the model of one language; the same for the same examples, seed and folds. */
export function trainModel(training: Training, report: (line: string) => void): Trained {
  const { examples, domains, seed, folds } = training
  const trained = domains.length
  report(`jackknife: ${folds} times without one part`)
  const proposed = jackknife(examples, { domains: trained, seed, folds })
  report('acceptance and links')
  const judged = proposed.map((one) => ({ ...one, cases: acceptanceCases(one) }))
  const accepting = acceptanceOf(judged, trained, seed)
  const probable = crossed(judged, training)
  const linking = trainLogistic(
    judged.flatMap((one) => linkCases(one.example, acceptedBy(one, accepting))),
    { size: linkSize, domains: trained, seed },
  )
  report('all examples')
  const core = trainCore(examples, trained, seed)
  const weights: Partial<Record<Scheme, SchemeWeights>> = {}
  const estimates: Estimate[] = []
  const keptIn = (domain: number): { threshold: number; kept: readonly Weighed[] } => {
    const outcomes = probable.filter(({ example }) => example.domain === domain)
    const threshold = thresholdOf(outcomes, domains[domain]?.scheme ?? 'ledger')
    return { threshold, kept: outcomes.filter(({ probability }) => probability >= threshold) }
  }
  const restOf = (domain: number): Rest => {
    const { threshold, kept } = keptIn(domain)
    return {
      acceptance: accepting.merged(domain),
      links: linking.merged(domain),
      threshold,
      calibration: calibrationOf(kept),
    }
  }
  const domainOf = (scheme: Scheme): number =>
    domains.findIndex((one) => one.language === training.language && one.scheme === scheme)
  for (const scheme of schemes) {
    const domain = domainOf(scheme)
    if (domain < 0) continue
    const { kept } = keptIn(domain)
    weights[scheme] = { ...core.weightsOf(domain), ...restOf(domain) }
    const marked = markedIn(examples.filter((example) => example.domain === domain))
    const right = kept.filter((one) => one.right).length
    estimates.push({ scheme, marked, right, found: kept.length })
  }
  report('speakers')
  const choice = { domain: domainOf('ledger'), domains: trained, folds }
  const learned = learnSpeakers(proposed, remembered(restOf), choice)
  const model: Model = {
    language: training.language as LanguageTag,
    id: '',
    schemes: weights,
    speakers: learned?.weights ?? null,
  }
  return {
    model: { ...model, id: idOf(model) },
    estimates,
    speakers: learned?.estimate ?? null,
  }
}

/** Asks once for each domain. */
function remembered<Value>(ask: (domain: number) => Value): (domain: number) => Value {
  const known = new Map<number, Value>()
  return (domain) => {
    const value = known.get(domain) ?? ask(domain)
    known.set(domain, value)
    return value
  }
}

interface Judged extends Proposed {
  readonly cases: readonly AcceptanceCase[]
}

function acceptanceOf(judged: readonly Judged[], domains: number, seed: number): DomainLearner {
  const cases = judged.flatMap((one) => one.cases.filter(({ neutral }) => !neutral))
  return trainLogistic(cases, { size: acceptanceSize, domains, seed })
}

/** A proposal with its probability by a model of acceptance that never saw its example. */
interface Weighed extends Outcome, Pick<AcceptanceCase, 'letters' | 'marked'> {
  readonly example: Example
  readonly form: StatementForm
}

function crossed(judged: readonly Judged[], { domains, seed, folds }: Training): Weighed[] {
  const weighed: Weighed[] = []
  for (let fold = 0; fold < folds; fold++) {
    const learner = acceptanceOf(
      judged.filter((_, i) => i % folds !== fold),
      domains.length,
      seed,
    )
    judged.forEach((one, i) => {
      if (i % folds === fold) weighed.push(...weighedBy(one, learner))
    })
  }
  return weighed
}

function weighedBy({ example, proposals, cases }: Judged, learner: DomainLearner): Weighed[] {
  const all = proposals.flatMap((proposal, k) => {
    const found = cases[k]
    if (found === undefined || found.neutral) return []
    const form = formOfSpans(example.scene, contentOf(example.scene, proposal))
    const probability = probabilityFor(found.slots, learner, example.domain)
    const { right, letters, marked } = found
    return [{ proposal, example, right, letters, marked, form, probability }]
  })
  return likeliest(example.scene, all)
}

function probabilityFor(slots: Int32Array, learner: DomainLearner, domain: number): number {
  return probabilityOf(slots.reduce((sum, slot) => sum + learner.weight(domain, slot), 0))
}

/** The accepted proposals that stand on a cue and hold words of their sentence: those that quotations can be linked to. */
function acceptedBy(
  { example, proposals }: Judged,
  accepting: DomainLearner,
): Proposed['proposals'] {
  const acceptance = accepting.merged(example.domain)
  return acceptedOf(example.scene, proposals, { acceptance, threshold: 0.4 }).map(
    ({ proposal }) => proposal,
  )
}

/** Weights smaller than this are not written: nothing was lost without them. */
export const leastWeight = 0.04

/** Between these a threshold is chosen, so that little text does not decide much; a ledger must not hold rows that are likelier wrong. */
const bounds = { ledger: [0.4, 0.6], polnear: [0.25, 0.6] } as const

/** What is less than this below the best F1 is as good. */
const asGood = 0.005

/**
 * The probability from which on accepting serves best. In the ledger a row is a row: the highest F1 of statements. After
 * PolNeAR contents are compared by their words, as in the papers: the highest F1 of the letters of contents. Of those that
 * are as good the lowest: who reads a row can look at its score, nobody can look at one that was dropped.
 */
function thresholdOf(outcomes: readonly Weighed[], scheme: Scheme): number {
  const [lowest, highest] = bounds[scheme]
  const curve = f1Curve(outcomes, scheme).filter(
    ({ probability }) => probability >= lowest && probability <= highest,
  )
  const best = curve.reduce((most, { f1 }) => Math.max(most, f1), 0)
  const chosen = curve.findLast(({ f1 }) => f1 >= best - asGood)
  return Math.floor((chosen?.probability ?? 0.5) * 100) / 100
}

interface CurvePoint {
  readonly probability: number
  readonly f1: number
}

/** The F1 of accepting each find and all that are likelier, the likeliest first. */
function f1Curve(outcomes: readonly Weighed[], scheme: Scheme): CurvePoint[] {
  const sorted = [...outcomes].sort((a, b) => b.probability - a.probability)
  const countOf = scheme === 'ledger' ? statementCount : letterCount
  const wanted =
    scheme === 'ledger' ? sorted.filter(({ right }) => right).length : allLetters(sorted)
  let right = 0
  let found = 0
  return sorted.map((one) => {
    right += countOf(one).right
    found += countOf(one).found
    return { probability: one.probability, f1: (2 * right) / (found + wanted) }
  })
}

interface Count {
  readonly right: number
  readonly found: number
}

function statementCount({ right }: Weighed): Count {
  return { right: right ? 1 : 0, found: 1 }
}

function letterCount({ letters, marked }: Weighed): Count {
  return { right: marked, found: letters }
}

/** Letters and digits in the marked contents of all texts that the finds come from. */
function allLetters(weighed: readonly Weighed[]): number {
  const examples = new Set(weighed.map(({ example }) => example))
  return [...examples].reduce((sum, { gold }) => sum + markedLetters(gold).size, 0)
}

/** Forms with fewer finds than this are calibrated together with the others. */
const fewestFinds = 80

function calibrationOf(outcomes: readonly Weighed[]): SchemeWeights['calibration'] {
  const of = (form: StatementForm): SchemeWeights['calibration'][StatementForm] => {
    const own = outcomes.filter((one) => one.form === form)
    return calibrate(own.length < fewestFinds ? outcomes : own)
  }
  return { direct: of('direct'), indirect: of('indirect'), mixed: of('mixed') }
}

function markedIn(examples: readonly Example[]): number {
  return examples.flatMap(({ gold }) => gold.relations.filter(({ optional }) => optional !== true))
    .length
}

/** Twelve digits of the hash of what will be written. */
function idOf(model: Model): string {
  return createHash('sha256').update(writeModel(model, leastWeight)).digest('hex').slice(0, 12)
}
