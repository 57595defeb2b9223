import { anchor, type Document, idFrom, type Mention, type Statement, stemsOf } from 'tutur'
import { distinctActors } from '../distinct-actors.ts'
import type { ActorOf, Entry } from '../model.ts'
import { wordsOf } from '../words.ts'
import type { Content } from './pieces.ts'

/** What a person made of the words of a statement. */
interface Rewording {
  readonly content: Content
  /** The kind of decision, as provenance names it: `decision.edit-span`. */
  readonly rule: string
}

/**
 * An entry with other words. Its id derives from the document, the kind of decision and the place, so that a replay over
 * another coding gives it again; speaker, cue and all else stay.
 */
export function reworded(document: Document, entry: Entry, rewording: Rewording): Entry {
  const { content, rule } = rewording
  const { statement } = entry
  const words = wordsOf(document, content)
  const made: Statement = {
    ...statement,
    id: idFrom('statement', document.id, rule, placeOf(content, statement)),
    content: anchorsOf(document, content),
    madeBy: { ...statement.madeBy, rule, model: null, score: 1 },
  }
  return { ...entry, statement: made, words, stems: stemsOf(words, document.language) }
}

function anchorsOf(document: Document, [first, ...rest]: Content): Statement['content'] {
  return [anchor(document, first), ...rest.map((span) => anchor(document, span))]
}

function placeOf(content: Content, { cue }: Statement): string {
  const spans = cue === null ? content : [...content, cue]
  return spans.map(({ start, end }) => `${start}-${end}`).join(' ')
}

/** The first of several entries as one of them all: with whom the others address and speak of, but with its own speaker and cue. */
export function joinedEntry([first, ...others]: readonly [Entry, ...Entry[]]): Entry {
  const all = [first, ...others]
  const { statement } = first
  const isOneForm = others.every((one) => one.statement.form === statement.form)
  return {
    ...first,
    statement: {
      ...statement,
      form: isOneForm ? statement.form : 'mixed',
      addressees: distinctMentions(all.flatMap((one) => one.statement.addressees)),
    },
    actors: distinctActors([...first.actors, ...others.flatMap(addressedAndAbout)]),
  }
}

function addressedAndAbout({ actors }: Entry): readonly ActorOf[] {
  return actors.filter(({ role }) => role !== 'speaker')
}

/** Each mention once, in order. */
function distinctMentions(mentions: readonly Mention[]): readonly Mention[] {
  const seen = new Map<string, Mention>()
  for (const mention of mentions) {
    const { start, end } = mention.anchor
    const place = `${start}-${end}`
    if (!seen.has(place)) seen.set(place, mention)
  }
  return [...seen.values()]
}
