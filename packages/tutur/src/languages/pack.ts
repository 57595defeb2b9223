import type { Act, BlockRole, Label, LanguageTag } from '../model/model.ts'
import { groupedBy } from '../text/grouped-by.ts'
import { pushTo } from '../text/push-to.ts'
import { type CasePatterns, compileCasePatterns } from './case-patterns.ts'
import { compileDeclension, type Declension } from './declension.ts'
import { compileJoinWords, type JoinWords } from './join-words.ts'
import { compilePlaceUses, type PlaceUsePatterns } from './place-uses.ts'
import { compileSpoken, type SpokenPatterns } from './spoken-patterns.ts'
import { compileStanceWords, type StanceWords } from './stance-words.ts'
import { trait } from './trait.ts'

/**
 * What a closed-class word can be. One bit each, so that a hot loop asks with `&`.
 * The names are those written in a pack's `words.tsv`.
 */
export const wordClass = {
  /** Third person, can stand for a speaker: `ia`, `he`. */
  pronoun: 1,
  /** First or second person: a sign of somebody's own words. */
  'first-person': 2,
  /** Before a noun: `the`, `para`. */
  determiner: 4,
  /** After or before a noun and pointing back: `itu`, `this`. */
  demonstrative: 8,
  preposition: 16,
  /** Opens reported speech: `bahwa`, `that`. */
  complementiser: 32,
  /** Stands between subject and verb: `telah`, `juga`, `has`. */
  auxiliary: 64,
  adverb: 128,
  negation: 256,
  /** Joins equals: `dan`, `and`. */
  conjunction: 512,
  /** Opens an adverbial clause: `karena`, `after`. */
  subordinator: 1024,
  /** Opens a relative clause: `yang`, `who`. */
  relative: 2048,
  /** Introduces the agent of a passive: `oleh`, `by`. */
  agent: 4096,
  /** `hari`, `yesterday`, weekday and month names. */
  time: 8192,
  /** Links to the sentence before, outside what is said: `namun`, `however`. */
  connective: 16384,
  /** `sebagai`, `as`. */
  as: 32768,
  /** `untuk`, `to`. */
  infinitive: 65536,
  /** Opens a reported question: `apakah`, `whether`. */
  question: 131072,
  /** `akan`, `will`. */
  future: 262144,
  /** `mungkin`, `would`, `could`. */
  hypothetical: 524288,
  /** `jika`, `if`. */
  conditional: 1048576,
  /** Follows a person's name or stands for a person: `presiden`, `minister`, `spokesman`. */
  role: 2097152,
  /** Only before a name: `Mr`, `Bapak`, `Dr`. */
  honorific: 4194304,
  /** Noun for a body that can speak: `kementerian`, `party`. */
  organisation: 8388608,
  /** Noun for people in the plural or unnamed: `pejabat`, `officials`, `analis`. */
  people: 16777216,
  /** Inside a name: `bin`, `van`, `al`. */
  'name-part': 33554432,
  /** A noun or adjective of nation or faith: `Israeli`, `Palestina`. */
  nationality: 67108864,
  /** A finite verb form that opens a predicate (`is`, `has`, `adalah`): shows that a clause has begun. */
  finite: 134217728,
  /** Where or how one speaks: `keterangan`, `wawancara`, `statement`, `interview`. */
  occasion: 268435456,
  /** A first or last name on its own: known to be a person's. */
  'given-name': 536870912,
  /** Joins two nouns of one phrase: `dari`, `of`. */
  genitive: 1073741824,
} as const

