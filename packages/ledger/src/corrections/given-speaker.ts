import { type Anchor, anchor, type Document, type Identity, identityOf, type Mention } from 'tutur'
import { actorOf } from 'tutur/knowledge'
import type { Entry, Ruling } from '../model.ts'
import { foldName } from '../search/fold.ts'

type SetSpeaker = Ruling & { readonly kind: 'set-speaker' }

/** An entry with the speaker that a person gave it; without one when the name is blank. The words stay as they are. */
export function givenSpeaker(document: Document, entry: Entry, given: SetSpeaker): Entry {
  const { statement } = entry
  const others = entry.actors.filter(({ role }) => role !== 'speaker')
  const name = given.name.trim()
  if (name === '') return { ...entry, statement: { ...statement, speaker: null }, actors: others }
  const speaker = mentionOf(document, entry, { ...given, name })
  return {
    ...entry,
    statement: { ...statement, speaker },
    actors: [{ role: 'speaker', actor: given.actor, name }, ...others],
  }
}

function mentionOf(
  document: Document,
  { statement: { speaker, content } }: Entry,
  { name, actor }: SetSpeaker,
): Mention {
  const named = nearest(document, name, content[0].start)
  // A pronoun or a description beside the cue is still what speaks; only whom it means was wrong.
  const stays = speaker !== null && (speaker.form !== 'name' || named === null)
  const nowhere = anchor(document, { start: content[0].start, end: content[0].start })
  const identity = actor === null ? null : identityOfKey(actor, name)
  return {
    anchor: stays ? speaker.anchor : (named ?? nowhere),
    form: stays ? speaker.form : 'name',
    name,
    role: speaker !== null && meansSame(speaker, name) ? speaker.role : null,
    ...(identity === null ? {} : { identity }),
    score: 1,
  }
}

/** Where the text has the name in whole words, nearest to the words said; `null` when it has it nowhere. */
function nearest(document: Document, name: string, to: number): Anchor | null {
  const plain = name.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
  const whole = new RegExp(`(?<![\\p{L}\\p{M}\\p{Nd}])${plain}(?![\\p{L}\\p{M}\\p{Nd}])`, 'gu')
  let start: number | null = null
  for (const { index } of document.text.matchAll(whole))
    if (start === null || Math.abs(index - to) < Math.abs(start - to)) start = index
  return start === null ? null : anchor(document, { start, end: start + name.length })
}

/** The actor of a key; one that the tables do not have is of the dossier. */
function identityOfKey(key: string, name: string): Identity {
  const known = actorOf(key)
  return known === null
    ? { id: key, type: 'person', name, wikidata: null, by: 'name', office: null }
    : identityOf(known, 'name', null)
}

function meansSame({ name }: Mention, given: string): boolean {
  return name !== null && foldName(name).join(' ') === foldName(given).join(' ')
}
