import { addTo } from '../text/add-to.ts'
import { pushTo } from '../text/push-to.ts'

/** What words can tell of how a speaker stands to something. The names are those written in `stance.tsv`. */
export const stanceKinds = [
  /** For it: `accept`, `welcome`, `ready`. */
  'favour',
  /** Against it: `reject`, `unacceptable`. */
  'against',
  /** Turns the others round: `not`, `never`. */
  'not',
  /** It comes about or goes on: `introduce`, `remain`. */
  'begin',
  /** It ends or does not come about: `abolish`, `suspend`. */
  'end',
  /** Keeps it from coming about as long as it holds: `ban`; what ends that lets it come about. */
  'ban',
  /** Of what begins or goes on: nothing changes: `remain`. */
  'stay',
  /** Words that somebody is said to have said: `never said`. */
  'deny',
  /** Of people held: they go free, or stay where they are. */
  'free',
  'hold',
  /** Where the matter of people held is decided for them. */
  'court',
  /** It is decided or to come: `will`, `plan to`. */
  'will',
  /** Asked of somebody: `must`, `should`. */
  'must',
  /** It can be done, which whoever puts it forward says in its favour: `could`, `feasible`. */
  'able',
  /** Opens a condition: `if`, `provided that`, `in return for`. */
  'condition',
  /** Of conditions: what follows is missing as yet: `unless`, `until`. */
  'unless',
  /** Opens a time, which is a condition for what is only offered: `after`. */
  'after',
  /** Only supposed, or taken back in the same breath: `if ever`, `not an offer`. */
  'hypothetical',
  /** Nothing is told: `no comment`, `too early`. */
  'silence',
  /** `not yet`: beside an attitude, it is not taken. */
  'notyet',
  /** Without any condition: `unconditionally`. */
  'unconditional',
  /** Two things are told apart, which is no stance: `does not mean`. */
  'equate',
  /** Looks like another and is none: `not only`. */
  'neutral',
  /** Of something bad to come: `retaliate`. */
  'threat',
  /** In a question, opens what is not to be waited for: `without`. */
  'without',
  /** Too general to stand for what a question names: `decision`. */
  'weak',
  /** Points back at what was named: `it`, `the offer`. */
  'pointer',
  /** Takes back what was offered; beside an offer: `the offer is withdrawn`. */
  'retract',
  'offer',
  /** Several do it as equals: `both`, `jointly`. */
  'jointly',
  /** Nobody else does: `only`, `nobody but`. */
  'only',
  /** What is paid for people held: `ransom`. */
  'price',
  /** What follows in the clause does not matter to what is said: `whatever becomes of`. */
  'regardless',
  /** What follows in the clause only tells from when on: `since`. */
  'since',
  /** Parts clauses: `and`, `but`. */
  'and',
  /** Opens a reason, which is another matter than what it is a reason for: `because`. */
  'because',
  /** Names that something ends, as a keyword of a question whether it shall: `ceasefire`. */
  'cessation',
] as const

export type StanceKind = (typeof stanceKinds)[number]

/** A row of words with its kinds. */
export interface StancePhrase {
  /** Folded; the last letter of each is `*` where it stands for all words that begin so. */
  readonly words: readonly string[]
  readonly kinds: ReadonlySet<StanceKind>
}

/** The words of one language that tell of stances, and how its words change. */
export interface StanceWords {
  /** By first word; under `*` the first words that stand for all that begin so. */
  readonly byFirst: ReadonlyMap<string, readonly StancePhrase[]>
  /** What may stand behind the part that the forms of a word have in common. */
  readonly endings: ReadonlySet<string>
  /** What may stand before a root, and the letter of the root that it swallows. */
  readonly prefixes: readonly StancePrefix[]
}

/** `meny>s` in a table: `menyerahkan` of `serah`. */
export interface StancePrefix {
  readonly prefix: string
  readonly swallowed: string
}

/**
 * Compiles the rows of a table `stance`: forms and a kind.
 *
 * @throws Error for a kind that nothing asks for: a fault in our own tables.
 */
export function compileStanceWords(rows: readonly (readonly string[])[]): StanceWords {
  const kindsOf = new Map<string, Set<StanceKind>>()
  const endings = new Set<string>()
  const prefixes: StancePrefix[] = []
  for (const [forms = '', kind = ''] of rows) {
    for (const form of forms.split('|')) {
      if (kind === 'ending') endings.add(form)
      else if (kind === 'prefix') prefixes.push(prefixOf(form))
      else addKind(kindsOf, form, kind)
    }
  }
  const byFirst = new Map<string, StancePhrase[]>()
  for (const [form, kinds] of kindsOf) {
    const words = form.split(/,? /u)
    pushTo(byFirst, words[0] ?? '', { words, kinds })
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  return { byFirst, endings, prefixes }
}

function prefixOf(form: string): StancePrefix {
  const [prefix = '', swallowed = ''] = form.split('>')
  return { prefix, swallowed }
}

function addKind(kindsOf: Map<string, Set<StanceKind>>, form: string, kind: string): void {
  const known = stanceKinds.find((name) => name === kind)
  if (known === undefined) throw new Error(`stance.tsv: unknown kind "${kind}"`)
  addTo(kindsOf, form, known)
}