/** What may stand around a cue. The names are those written in a pack's `cues.tsv`. */
export const cueTakes = {
  /** Speaker before the cue: `X mengatakan C`, `X said C`. */
  before: 1,
  /** Speaker after the cue: `C, kata X`, `"...," said X`. */
  after: 2,
  /** A reported clause without complementiser: `said C`. */
  clause: 4,
  /** A reported clause only with complementiser: `complained that C`. */
  that: 8,
  /** A quotation. */
  quote: 16,
  /** An object that belongs to the content, with its predicate: `urged X to C`, `meminta X C`. */
  request: 32,
  /** A person told, outside the content: `told X that C`. */
  addressee: 64,
  /** A bare noun phrase: `condemned the attack`. */
  noun: 128,
  /** `describes X as Y`, `menyebut X sebagai Y`: content from X on, `as` required unless `noun` is given too. */
  as: 256,
  /** An infinitive: `vowed to C`, `berjanji untuk C`. */
  infinitive: 512,
  /** A gerund, after a preposition or not: `denied doing C`, `accused X of doing C`. */
  gerund: 1024,
  /** The cue is a passive; its agent, if any, follows: `disampaikan oleh X`. */
  passive: 2048,
  /** The cue is a preposition with the speaker after it: `menurut X, C`, `according to X`. */
  preposition: 4096,
  /** The cue is a noun: `X's claim that C`. */
  'noun-cue': 8192,
  /** Counts only in titles and headings: `Putin sebut C`. */
  headline: 16384,
  /** The bare stem carries the speaker as a clitic: `ujarnya`. */
  clitic: 32768,
  /** Beliefs, plans and feelings: outside the ledger's notion of a statement, inside the wider scheme of PolNeAR. */
  wide: 65536,
  /** The cue is a refusal to speak (`menolak berkomentar`, `declined to comment`): what is reported is the refusal itself. */
  silence: 131072,
  /** The preposition or verb names an outlet (`dilansir`): a speaker only when nobody else is. */
  outlet: 262144,
  /** The words look like speech and are none: `asked not to be named`. */
  none: 524288,
  /** The cue is a passive whose agent follows; what is spoken of stands before: `the plan was rejected by X`. */
  agent: 1048576,
  /** What follows without a complementiser is a clause even where its verb is not known: `said officers still search the area`. */
  bare: 2097152,
  /** The cue is a postposition with the speaker before it: `Angaben der Polizei zufolge`. */
  postposition: 4194304,
  /** The form speaks only beside an auxiliary: `hat gesagt`, `wurde vorgeworfen`. */
  participle: 8388608,
  /** Counts only beside a noun for what somebody gives out: `nach Angaben der Polizei`, not `nach dem Treffen`. */
  account: 16777216,
  /** Of a passive, the subject is told what follows: `ministers were told that C`. */
  told: 33554432,
  /** With `told`, of an active verb: its subject is told what follows where it sits to hear: `the court heard that C`. */
  hearing: 67108864,
} as const

/** One row of `cues.tsv`: an act and the surroundings in which the words perform it. */
export interface CueRow {
  readonly act: Act
  /** Bits of {@link cueTakes}. */
  readonly takes: number
}

/** A cue: one or several words that introduce speech. */
export interface Cue {
  /** Folded words, joined by one blank; behind ` + ` those that have to follow without being part of it (`mengaku + khawatir`). */
  readonly form: string
  readonly words: readonly string[]
  readonly ahead: readonly string[]
  /** Folded words that stand at the end of the clause: `mit` in `teilte … mit`. */
  readonly tail: readonly string[]
  /** What holds for this form, in the order of the table. */
  readonly rows: readonly CueRow[]
  /** All bits of the rows. */
  readonly takes: number
  /** Code units at the end of the form that are a clitic standing for the speaker: 3 in `ujarnya`, else 0. */
  readonly clitic: number
}

