import { type Known, perKnown } from '../knowledge/known.ts'
import type { Person } from '../knowledge/known-actors.ts'
import { soundKey } from '../knowledge/romanise.ts'
import { scriptOf } from '../knowledge/scripts.ts'
import { wordsOfName } from '../knowledge/words-of-name.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { pushTo } from '../text/push-to.ts'
import { Remembered } from '../text/remembered.ts'
import { bareWord } from './bare-words.ts'
import { firstSound, fits, type Spelling, soundOf, spellingOf } from './spelling.ts'

/** Whom a name can mean. */
interface NamedPeople {
  readonly people: readonly Person[]
  /** It is their name in full, at least a first and a last one; else the one word that stands for them. */
  readonly whole: boolean
}

/** As {@link NamedPeople}, with the words before the name. */
export interface TitledPeople extends NamedPeople {
  /** `''` where there are none. */
  readonly title: string
}

/** The people whom a name means, or the end of one that a title was left in: `Католикос всех армян Гарегин II`. */
export function peopleWithTitle(name: string, pack: LanguagePack, known: Known): TitledPeople {
  const remembered = rememberedOf(known, known)
  return remembered.of(`${pack.tag} ${name}`, () => findPeople(name, pack, known))
}

const rememberedOf = perKnown((_: Known) => new Remembered<TitledPeople>(2000))

function findPeople(name: string, pack: LanguagePack, known: Known): TitledPeople {
  const found = peopleNamed(name, pack.tag, known)
  if (found.people.length > 0) return { ...found, title: '' }
  const words = name.split(' ')
  for (let from = 1; from < words.length - 1; from++) {
    const people = wholeNames(words.slice(from).join(' '), known)
    if (people.length > 0) return { people, whole: true, title: words.slice(0, from).join(' ') }
  }
  return { people: ownInCase(name, pack, known), whole: true, title: '' }
}

/** Those of a user by a name in another case than the nominative: `Ратны Вирасены`. The words of the tables are declined when a text is read. */
function ownInCase(name: string, pack: LanguagePack, known: Known): readonly Person[] {
  if (!pack.grammar.cased || known.ownNames === null || !name.includes(' ')) return []
  return ownByStems(pack, known).get(stemsOf(name, pack)) ?? []
}

const ownByStems = perKnown((pack: LanguagePack, known): ReadonlyMap<string, readonly Person[]> => {
  const index = new Map<string, Person[]>()
  for (const person of known.allPeople()) {
    if (known.standingOf(person.key) !== 'own') continue
    const names = person.names.filter((name) => name.includes(' '))
    for (const stems of new Set(names.map((name) => stemsOf(name, pack))))
      pushTo(index, stems, person)
  }
  return index
})

function stemsOf(name: string, pack: LanguagePack): string {
  return wordsOfName(name)
    .map((word) => bareWord(pack, word))
    .join(' ')
}

function wholeNames(name: string, known: Known): Person[] {
  const people = known.actorsNamed(name).filter((actor) => actor.sort === 'person')
  return people.filter(({ names, shortNames }) => !isShort(name, names, shortNames))
}

/** The people whose name begins with a word of their title, in Indonesian the first, in English the last: `Pope Francis`, `Raja Abdullah`. */
export function peopleByTitle(title: string, name: string, known: Known): readonly Person[] {
  const words = title.split(' ')
  const ends = new Set([words[0] ?? '', words.at(-1) ?? ''])
  return [...new Set([...ends].flatMap((word) => wholeNames(`${word} ${name}`, known)))]
}

/** The people whom a name means in any spelling of the tables, or of one that sounds the same; empty when there are none. */
function peopleNamed(name: string, language: string, known: Known): NamedPeople {
  const whole = wholeNames(name, known)
  if (whole.length > 0) return { people: whole, whole: true }
  const exact = known.actorsNamed(name).filter((actor) => actor.sort === 'person')
  if (exact.length > 0) return { people: exact, whole: false }
  return { people: spelledLike(name, language, known), whole: true }
}

/** A name of one word is whole for those alone who have no other with it: `Jokowi`, but not `Marcos`. */
function isShort(name: string, names: readonly string[], shortNames: readonly string[]): boolean {
  if (name.includes(' ')) return false
  const [word = ''] = wordsOfName(name)
  const lists = names.map(wordsOfName)
  if (lists.some((words) => words.length > 1 && words.includes(word))) return true
  const isOf = (list: readonly (readonly string[])[]) => list.some(([one]) => one === word)
  return isOf(shortNames.map(wordsOfName)) && !isOf(lists.filter(({ length }) => length === 1))
}

interface Spelled {
  readonly person: Person
  readonly spelling: Spelling
}

/** By the sound of the last name and that of the first, or only its first letter. */
type BySound = ReadonlyMap<string, readonly Spelled[]>

/** People with a name of at least two words that sounds the same; one may have words between that the other leaves out (`Vladimir Vladimirovich Putin`). */
function spelledLike(name: string, language: string, known: Known): Person[] {
  const words = spellingOf(name, language)
  if (words.length < 2) return []
  const sounding = bySound(known, known).get(soundOf(words)) ?? []
  const found = sounding.filter(({ spelling }) => fits(words, spelling))
  const people = [...new Set(found.map(({ person }) => person))]
  const own = people.filter(({ key }) => known.standingOf(key) === 'own')
  return own.length > 0 ? own : people
}

// Names in other letters than Latin are found as they are written; of a name in a text that is not, the Latin ones sound like it.
const bySound = perKnown((_: Known, known): BySound => {
  const index = new Map<string, Spelled[]>()
  for (const person of known.allPeople()) {
    for (const name of person.names.filter((each) => scriptOf(each) === 'latin')) {
      const spelling = spellingOf(name)
      // A numeral or an initial of the tables is no word that tells: `Aram I`.
      if (spelling.length < 2 || spelling.some((word) => word.length < 2)) continue
      const [first = ''] = spelling
      const last = soundKey(spelling.at(-1) ?? '')
      pushTo(index, `${last} ${first[0] ?? ''}`, { person, spelling })
      pushTo(index, `${last} ${firstSound(first)}`, { person, spelling })
    }
  }
  return index
})
