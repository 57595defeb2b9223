import { type Gender, grammaticalCase, pluralShift } from '../../languages/declension.ts'
import { wordClass } from '../../languages/pack.ts'
import { trait } from '../../languages/trait.ts'
import { firstIndex } from '../../text/first-index.ts'
import { tokenKind } from '../../text/tokens.ts'
import { casesAt } from '../phrases/case-words.ts'
import { has, sentenceOf, type TokenRange } from '../words/reading.ts'
import { type CaseBody, nounPhraseAt } from './case-bodies.ts'
import { type CasePerson, mayBeOf } from './case-roster.ts'
import {
  bodyParty,
  type CaseScene,
  type Found,
  groupParty,
  mentionsIn,
  type Party,
  speakerReach,
} from './case-scene.ts'
import { allTitleKeys } from './case-titles.ts'
import { nominativePhraseText } from './nominative-phrase.ts'

/** How many sentences back somebody may be named whom a pronoun means. */
const mentionReach = 3

/** Finds whom `он`, `она`, `они` and `там` mean. */
export class CasePronouns {
  readonly scene: CaseScene

  constructor(scene: CaseScene) {
    this.scene = scene
  }

  find(range: TokenRange, sentence: number): Found | null {
    const { reading } = this.scene
    const { patterns, traits: traitsOf } = reading.pack
    const word = reading.tokens.folded[range.from] ?? ''
    const traits = traitsOf.get(word) ?? 0
    if ((traits & trait.group) !== 0) return this.#several(range.from, sentence)
    if (patterns.there.test(word)) return this.#there(range.from, sentence)
    const gender = genderOf(traits)
    if (patterns.latter.test(word)) return this.#latter(range.from, gender)
    const person =
      this.#bySubject(range.from, sentence, gender) ?? this.#lastMention(range.from, gender)
    if (person !== null) return person
    const body = this.scene.lastSpoken()
    if (body === undefined || body.party.kind === 'person') return null
    return { party: body.party, form: 'pronoun', rule: 'pronoun.speaker' }
  }