/** How the language builds its sentences, from `grammar.tsv`. */
export interface Grammar {
  /** The head of a noun phrase comes first (`pejabat militer Israel`), not last (`Israeli army officials`). */
  readonly headFirst: boolean
  /** Nouns have cases: the speaker stands in the nominative, before the verb or behind it (`заявил министр`). */
  readonly cased: boolean
  /** After a verb of saying a comma alone opens what is said: `Ia mengatakan, C`. */
  readonly commaOpensSpeech: boolean
  /** An object and a predicate need nothing between them after a verb of asking: `meminta Polri bertindak`. */
  readonly bareRequests: boolean
  /** The form of a verb that has no subject of its own: `saying`; `null` where there is none. */
  readonly participle: RegExp | null
  /** The look of a verb form, where the language has one: `me-`, `ber-`, `di-`. */
  readonly verb: RegExp | null
  /** The look of a past form that can also be a participle: `-ed`; `null` where there is none. */
  readonly past: RegExp | null
  /** The form of a verb in the third person singular: `says`; `null` where there is none. */
  readonly singular: RegExp | null
  /** The verb that makes a passive of a participle after it: `was`; `null` where there is none. */
  readonly copula: RegExp | null
  /** The look of an infinitive: `ть`; `null` where the language tells it otherwise. */
  readonly infinitive: RegExp | null
  /** The look of a noun made of a verb or an adjective, which stands for a clause: `начале`; `null` where the language tells it otherwise. */
  readonly nominal: RegExp | null
  /** Letters that a text of some length has, and those of its kin have not: `ы`; `null` where letters tell nothing. */
  readonly ownLetters: RegExp | null
  /** Letters that only its kin have: `і`; `null` where letters tell nothing. */
  readonly foreignLetters: RegExp | null
  /** The look of a verb form in the present: `ют`; `null` where the language tells it otherwise. */
  readonly present: RegExp | null
  /** A pronoun that is always a subject: `he`; `null` where there is none. */
  readonly subject: RegExp | null
  /** A word after which an infinitive is still to be done: `due to say`; `null` where there is none. */
  readonly planned: RegExp | null
  /** Behind a text, before whoever put it out: `by`, `from`; `null` where there is none. */
  readonly issuer: RegExp | null
  /** Verbs and other predicates without a prefix, which show no form: `turun`; `null` where verbs have none. */
  readonly bareVerb: RegExp | null
  /** Words before the name of a state that are no part of it: `neighbouring`, `negara tetangga`. */
  readonly epithet: RegExp | null
  /** What kind of piece a headline announces before a colon, and nobody who speaks: `Interview:`; `null` where there is none. */
  readonly genre: RegExp | null
  /** What happens to a text of somebody else's: `seen by`; `null` where there is none. */
  readonly received: RegExp | null
  /** What is done to somebody so that they speak, which tells nothing of who they are: `a spokesman reached by phone`. */
  readonly interviewed: RegExp | null
  /** Verbs that put their subject before others, on an occasion of speaking: `tiba`, `met`; `null` where there are none. */
  readonly appears: RegExp | null
  /** Passive verbs of writing, behind words that point back: `Pengakuan itu ditulis`; `null` where there are none. */
  readonly writtenDown: RegExp | null
  /** Nouns for words that are said, behind an article no content: `the sentence`; `null` where they do not matter. */
  readonly uttered: RegExp | null
  /** Verbs by which an outlet tells what others say: `reported`, `menulis`; `null` where they do not matter. */
  readonly reports: RegExp | null
  /** Stands for whoever is spoken to: `Anda`, `you`; `null` where there is none. */
  readonly addressed: RegExp | null
  /** Calls a text an interview, or tells that there was one: `wawancara`; `null` where there is none. */
  readonly interview: RegExp | null
  /** Counts what was announced, at the beginning of a sentence: `second`; `null` where there is none. */
  readonly ordinal: RegExp | null
  /** The first of these: `first`; `null` where there is none. */
  readonly firstOrdinal: RegExp | null
  /** A verb by which a thing moves somebody to do or feel something: `membuat`; `null` where there is none. */
  readonly causative: RegExp | null
  /** A pronoun of respect, which nobody uses of himself: `beliau`; `null` where there is none. */
  readonly respectful: RegExp | null
  /** Before whom an outlet quotes for what it says: `quoting`; `null` where there is none. */
  readonly quoting: RegExp | null
  /** Before whoever speaks for somebody else: `through its spokesman`; `null` where there is none. */
  readonly through: RegExp | null
  /** Words that somebody gives out, and that nobody would take for the speaker: `statement`; `null` where there is none. */
  readonly voice: RegExp | null
  /** Two of those just named: `both`; `null` where there is none. */
  readonly pair: RegExp | null
  /** Stands in a transcript for whoever asks or answers: `Question`; `null` where there is none. */
  readonly asker: RegExp | null
  /** A word before a noun that stands for its owner: `his`; `null` where there is none. */
  readonly possessive: RegExp | null
  /** The look of a word that tells how something is done: `-ly`; `null` where there is none. */
  readonly manner: RegExp | null
  /** Stands for two who do one thing to each other: `each other`, `saling`; `null` where it does not matter. */
  readonly reciprocal: RegExp | null
  /** Words that somebody is given by mistake or by fraud: `misquoted`, `salah mengutip`; `null` where none are known. */
  readonly misquoting: RegExp | null
  /** The look of a verb without its prefix, as headlines have it: `tinggalkan`; `null` where there is none. */
  readonly headlineVerb: RegExp | null
  /** What the names of states end in, and first names hardly ever: `-land`; `null` where the order of words tells a state from a person. */
  readonly stateName: RegExp | null
  /** An article in small letters, joined to a name: `al-Jasser`; `null` where the press writes it otherwise. */
  readonly nameArticle: RegExp | null
  /** The article of a thing not named before: `a`; `null` where there is none. */
  readonly indefinite: RegExp | null
  /** What a word ends in that names an owner: `'s`; empty where there is no such ending. */
  readonly ownerEnding: string
  /** What a noun ends in that means several: `s`; empty where there is no such ending. */
  readonly pluralEnding: string
  /** The finite verb of a main clause comes second, that of other clauses last: `X sagte, dass Y komme`. */
  readonly verbSecond: boolean
  /** Every noun is written with a capital, so that a capital alone makes no name. */
  readonly capitalNouns: boolean
  /** Names of outlets and ships stand in quotation marks: `газета «Вестник»`. */
  readonly namesInMarks: boolean
  /** A dot behind one or two digits makes an ordinal: `am 3. Mai`. */
  readonly ordinalDots: boolean
  /** The words for the speaker stand between dashes within the marks: `«A, — сказал X. — B»`. */
  readonly dashedInsertions: boolean
  /** How many words within marks make a report partly quoted; fewer are a name or a word kept at a distance. */
  readonly fewestQuoted: number
  /** A verb form that shows words as somebody else's: `sei`, `habe`; `null` where there is none. */
  readonly subjunctive: RegExp | null
  /** The look of such a form, to be asked only where a finite verb stands: `gehe`; `null` where there is none. */
  readonly subjunctiveLook: RegExp | null
  /** The look of an adjective before its noun; `null` where adjectives have none. */
  readonly inflected: RegExp | null
  /** The look of an infinitive behind its particle: `zu sagen`; `null` where there is none. */
  readonly infinitiveLook: RegExp | null
  /** The look of an infinitive that has its particle inside: `mitzuteilen`; `null` where there is none. */
  readonly joinedInfinitive: RegExp | null
  /** A word that can open a relative clause and is an article too: `der`; `null` where there is none. */
  readonly relative: RegExp | null
  /** The verb that makes a perfect of a participle: `hat`; `null` where there is none. */
  readonly perfect: RegExp | null
  /** A word that makes an attribution of a clause: `wie X mitteilte`; `null` where there is none. */
  readonly likeness: RegExp | null
  /** A verb that passes on a rumour before the next one: `soll getötet haben`; `null` where there is none. */
  readonly hearsay: RegExp | null
  /** A modal verb by which also a reporter supposes: `könnte`; `null` where there is none. */
  readonly speculation: RegExp | null
  /** The last word of an infinitive of the past: `haben`; `null` where there is none. */
  readonly perfectInfinitive: RegExp | null
  /** A word that points back at all that was said: `das`, `dies`; `null` where there is none. */
  readonly pointer: RegExp | null
  /** A word that announces a clause: `darauf, dass`; `null` where there is none. */
  readonly correlate: RegExp | null
  /** A determiner or pronoun that no subject begins with: `dem`, `ihm`; `null` where there is none. */
  readonly oblique: RegExp | null
  /** The look of a noun whose subject form has another article than its others; `null` where there is none. */
  readonly feminine: RegExp | null
  /** The article that such a noun never has as a subject: `der` in `der Zeitung`; `null` where there is none. */
  readonly feminineOblique: RegExp | null
  /** The look of an adjective before its noun that no noun has but seldom: where nouns have capitals, a sign of a name. */
  readonly properAdjective: RegExp | null
  /** The look of an adjective made of a place's name: `Meraner`; `null` where there is none. */
  readonly placeAdjective: RegExp | null
  /** An article that hardly any noun for a person has: `das`; `null` where there is none. */
  readonly neuter: RegExp | null
  /** The look of a noun that is part of no name: `Unterstützung`; `null` where there is none. */
  readonly abstractNoun: RegExp | null
  /** What a noun ends in besides in other cases: `Wetterdienst-es`; `null` where there is no such ending. */
  readonly caseEnding: RegExp | null
  /** A preposition that names an owner: `the Ministry of Defence of Romania`; `null` where there is none. */
  readonly ownerPreposition: RegExp | null
  /** What an adjective ends in besides: `russisch-en`; `null` where there is no such ending. */
  readonly adjectiveEnding: RegExp | null
  /** A preposition behind which a place stands, where nouns have cases: `в`; `null` where there is none. */
  readonly placePreposition: RegExp | null
  /** The nominative ending of feminine places, hard and soft, where nouns have cases; empty where there is none. */
  readonly feminineEnding: string
  readonly softFeminineEnding: string
  /** What joins the last of several names: `и`; empty where it is not asked for. */
  readonly joint: string
  /** A determiner that opens a phrase for an owner: `des`; `null` where there is none. */
  readonly genitive: RegExp | null
}

