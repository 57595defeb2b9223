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
  type Weighed,
  worthwhile,
  writeModel,
} from 'tutur/learn'
import { type AcceptanceCase, acceptanceCases } from './acceptance-cases.ts'
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
  const sharing = sharesOf(judged, trained, seed)
  const probable = crossed(judged, training)
  const linking = trainLogistic(
    judged.flatMap((one) => linkCases(one.example, acceptedBy(one, accepting))),
    { size: linkSize, domains: trained, seed },
  )
  report('all examples')
  const core = trainCore(examples, trained, seed)
  const weights: Partial<Record<Scheme, SchemeWeights>> = {}
  const estimates: Estimate[] = []
  const keptIn = (domain: number): Kept => {
    const scheme = domains[domain]?.scheme ?? 'ledger'
    const finds = probable.filter(({ example }) => example.domain === domain)
    const marked = markedIn(examples.filter((example) => example.domain === domain))
    const threshold = thresholdOf(finds, marked, scheme)
    const kept = finds.flatMap(({ example, found }) =>
      worthwhile(example.scene, withShares(found, scheme), threshold),
    )
    return { scheme, marked, threshold, kept }
  }
  const restOf = (domain: number): Rest => {
    const { scheme, threshold, kept } = keptIn(domain)
    return {
      acceptance: accepting.merged(domain),
      shares: scheme === 'ledger' ? noShares : sharing.merged(domain),
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
    const { kept, marked } = keptIn(domain)
    weights[scheme] = { ...core.weightsOf(domain), ...restOf(domain) }
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

/** What is accepted of a domain by weights that never saw its texts. */
interface Kept {
  readonly scheme: Scheme
  readonly marked: number
  readonly threshold: number
  readonly kept: readonly Find[]
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
  const cases = decided(judged).map((one) => ({ ...one, target: one.right ? 1 : 0 }))
  return trainLogistic(cases, { size: acceptanceSize, domains, seed })
}

/** Learns what share of the words of a proposal stands in some marked content. */
function sharesOf(judged: readonly Judged[], domains: number, seed: number): DomainLearner {
  const cases = decided(judged).map((one) => ({ ...one, target: one.share }))
  return trainLogistic(cases, { size: acceptanceSize, domains, seed })
}

function decided(judged: readonly Judged[]): AcceptanceCase[] {
  return judged.flatMap(({ cases }) => cases.filter(({ neutral }) => !neutral))
}

/** A table that says nothing of words: rows count alone. */
const noShares = new Float32Array(acceptanceSize)

/** A proposal as weighed by models of acceptance that never saw its example. */
interface Find extends Weighed, Outcome {
  readonly form: StatementForm
}

/** The finds of an example. */
interface Finds {
  readonly example: Example
  readonly found: readonly Find[]
}

function crossed(judged: readonly Judged[], { domains, seed, folds }: Training): Finds[] {
  const finds: Finds[] = []
  for (let fold = 0; fold < folds; fold++) {
    const others = judged.filter((_, i) => i % folds !== fold)
    const learners = [acceptanceOf, sharesOf].map((learn) => learn(others, domains.length, seed))
    judged.forEach((one, i) => {
      if (i % folds === fold) finds.push({ example: one.example, found: findsOf(one, learners) })
    })
  }
  return finds
}

function findsOf(
  { example, proposals, cases }: Judged,
  learners: readonly DomainLearner[],
): Find[] {
  return proposals.flatMap((proposal, k) => {
    const judgement = cases[k]
    if (judgement === undefined || judgement.neutral) return []
    const form = formOfSpans(example.scene, contentOf(example.scene, proposal))
    const [probability = 0, share = 0] = learners.map((learner) =>
      probabilityFor(judgement.slots, learner, example.domain),
    )
    return [{ proposal, form, right: judgement.right, probability, share }]
  })
}

/** In the ledger rows count alone. */
function withShares(found: readonly Find[], scheme: Scheme): readonly Find[] {
  return scheme === 'ledger' ? found.map((one) => ({ ...one, share: 0.5 })) : found
}

function probabilityFor(slots: Int32Array, learner: DomainLearner, domain: number): number {
  return probabilityOf(slots.reduce((sum, slot) => sum + learner.weight(domain, slot), 0))
}

/** The accepted proposals that stand on a cue and hold words of their sentence: those that quotations can be linked to. */
function acceptedBy(
  { example, proposals }: Judged,
  accepting: DomainLearner,
): Proposed['proposals'] {
  const weights = { acceptance: accepting.merged(example.domain), shares: noShares }
  return acceptedOf(example.scene, proposals, { ...weights, threshold: 0.4 }).map(
    ({ proposal }) => proposal,
  )
}

/** Weights smaller than this are not written: nothing was lost without them. */
export const leastWeight = 0.04

/** Between these a threshold is chosen, so that little text does not decide much; a ledger must not hold rows that are likelier wrong, and after PolNeAR no more than two in three may be. */
const bounds = { ledger: [0.4, 0.6], polnear: [0.3, 0.6] } as const

/** What is less than this below the best F1 is as good. */
const asGood = 0.005

/**
 * The probability from which on accepting serves best: the highest F1 of rows. Of those that are as good the lowest: who
 * reads a row can look at its score, nobody can look at one that was dropped.
 */
function thresholdOf(finds: readonly Finds[], marked: number, scheme: Scheme): number {
  const [lowest, highest] = bounds[scheme]
  const sorted = finds
    .flatMap(({ example, found }) => likeliest(example.scene, found))
    .sort((a, b) => b.probability - a.probability)
  let right = 0
  const curve = sorted.map((one, i) => {
    if (one.right) right++
    return { probability: one.probability, f1: (2 * right) / (i + 1 + marked) }
  })
  const allowed = curve.filter(({ probability }) => probability >= lowest && probability <= highest)
  const best = allowed.reduce((most, { f1 }) => Math.max(most, f1), 0)
  const chosen = allowed.findLast(({ f1 }) => f1 >= best - asGood)
  return Math.floor((chosen?.probability ?? 0.5) * 100) / 100
}

/** Forms with fewer finds than this are calibrated together with the others. */
const fewestFinds = 80

function calibrationOf(outcomes: readonly Find[]): SchemeWeights['calibration'] {
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
