import type { Model } from 'tutur/learn'
import type { GoldSet } from 'tutur-evaluation/sets'
import type { SpeakerEstimate } from './learn-speakers.ts'
import { sourceOfSet } from './sources.ts'
import type { Estimate } from './train-model.ts'

/** What a card tells. */
export interface CardFacts {
  readonly language: string
  readonly model: Model
  readonly sets: readonly GoldSet[]
  readonly estimates: readonly Estimate[]
  /** `null` where no marks name a speaker. */
  readonly speakers: SpeakerEstimate | null
  readonly command: string
  /** Size of the file. */
  readonly bytes: number
}

/** The card of trained weights, in Markdown: what they were trained on, by which command, and what to expect. */
export function cardOf({
  language,
  model,
  sets,
  estimates,
  speakers,
  command,
  bytes,
}: CardFacts): string {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language
  return `# Weights for ${name}

| | |
|---|---|
| id | \`${model.id}\` |
| size | ${(bytes / 1e6).toFixed(2)} MB |
| date | ${new Date().toISOString().slice(0, 10)} |
| command | \`${command}\` |
| schemes | ${Object.entries(model.schemes)
    .map(([scheme, { threshold }]) => `${scheme} (accepts from ${threshold})`)
    .join(', ')} |

The weights hold no text: they are numbers at hashed places. What the models are and how they are trained is told in
[docs/trained-core.md](../../docs/trained-core.md).

## Trained on

| set | texts | statements | SHA-256 | from | terms |
|---|---|---|---|---|---|
${sets.map(rowOf).join('\n')}

## Scores on texts that took no part (jackknife)

Every text was read by weights trained without it; proposals, before quotations are linked. Right: the content agrees (Jaccard index of letters of at least 0.5) and
the words for the speaker do. Figures on sets of their own are in [docs/evaluation.md](../../docs/evaluation.md).

| scheme | right | found | marked | precision | recall | F1 |
|---|---|---|---|---|---|---|
${estimates.map(scoresOf).join('\n')}
${speakers === null ? '' : speakersTold(speakers)}`
}

function speakersTold({ found, right, left, leftRight, separation }: SpeakerEstimate): string {
  return `
Speakers, by weights trained without the text, with a part of the rules' finds hidden as in training: ${right} of ${found} are right, and a right one has a higher score
than a wrong one in ${separation.toFixed(3)} of all pairs. ${left} are left open, since they are likelier wrong; ${leftRight} of these were right.
`
}

function rowOf({ name, hash, documents }: GoldSet): string {
  const statements = documents.reduce((sum, { relations }) => sum + relations.length, 0)
  const source = sourceOfSet(name)
  const origin = source === null ? 'not listed | not listed' : `${source.origin} | ${source.terms}`
  return `| ${name} | ${documents.length} | ${statements} | \`${hash.slice(0, 12)}\` | ${origin} |`
}

function scoresOf({ scheme, right, found, marked }: Estimate): string {
  const share = (part: number, whole: number): string =>
    whole === 0 ? '-' : (part / whole).toFixed(3)
  return `| ${scheme} | ${right} | ${found} | ${marked} | ${share(right, found)} | ${share(right, marked)} | ${share(2 * right, found + marked)} |`
}