/**
 * Where a furniture pattern is looked for; the names are those written in `furniture.tsv`.
 *
 * - `line`: the pattern is one whole line, which is compared in lower case and with ’ written '.
 * - `exact`: the pattern is one whole line as it is written.
 * - `holds`: the pattern stands anywhere in a line and the whole line is furniture; compared like `line`.
 * - `list`: like `line`, and the short lines after it belong to it too.
 * - `lead`: a whole line between the title and the dateline; compared like `line`.
 * - `start`: the beginning of a paragraph.
 * - `end`: the end of a line.
 * - `within`: anywhere in a line.
 * - `run`: anywhere in a line, and the headlines that follow on that line belong to it too.
 */
export type FurnitureScope =
  | 'line'
  | 'exact'
  | 'holds'
  | 'list'
  | 'lead'
  | 'start'
  | 'end'
  | 'within'
  | 'run'

/** One kind of page furniture, from `furniture.tsv`. */
export interface Furniture {
  readonly role: BlockRole
  readonly scope: FurnitureScope
  /**
   * Unanchored source of a regular expression with the flag `u`; where it must stand is up to `scope`. The group `outlet`, where there is one, names the outlet.
   */
  readonly pattern: string
  /** What the words say about the whole text; `null` for most furniture. */
  readonly label: Label['kind'] | null
}