  /** The subject since the last statement, else of the sentence before, where nobody with a name spoke, else who spoke last. */
  #bySubject(token: number, sentence: number, gender: Gender | null): Found | null {
    const since = this.#subjectSince(token, gender)
    if (since !== null) return this.#meant(since)
    const before = this.#subjectBefore(token, gender)
    const last = this.scene.lastPerson(sentence, gender)
    if (before !== null && last?.person == null) return this.#meant(before)
    return last === null ? null : { party: last, form: 'pronoun', rule: 'pronoun.speaker' }
  }

  #meant(person: CasePerson): Found {
    return { party: this.scene.partyOf(person), form: 'pronoun', rule: 'pronoun.subject' }
  }

  /** Somebody named as a subject after the last statement, in this sentence or the one before. */
  #subjectSince(token: number, gender: Gender | null): CasePerson | null {
    const { reading, roster } = this.scene
    const { sentences } = reading
    const before = sentences[sentenceOf(reading, token) - 1]?.from ?? 0
    const from = Math.max(before, (this.scene.lastSpoken()?.token ?? -1) + 1)
    const subject = mentionsIn(roster.mentions, { from, to: token }).findLast(
      (mention) => mention.nominative && (reading.quotationOf[mention.from] ?? -1) < 0,
    )
    const person = subject?.person ?? null
    return person !== null && mayBeOf(person, gender) ? person : null
  }

  /** Whom the sentence before is about: named in the nominative before its first comma, outside quotations. */
  #subjectBefore(token: number, gender: Gender | null): CasePerson | null {
    const { sentences, tokens, quotationOf } = this.scene.reading
    const before = sentences[sentenceOf(this.scene.reading, token) - 1]
    if (before === undefined) return null
    let to = before.from
    while (to < before.to && tokens.kind[to] !== tokenKind.comma && (quotationOf[to] ?? -1) < 0)
      to++
    const subject = mentionsIn(this.scene.roster.mentions, { from: before.from, to }).find(
      ({ nominative, person }) => nominative && mayBeOf(person, gender),
    )
    return subject?.person ?? null
  }

  /**
   * `Анна Лещук встретила Веру Том. Та сказала`: the last whom the sentence so far or the one before names beside its
   * subject. `null` where that is nobody, or where somebody without a name stands behind: `позвонил Лещук и послу. Тот`.
   */
  #latter(token: number, gender: Gender | null): Found | null {
    const { reading, roster } = this.scene
    const here = sentenceOf(reading, token)
    for (const sentence of [here, here - 1]) {
      const from = reading.sentences[sentence]?.from ?? token
      const to = Math.min(token, reading.sentences[sentence]?.to ?? token)
      const named = mentionsIn(roster.mentions, { from, to }).filter(
        (mention) => (reading.quotationOf[mention.from] ?? -1) < 0,
      )
      const subject = named.find(({ nominative }) => nominative)?.person
      const last = named.findLast(({ person }) => mayBeOf(person, gender))
      if (last === undefined) continue
      const isClear = last.person !== subject && !this.#hasRole({ from: last.to, to })
      return isClear ? this.#meant(last.person) : null
    }
    return null
  }

  #hasRole({ from, to }: TokenRange): boolean {
    for (let token = from; token < to; token++)
      if (has(this.scene.reading, token, wordClass.role | wordClass.people)) return true
    return false
  }

  /** The last named shortly before, in the nominative where somebody is. */
  #lastMention(token: number, gender: Gender | null): Found | null {
    const { reading, roster } = this.scene
    const from = reading.sentences[sentenceOf(reading, token) - mentionReach - 1]?.to ?? 0
    const near = mentionsIn(roster.mentions, { from, to: token })
    const fitting = near.filter(({ person }) => mayBeOf(person, gender))
    const found = fitting.findLast(({ nominative }) => nominative) ?? fitting.at(-1)
    return found === undefined ? null : this.#meant(found.person)
  }

  /** `они`: several named since the last statement, whom the sentence before is about, or who spoke last. */
  #several(token: number, sentence: number): Found | null {
    const after = this.scene.lastSpoken()?.token ?? -1
    const { groups } = this.scene.roster
    const group = groups[firstIndex(groups.length, (i) => (groups[i]?.to ?? 0) > token) - 1]
    if (
      group !== undefined &&
      group.from > after &&
      sentence - sentenceOf(this.scene.reading, group.from) <= 1
    )
      return {
        party: groupParty(group.name, group.titles),
        form: 'pronoun',
        rule: 'pronoun.subject',
      }
    const subject = this.#severalBefore(token, after)
    if (subject !== null) return { party: subject, form: 'pronoun', rule: 'pronoun.subject' }
    const last = this.scene.lastSpoken(({ kind }) => kind !== 'person')
    if (last === undefined || sentence - last.sentence > speakerReach) return null
    return { party: last.party, form: 'pronoun', rule: 'pronoun.speaker' }
  }

  /** `южнокорейские СМИ`: a noun for several in the nominative, outside quotations, in the sentence before. */
  #severalBefore(token: number, after: number): Party | null {
    const { reading } = this.scene
    const before = reading.sentences[sentenceOf(reading, token) - 1]
    if (before === undefined) return null
    const somebody = wordClass.role | wordClass.people | wordClass.organisation
    for (let head = before.from; head < before.to; head++) {
      if (head <= after || !has(reading, head, somebody)) continue
      if (!this.#isSeveralSubject(head)) continue
      const range = nounPhraseAt(reading, head)
      return groupParty(nominativePhraseText(reading, range), allTitleKeys(reading, range))
    }
    return null
  }

  #isSeveralSubject(head: number): boolean {
    const { reading } = this.scene
    if ((reading.quotationOf[head] ?? -1) >= 0) return false
    const { from } = nounPhraseAt(reading, head)
    if (has(reading, from - 1, wordClass.preposition)) return false
    return (casesAt(reading, head) & (grammaticalCase.nominative << pluralShift)) !== 0
  }

  /** `В Генштабе это опровергли. Там заявили`: the body in which something is done since the last statement, else the one that spoke last. */
  #there(token: number, sentence: number): Found | null {
    const last = this.scene.lastSpoken(({ kind }) => kind === 'body')
    const place = this.#bodyInside(token)
    if (place !== null && (last === undefined || last.token < place.from))
      return { party: bodyParty(place), form: 'pronoun', rule: 'pronoun.subject' }
    if (last === undefined || sentence - last.sentence > speakerReach) return null
    return { party: last.party, form: 'pronoun', rule: 'pronoun.speaker' }
  }

  /** The last body behind `в` in this sentence before the token, or in the one before. */
  #bodyInside(token: number): CaseBody | null {
    const { reading, bodies } = this.scene
    const { mentions } = bodies
    const from = reading.sentences[sentenceOf(reading, token) - 1]?.from ?? 0
    const next = firstIndex(mentions.length, (i) => (mentions[i]?.from ?? 0) >= token)
    for (let i = next - 1; i >= 0; i--) {
      const body = mentions[i]
      if (body === undefined || body.from < from) return null
      const before = reading.tokens.folded[body.from - 1] ?? ''
      const isQuoted = (reading.quotationOf[body.from] ?? -1) >= 0
      if (reading.pack.patterns.inside.test(before) && !isQuoted) return body
    }
    return null
  }
}

/** What a pronoun says of whom it means. */
function genderOf(traits: number): Gender | null {
  if ((traits & trait.male) !== 0) return 'm'
  return (traits & trait.female) !== 0 ? 'f' : null
}
