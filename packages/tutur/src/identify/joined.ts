import type { Mention } from '../model/model.ts'

/** What a document calls somebody of the tables. */
interface Called {
  /** Its fullest name for them; of two as long, the first. */
  readonly name: string
  /** The first title it gives them, or the first description by their office alone. */
  readonly role: string | null
}

/**
 * `The Turkish president` and `Erdogan` of one document are one, where the tables say so: gives each mention of a person
 * the fullest name that the mentions have, and a title. Mentions of whom no name is known stay what they are.
 */
export function joinedByIdentity(mentions: readonly Mention[]): (mention: Mention) => Mention {
  const called = new Map<string, Called>()
  for (const mention of mentions) {
    const { name, identity } = mention
    if (name === null || identity?.type !== 'person') continue
    const { name: known, role } = called.get(identity.id) ?? { name: '', role: null }
    const longer = isNamed(mention) && wordsIn(name) > wordsIn(known) ? name : known
    called.set(identity.id, { name: longer, role: role ?? titleOf(mention) })
  }
  return (mention) => {
    const known = called.get(mention.identity?.id ?? '')
    if (known === undefined || known.name === '' || mention.name === null) return mention
    if (known.name === mention.name && mention.role !== null) return mention
    return { ...mention, name: known.name, role: titleOf(mention) ?? known.role }
  }
}

/** Known by the name, not by the office that the words name. */
function isNamed({ identity }: Mention): boolean {
  return identity?.by === 'name'
}

function titleOf(mention: Mention): string | null {
  return mention.role ?? (isNamed(mention) ? null : mention.name)
}

function wordsIn(name: string): number {
  return name === '' ? 0 : name.split(' ').length
}