/** What one language gives to the library: its tables, compiled once. */
export interface LanguagePack {
  readonly tag: LanguageTag
  /** Folded word to bits of {@link wordClass}. */
  readonly words: ReadonlyMap<string, number>
  /** Cues by their first folded word, longest first. */
  readonly cues: ReadonlyMap<string, readonly Cue[]>
  /** Formulas that name the outlet words came from (`dikutip dari`, `according to a report by`) with the relation. */
  readonly citing: ReadonlyMap<string, readonly Citing[]>
  readonly abbreviations: ReadonlySet<string>
  /** Abbreviations that are words of their own unless a number follows: `no`. */
  readonly numbered: ReadonlySet<string>
  /** Month and weekday names, folded, to their number (January = 1, Monday = 1). */
  readonly months: ReadonlyMap<string, number>
  readonly weekdays: ReadonlyMap<string, number>
  /** `yesterday` = -1, `today` = 0; folded, words joined by one blank. */
  readonly relativeDays: ReadonlyMap<string, number>
  readonly furniture: readonly Furniture[]
  /** Folded word to bits of {@link trait}. */
  readonly traits: ReadonlyMap<string, number>
  /** What compounds are by their last part (`-minister`), by its last three letters, longest first. */
  readonly endings: ReadonlyMap<string, readonly Ending[]>
  /** A short title or name of a body, folded, to the folded words that it is short for: `menlu` to menteri, luar, negeri. */
  readonly titles: ReadonlyMap<string, readonly string[]>
  /** Offices and bodies with a wider word that can point back at them: `посол` with дипломат. */
  readonly kinds: readonly Kind[]
  /** Clitics that stand for a speaker at the end of a cue, such as `nya`. */
  readonly clitics: readonly string[]
  readonly grammar: Grammar
  /** How its nouns and names decline. */
  readonly declension: Declension
  /** What the grammar of a language with cases asks of the look of a word. */
  readonly patterns: CasePatterns
  /** What the words around a place tell of its use: for the place, or for whoever acts there. */
  readonly placeUses: PlaceUsePatterns
  /** Words by which the reports of many documents are joined. */
  readonly joinWords: JoinWords
  /** What tells how a speaker stands to something; no words where the language has no table of them. */
  readonly stanceWords: StanceWords
  /** What tells that a page is what somebody says, and what in it is no statement. */
  readonly spoken: SpokenPatterns
}

/** What of a language pack the cases of a word are told by. */
export type CasePack = Pick<LanguagePack, 'declension' | 'patterns'>

/** A row of `kinds.tsv`, folded. */
export interface Kind {
  readonly narrower: readonly string[]
  readonly wider: string
}

/** The last part of compounds, from `endings.tsv`. */
export interface Ending {
  readonly form: string
  /** Bits of {@link wordClass}. */
  readonly classes: number
  /** Bits of {@link trait}. */
  readonly traits: number
}

/** A formula that names the outlet which the words came from. */
export interface Citing {
  readonly form: string
  readonly words: readonly string[]
  readonly relation: string
}

/** The raw tables of one language: file name without `.tsv` to its content. */
export type Tables = Readonly<Record<string, string>>

/** Rows of one table: tab-separated cells; blank lines and lines that begin with `#` are left out. */
export function rowsOf(table: string | undefined): string[][] {
  if (table === undefined) return []
  return table
    .split('\n')
    .filter((line) => !line.startsWith('#') && line.trim() !== '')
    .map((line) => line.split('\t').map((cell) => cell.trim()))
}

/**
 * Compiles the tables of one language, each when it is first asked for: a program that knows many languages loads as
 * fast as one that knows a few.
 *
 * @throws Error naming the table, when it is asked for, if it has an unknown name: a fault in our own tables.
 */
export function compilePack(tag: string, tables: Tables): LanguagePack {
  return new CompiledPack(tag as LanguageTag, tables)
}

class CompiledPack implements LanguagePack {
  readonly tag: LanguageTag
  readonly #tables: Tables
  #words: LanguagePack['words'] | undefined
  #cues: LanguagePack['cues'] | undefined
  #citing: LanguagePack['citing'] | undefined
  #abbreviations: LanguagePack['abbreviations'] | undefined
  #numbered: LanguagePack['numbered'] | undefined
  #months: LanguagePack['months'] | undefined
  #weekdays: LanguagePack['weekdays'] | undefined
  #relativeDays: LanguagePack['relativeDays'] | undefined
  #furniture: LanguagePack['furniture'] | undefined
  #traits: LanguagePack['traits'] | undefined
  #titles: LanguagePack['titles'] | undefined
  #kinds: LanguagePack['kinds'] | undefined
  #endings: LanguagePack['endings'] | undefined
  #clitics: LanguagePack['clitics'] | undefined
  #grammar: LanguagePack['grammar'] | undefined
  #declension: LanguagePack['declension'] | undefined
  #patterns: LanguagePack['patterns'] | undefined
  #placeUses: LanguagePack['placeUses'] | undefined
  #joinWords: LanguagePack['joinWords'] | undefined
  #stanceWords: LanguagePack['stanceWords'] | undefined
  #spoken: LanguagePack['spoken'] | undefined

