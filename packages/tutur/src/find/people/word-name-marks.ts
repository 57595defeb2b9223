import { isOwner, withoutOwnerEnding } from '../../languages/owner-ending.ts'
import { type LanguagePack, wordClass } from '../../languages/pack.ts'
import { perPack } from '../../languages/per-pack.ts'
import { trait } from '../../languages/trait.ts'
import { WordBits } from '../../languages/word-bits.ts'
import {
  classesBehindSlash,
  classesOfWord as classesInTables,
  traitsOfWord,
} from '../../languages/word-ending.ts'
import type { TokenForm } from '../../text/token-form.ts'
import { shape, tokenKind } from '../../text/tokens.ts'
import { nameMark } from './name-mark.ts'

const closedClasses =
  wordClass.pronoun |
  wordClass['first-person'] |
  wordClass.determiner |
  wordClass.demonstrative |
  wordClass.preposition |
  wordClass.complementiser |
  wordClass.auxiliary |
  wordClass.adverb |
  wordClass.negation |
  wordClass.conjunction |
  wordClass.subordinator |
  wordClass.relative |
  wordClass.agent |
  wordClass.time |
  wordClass.connective |
  wordClass.as |
  wordClass.infinitive |
  wordClass.question |
  wordClass.future |
  wordClass.hypothetical |
  wordClass.conditional |
  wordClass.finite

const titleLinks = wordClass.preposition | wordClass.conjunction | wordClass.genitive
/** Bodies written with so few letters are acronyms: `UN` is one, and `Un` is a name. */
const shortestBody = 3

/** Bits of {@link nameMark} of the words of texts in one language: what each can be by itself, wherever it stands. */
export const wordNameMarks: (pack: LanguagePack) => WordBits = perPack((pack) => {
  return new WordBits((form) => (form.kind === tokenKind.word ? markOf(form, pack) : 0))
})

function markOf(form: TokenForm, pack: LanguagePack): number {
  const bits = classBits(form, pack)
  if ((form.shape & shape.capital) === 0)
    return isArticledName(form, pack) ? bits | nameMark.own : bits
  const traits = traitBits(traitsOfWord(form.folded, pack), bits)
  const marked = bits | nameMark.capital | traits | (isAcronym(form) ? nameMark.acronym : 0)
  if (marked !== nameMark.capital || isDegree(form)) return marked
  const owner = isOwner(form.folded, pack) ? nameMark.owner : 0
  return marked | nameMark.own | owner
}

/** `Sp.A`, `M.Si`, `Ph.D`: what somebody has studied, behind the name; `J.K` are initials. */
function isDegree({ folded }: TokenForm): boolean {
  return folded.length < 9 && /^(?=.*\p{L}{2})\p{L}{1,2}(?:\.\p{L}{1,3})+$/u.test(folded)
}

function traitBits(traits: number, marks: number): number {
  if (traits === 0) return 0
  let bits = 0
  // `Brigjen Pol. X`: a corps beside a rank stands before names alone; `Polisi` is a body too.
  if ((traits & trait.corps) !== 0 && (marks & nameMark.body) === 0) bits |= nameMark.honorific
  if ((traits & trait.portfolio) !== 0) bits |= nameMark.portfolio
  if ((traits & trait.named) !== 0) bits |= nameMark.named | nameMark.body
  if ((traits & (trait.document | trait.region)) !== 0) bits |= nameMark.paper
  return bits
}

/** `al-Jasser`, `el-Sisi`: a small article joined to a name. */
function isArticledName({ written, folded }: TokenForm, { grammar }: LanguagePack): boolean {
  const article = grammar.nameArticle?.exec(folded)?.[0]
  return article !== undefined && /^\p{Lu}\p{L}/u.test(written.slice(article.length))
}

function classBits(form: TokenForm, pack: LanguagePack): number {
  const classes = classesOfWord(form, pack)
  if (classes === 0) return 0
  let bits = 0
  const isBody = (classes & wordClass.organisation) !== 0
  if (isBody) bits |= nameMark.body
  else if ((classes & wordClass.role) !== 0)
    bits |= isPlural(form, pack) ? nameMark.people : nameMark.role
  else if ((classes & wordClass.people) !== 0) bits |= nameMark.people
  if ((classes & wordClass.honorific) !== 0) bits |= nameMark.honorific
  if ((classes & wordClass.nationality) !== 0) bits |= nameMark.portfolio
  if ((classes & wordClass['name-part']) !== 0 && (classes & wordClass.preposition) === 0)
    bits |= nameMark.link
  if ((classes & titleLinks) !== 0) bits |= nameMark.titleLink
  if (bits === 0 || bits === nameMark.titleLink) {
    if ((classes & closedClasses) !== 0) bits |= nameMark.closed
  }
  return bits
}

/** What a compound is by its last part; as an adverb it would be no name, which a surname in `-lich` is. */
function ofEnding(folded: string, pack: LanguagePack): number {
  return classesInTables(folded, pack) & ~wordClass.adverb
}

/** The classes of a word, for a possessive those of its stem; a body's short name only counts in capitals. */
function classesOfWord({ folded, shape: flags }: TokenForm, pack: LanguagePack): number {
  const found =
    pack.words.get(folded) ?? (ofEnding(folded, pack) || classesBehindSlash(folded, pack))
  if (found === 0) {
    return isOwner(folded, pack) ? (pack.words.get(withoutOwnerEnding(folded, pack)) ?? 0) : 0
  }
  const isShort = folded.length < shortestBody && (flags & shape.capital) !== 0
  const isCapitals = (flags & shape.allCaps) !== 0
  return isShort && !isCapitals ? found & ~wordClass.organisation : found
}

/** `refugees` beside `refugee`: the table has the same role in the singular. */
function isPlural({ folded }: TokenForm, pack: LanguagePack): boolean {
  const { pluralEnding } = pack.grammar
  if (pluralEnding === '' || !folded.endsWith(pluralEnding)) return false
  const stem = folded.slice(0, -pluralEnding.length)
  return ((pack.words.get(stem) ?? 0) & wordClass.role) !== 0
}

// Single letters are initials and Roman numerals follow kings and popes: neither is an acronym.
function isAcronym({ folded, shape: flags }: TokenForm): boolean {
  return (flags & shape.allCaps) !== 0 && !/^[ivxl]+$/u.test(folded)
}
