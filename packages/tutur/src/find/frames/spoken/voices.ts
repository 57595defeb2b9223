import type { Span } from '../../../model/model.ts'
import { haveCommon } from '../../../text/have-common.ts'
import { tokenKind } from '../../../text/tokens.ts'
import { type Reading, spanAt, type TokenRange } from '../../words/reading.ts'
import type { Turn } from '../turn.ts'
import { calledByLabel, hasFirstPerson, isNarration, isOwnVoice, isReport } from './narration.ts'
import type { Paragraph } from './paragraphs.ts'
import { isPersonLabel } from './questions.ts'
import type { Release } from './release.ts'
import { isSentence } from './said-part.ts'
import { spokenTurn, withoutStatement } from './spoken-turn.ts'

/** What a paragraph is: the speaker's words, somebody else's behind a label, a question, told of the speaker, or nothing of these. */
type Kind = 'own' | 'labelled' | 'question' | 'told' | 'spare'

/** A paragraph that holds no report, with what is said in it. */
export interface Placed {
  readonly paragraph: Paragraph
  readonly kind: Kind
  readonly turn: Turn
}

/** The paragraphs of a release that the finders of reported speech shall not read, in order. */
export function placeParagraphs(reading: Reading, release: Release): Placed[] {
  const placed: Placed[] = []
  const { paragraphs } = release
  const answersHaveLabels = paragraphs.some(
    ({ part, label }) => label !== null && part !== 'question',
  )
  let voice: Voice = ownVoice(release)
  for (const paragraph of paragraphs) {
    if (isHeadingRole(paragraph) && paragraph.label === null) {
      placed.push({ paragraph, kind: 'spare', turn: withoutStatement(paragraph) })
      continue
    }
    voice = voiceOf(reading, release, { paragraph, before: voice, answersHaveLabels })
    if (voice.kind === 'told' || isForOthers(reading, release, paragraph)) continue
    const turn =
      voice.kind === 'question'
        ? withoutStatement(paragraph)
        : spokenTurn(reading, paragraph, { source: voice.source, rule: 'spoken' })
    const kind = turn.relation === null && voice.kind !== 'question' ? 'spare' : voice.kind
    placed.push({ paragraph, kind, turn })
  }
  return placed
}

/** `The Ministry condemns this act`: the finders of reported speech read such a paragraph better. */
function isForOthers(
  reading: Reading,
  { heading, called }: Release,
  paragraph: Paragraph,
): boolean {
  if (!heading.isBody || paragraph.label !== null) return false
  return !hasFirstPerson(reading, paragraph) && isOwnVoice(reading, paragraph, called)
}

function isHeadingRole({ role }: Paragraph): boolean {
  return role === 'heading' || role === 'subtitle' || role === 'title'
}

/** Who is speaking at a paragraph. */
interface Voice {
  readonly kind: Exclude<Kind, 'spare'>
  readonly source: Span | null
}

const asked: Voice = { kind: 'question', source: null }
const told: Voice = { kind: 'told', source: null }

/** The speaker of the heading; where it names none, what no label has before it is told. */
function ownVoice({ speaker }: Release): Voice {
  return speaker === null ? told : { kind: 'own', source: speaker }
}

/** A paragraph, who spoke before it, and whether answers have labels here. */
interface Place {
  readonly paragraph: Paragraph
  readonly before: Voice
  readonly answersHaveLabels: boolean
}

function voiceOf(reading: Reading, release: Release, place: Place): Voice {
  const { paragraph, before, answersHaveLabels } = place
  const labelled = labelledVoice(reading, release, paragraph)
  if (labelled !== null) return labelled
  const own = ownVoice(release)
  // What is told behind the words goes on to the end, to the next label, or to `the Minister said:`.
  if (before.kind === 'told') return isIntroduced(reading, paragraph) ? own : before
  if (before.kind === 'question') return answersHaveLabels ? before : own
  return isTold(reading, release, paragraph) ? told : before
}

/** Whom the label of a paragraph stands for; `null` where it has none, or one that names nobody: `Photo:`. */
function labelledVoice(reading: Reading, release: Release, paragraph: Paragraph): Voice | null {
  const { label, part, asks } = paragraph
  if (label === null) return null
  if (part !== null) return part === 'question' ? asked : ownVoice(release)
  if (!isPersonLabel(reading, label) && !release.labels.has(label.to)) return null
  if (isSpeaker(reading, release, label)) return ownVoice(release)
  // `Harbour Radio: Will he go?`
  if (asks && release.speaker !== null) return asked
  return { kind: 'labelled', source: spanAt(reading, label) }
}

/** A colon ends the sentence before, and no quotation begins: that would have a frame of its own. */
function isIntroduced({ sentences, tokens, quotationOf }: Reading, paragraph: Paragraph): boolean {
  const before = sentences[paragraph.first - 1]?.to ?? 0
  return tokens.kind[before - 1] === tokenKind.colon && (quotationOf[paragraph.from] ?? -1) < 0
}

/** The paragraph tells of the speaker, or of what somebody has said. */
export function isTold(
  reading: Reading,
  { heading, called }: Release,
  paragraph: Paragraph | undefined,
): boolean {
  if (paragraph === undefined) return false
  if (heading.isBody) return isReport(reading, paragraph, true)
  return isSentence(reading, paragraph) && isNarration(reading, paragraph, called)
}

/** The label has the speaker's name, or the office alone. */
function isSpeaker(reading: Reading, { called }: Release, label: TokenRange): boolean {
  const { names, offices } = calledByLabel(reading, label)
  if (names.size > 0) return haveCommon(names, called.names)
  return haveCommon(offices, called.offices)
}