  constructor(tag: LanguageTag, tables: Tables) {
    this.tag = tag
    this.#tables = tables
  }

  get words(): LanguagePack['words'] {
    this.#words ??= withForms(compileBits(this.#tables, 'words', wordClass), {
      declension: this.declension,
      column: 'classes',
      bits: wordClass,
    })
    return this.#words
  }

  get cues(): LanguagePack['cues'] {
    this.#cues ??= byFirstWord(withClitics(compileCues(this.#tables), this.clitics))
    return this.#cues
  }

  get citing(): LanguagePack['citing'] {
    this.#citing ??= byFirstWord(compileCiting(this.#tables))
    return this.#citing
  }

  get abbreviations(): LanguagePack['abbreviations'] {
    this.#abbreviations ??= new Set(firstCells(this.#tables['abbreviations']))
    return this.#abbreviations
  }

  get numbered(): LanguagePack['numbered'] {
    this.#numbered ??= compileNumbered(this.#tables)
    return this.#numbered
  }

  get months(): LanguagePack['months'] {
    this.#months ??= numbersOf(this.#tables, 'month')
    return this.#months
  }

  get weekdays(): LanguagePack['weekdays'] {
    this.#weekdays ??= numbersOf(this.#tables, 'weekday')
    return this.#weekdays
  }

  get relativeDays(): LanguagePack['relativeDays'] {
    this.#relativeDays ??= numbersOf(this.#tables, 'relative')
    return this.#relativeDays
  }

  get furniture(): LanguagePack['furniture'] {
    this.#furniture ??= compileFurniture(this.#tables)
    return this.#furniture
  }

  get traits(): LanguagePack['traits'] {
    this.#traits ??= withForms(compileBits(this.#tables, 'traits', trait), {
      declension: this.declension,
      column: 'traits',
      bits: trait,
    })
    return this.#traits
  }

  get endings(): LanguagePack['endings'] {
    this.#endings ??= compileEndings(this.#tables)
    return this.#endings
  }

  get titles(): LanguagePack['titles'] {
    this.#titles ??= compileTitles(this.#tables)
    return this.#titles
  }

  get kinds(): LanguagePack['kinds'] {
    this.#kinds ??= compileKinds(this.#tables)
    return this.#kinds
  }

  get clitics(): LanguagePack['clitics'] {
    this.#clitics ??= firstCells(this.#tables['clitics'])
    return this.#clitics
  }

  get grammar(): LanguagePack['grammar'] {
    this.#grammar ??= compileGrammar(this.#tables)
    return this.#grammar
  }

  get patterns(): LanguagePack['patterns'] {
    this.#patterns ??= compileCasePatterns(rowsOf(this.#tables['patterns']))
    return this.#patterns
  }

  get placeUses(): LanguagePack['placeUses'] {
    this.#placeUses ??= compilePlaceUses(rowsOf(this.#tables['place-uses']))
    return this.#placeUses
  }

  get joinWords(): LanguagePack['joinWords'] {
    this.#joinWords ??= compileJoinWords(rowsOf(this.#tables['joins']))
    return this.#joinWords
  }

  get stanceWords(): LanguagePack['stanceWords'] {
    this.#stanceWords ??= compileStanceWords(rowsOf(this.#tables['stance']))
    return this.#stanceWords
  }

  get spoken(): LanguagePack['spoken'] {
    this.#spoken ??= compileSpoken(rowsOf(this.#tables['spoken']))
    return this.#spoken
  }

  get declension(): LanguagePack['declension'] {
    this.#declension ??= compileDeclension((table) => rowsOf(this.#tables[table]))
    return this.#declension
  }
}

interface NounColumn {
  readonly declension: Declension
  readonly column: 'classes' | 'traits'
  readonly bits: Readonly<Record<string, number>>
}

/** Adds what the nouns are to every form of them. */
function withForms(
  words: Map<string, number>,
  { declension, column, bits }: NounColumn,
): Map<string, number> {
  for (const [form, readings] of declension.forms) {
    for (const { lemma } of readings) {
      const names = declension.nouns.get(lemma)?.[column] ?? ''
      if (names !== '') words.set(form, (words.get(form) ?? 0) | bitsOf(names, bits, 'nouns'))
    }
  }
  return words
}

/** The words of a table that are followed only by a number. */
function compileNumbered(tables: Tables): Set<string> {
  const rows = rowsOf(tables['abbreviations']).filter(([, only]) => only === 'number')
  return new Set(rows.map(([word = '']) => word))
}

function compileTitles(tables: Tables): Map<string, readonly string[]> {
  return new Map(
    rowsOf(tables['titles']).map(([short = '', long = '']) => [short, long.split(' ')]),
  )
}

