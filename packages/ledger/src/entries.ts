import {
  type Analysis,
  type Document,
  type Id,
  type Identity,
  idFrom,
  isActing,
  type Mention,
  placesSaid,
  type Statement,
  stemsOf,
} from 'tutur'
import { canonicalAddress } from './canonical-address.ts'
import { distinctActors } from './distinct-actors.ts'
import type { ActorOf, Entry } from './model.ts'
import { wordsOf } from './words.ts'

/** The statements of an analysis made ready for the store, in their order. Takes time in proportion to their length. */
export function entriesOf(analysis: Analysis): readonly Entry[] {
  const { document } = analysis
  return analysis.statements.map((statement) => {
    const words = wordsOf(document, statement.content)
    const stems = stemsOf(words, document.language)
    return { statement, words, actors: actorsOf(analysis, statement), stems }
  })
}

/** Who stands behind a statement, each once a role. Whom nobody could resolve is left out. */
function actorsOf(analysis: Analysis, statement: Statement): readonly ActorOf[] {
  const { speaker, addressees } = statement
  const found = [
    ...(speaker === null ? [] : actorOfMention('speaker', speaker)),
    ...addressees.flatMap((one) => actorOfMention('addressee', one)),
    ...placesSaid(analysis, statement)
      .filter(isActing)
      .flatMap(({ party }) => (party === null ? [] : [actorOfIdentity('about', party)])),
  ]
  return distinctActors(found)
}

function actorOfMention(role: ActorOf['role'], { identity, name }: Mention): readonly ActorOf[] {
  if (identity !== undefined) return [actorOfIdentity(role, identity)]
  return name === null ? [] : [{ role, actor: null, name }]
}

function actorOfIdentity(role: ActorOf['role'], { id, name }: Identity): ActorOf {
  return { role, actor: id, name }
}

/** Which article a document is a version of: by its address, whatever follows readers in it; without one, itself alone. */
export function articleOf({ id, url }: Pick<Document, 'id' | 'url'>): Id<'article'> {
  const address = url === null ? null : canonicalAddress(url)
  return idFrom('article', address ?? id)
}