function compileKinds(tables: Tables): Kind[] {
  return rowsOf(tables['kinds']).map(([narrower = '', wider = '']) => ({
    narrower: narrower.split(' '),
    wider,
  }))
}

function compileEndings(tables: Tables): Map<string, Ending[]> {
  const endings = new Map<string, Ending[]>()
  for (const [form = '', classes = '', traits = ''] of rowsOf(tables['endings'])) {
    const ending = {
      form,
      classes: bitsOf(classes, wordClass, 'endings'),
      traits: traits === '' ? 0 : bitsOf(traits, trait, 'endings'),
    }
    pushTo(endings, form.slice(-endingKey), ending)
  }
  for (const list of endings.values()) list.sort((a, b) => b.form.length - a.form.length)
  return endings
}

/** Letters by which endings are looked up; none is shorter. */
export const endingKey = 3

function firstCells(table: string | undefined): string[] {
  return rowsOf(table).map(([cell = '']) => cell)
}

function compileGrammar(tables: Tables): Grammar {
  const rows = new Map(rowsOf(tables['grammar']).map(([name = '', value = '']) => [name, value]))
  const asked = new Set<string>()
  const settings = {
    get: (name: string): string | undefined => {
      asked.add(name)
      return rows.get(name)
    },
  }
  const pattern = (name: string): RegExp | null => {
    const source = settings.get(name)
    return source === undefined ? null : new RegExp(source, 'u')
  }
  const grammar: Grammar = {
    headFirst: settings.get('head') === 'first',
    cased: settings.get('head') === 'case',
    commaOpensSpeech: settings.get('comma-opens-speech') === 'yes',
    bareRequests: settings.get('bare-requests') === 'yes',
    participle: pattern('participle'),
    verb: pattern('verb'),
    past: pattern('past'),
    singular: pattern('singular'),
    copula: pattern('copula'),
    indefinite: pattern('indefinite'),
    misquoting: pattern('misquoting'),
    headlineVerb: pattern('headline-verb'),
    reciprocal: pattern('reciprocal'),
    stateName: pattern('state-name'),
    nameArticle: pattern('name-article'),
    manner: pattern('manner'),
    infinitive: pattern('infinitive'),
    nominal: pattern('nominal'),
    ownLetters: pattern('own-letters'),
    foreignLetters: pattern('foreign-letters'),
    present: pattern('present'),
    planned: pattern('planned'),
    issuer: pattern('issuer'),
    bareVerb: pattern('bare-verb'),
    epithet: pattern('epithet'),
    genre: pattern('genre'),
    received: pattern('received'),
    interviewed: pattern('interviewed'),
    appears: pattern('appears'),
    writtenDown: pattern('written-down'),
    uttered: pattern('uttered'),
    reports: pattern('reports'),
    addressed: pattern('addressed'),
    interview: pattern('interview'),
    ordinal: pattern('ordinal'),
    firstOrdinal: pattern('first-ordinal'),
    causative: pattern('causative'),
    respectful: pattern('respectful'),
    quoting: pattern('quoting'),
    through: pattern('through'),
    voice: pattern('voice'),
    pair: pattern('pair'),
    asker: pattern('asker'),
    possessive: pattern('possessive'),
    subject: pattern('subject'),
    ownerEnding: settings.get('owner-ending') ?? '',
    pluralEnding: settings.get('plural-ending') ?? '',
    verbSecond: settings.get('verb-second') === 'yes',
    capitalNouns: settings.get('capital-nouns') === 'yes',
    namesInMarks: settings.get('names-in-marks') === 'yes',
    ordinalDots: settings.get('ordinal-dots') === 'yes',
    dashedInsertions: settings.get('dashed-insertions') === 'yes',
    fewestQuoted: Number(settings.get('fewest-quoted') ?? 1),
    subjunctive: pattern('subjunctive'),
    subjunctiveLook: pattern('subjunctive-look'),
    inflected: pattern('inflected'),
    infinitiveLook: pattern('infinitive-look'),
    joinedInfinitive: pattern('joined-infinitive'),
    relative: pattern('relative'),
    correlate: pattern('correlate'),
    perfect: pattern('perfect'),
    likeness: pattern('likeness'),
    pointer: pattern('pointer'),
    hearsay: pattern('hearsay'),
    speculation: pattern('speculation'),
    perfectInfinitive: pattern('perfect-infinitive'),
    oblique: pattern('oblique'),
    genitive: pattern('genitive'),
    feminineEnding: settings.get('feminine-ending') ?? '',
    softFeminineEnding: settings.get('soft-feminine-ending') ?? '',
    joint: settings.get('joint') ?? '',
    placePreposition: pattern('place-preposition'),
    properAdjective: pattern('proper-adjective'),
    caseEnding: pattern('case-ending'),
    adjectiveEnding: pattern('adjective-ending'),
    ownerPreposition: pattern('owner-preposition'),
    abstractNoun: pattern('abstract-noun'),
    neuter: pattern('neuter'),
    placeAdjective: pattern('place-adjective'),
    feminine: pattern('feminine'),
    feminineOblique: pattern('feminine-oblique'),
  }
  for (const name of rows.keys())
    if (!asked.has(name)) throw new Error(`grammar.tsv: unknown name "${name}"`)
  return grammar
}

function compileFurniture(tables: Tables): Furniture[] {
  return rowsOf(tables['furniture']).map(([role, pattern, scope, label]) => ({
    role: role as BlockRole,
    scope: (scope || 'line') as FurnitureScope,
    pattern: pattern ?? '',
    label: (label || null) as Label['kind'] | null,
  }))
}

/** Words of a table with the bits of the names beside them. */
function compileBits(
  tables: Tables,
  table: string,
  bits: Readonly<Record<string, number>>,
): Map<string, number> {
  const words = new Map<string, number>()
  for (const [word, names] of rowsOf(tables[table])) {
    if (word === undefined || names === undefined) continue
    words.set(word, (words.get(word) ?? 0) | bitsOf(names, bits, table))
  }
  return words
}

function compileCues(tables: Tables): Cue[] {
  const rows = new Map<string, CueRow[]>()
  for (const [forms, act, takes] of rowsOf(tables['cues'])) {
    const bits = bitsOf(takes ?? '', cueTakes, 'cues')
    for (const form of (forms ?? '').split('|'))
      pushTo(rows, form.trim(), { act: act as Act, takes: bits })
  }
  return [...rows].map(([form, rowsOfForm]) => ({
    form,
    ...wordsOfForm(form),
    rows: rowsOfForm,
    takes: rowsOfForm.reduce((bits, row) => bits | row.takes, 0),
    clitic: 0,
  }))
}

function wordsOfForm(form: string): Pick<Cue, 'words' | 'ahead' | 'tail'> {
  const [rest = '', tail] = form.split(' … ')
  const [words, ahead] = rest.split(' + ')
  return {
    words: (words ?? '').split(' '),
    ahead: ahead?.split(' ') ?? [],
    tail: tail?.split(' ') ?? [],
  }
}

/** Adds `ujarnya` beside `ujar` for the cues that carry a speaker as a clitic. */
function withClitics(cues: readonly Cue[], clitics: readonly string[]): Cue[] {
  const carrying = cues.filter((cue) => (cue.takes & cueTakes.clitic) !== 0)
  const carried = clitics.flatMap((clitic) =>
    carrying.map((cue) => {
      const form = cue.form + clitic
      return { ...cue, form, words: form.split(' '), clitic: clitic.length }
    }),
  )
  return [...cues.map((cue) => withOwnClitic(cue, clitics)), ...carried]
}

/** `baginya`: a preposition that the table has with the clitic alone. */
function withOwnClitic(cue: Cue, clitics: readonly string[]): Cue {
  if ((cue.takes & cueTakes.preposition) === 0) return cue
  const clitic = clitics.find((ending) => cue.form.endsWith(ending))
  return clitic === undefined ? cue : { ...cue, clitic: clitic.length }
}

function compileCiting(tables: Tables): Citing[] {
  return rowsOf(tables['citing']).flatMap(([forms, relation]) =>
    (forms ?? '').split('|').map((form) => ({
      form: form.trim(),
      words: form.trim().split(' '),
      relation: relation as Citing['relation'],
    })),
  )
}

function numbersOf(tables: Tables, kind: string): Map<string, number> {
  const rows = rowsOf(tables['dates']).filter((row) => row[0] === kind)
  return new Map(
    rows.flatMap(([, names, value]) =>
      (names ?? '').split('|').map((name) => [name.trim(), Number(value)] as const),
    ),
  )
}

// A table of thousands of rows names a few dozen combinations.
const knownBits = new WeakMap<Readonly<Record<string, number>>, Map<string, number>>()

function bitsOf(names: string, bits: Readonly<Record<string, number>>, table: string): number {
  const known = knownBits.get(bits) ?? new Map<string, number>()
  knownBits.set(bits, known)
  const sum = known.get(names) ?? sumOf(names.split(' '), bits, table)
  known.set(names, sum)
  return sum
}

function sumOf(
  names: readonly string[],
  bits: Readonly<Record<string, number>>,
  table: string,
): number {
  let sum = 0
  for (const name of names) {
    const bit = bits[name]
    if (bit === undefined) throw new Error(`${table}.tsv: unknown name "${name}"`)
    sum |= bit
  }
  return sum
}

function byFirstWord<Phrase extends { readonly form: string }>(
  phrases: readonly Phrase[],
): Map<string, Phrase[]> {
  const map = groupedBy(phrases, ({ form }) => form.split(' ', 1)[0] ?? '')
  for (const list of map.values()) list.sort((a, b) => b.form.length - a.form.length)
  return map
}
