import type {
  Act,
  Analysis,
  Anchor,
  Block,
  Day,
  Document,
  Doubt,
  Hop,
  Id,
  LanguageTag,
  Mention,
  Modality,
  SourceChain,
  Statement,
  StatementForm,
  When,
} from 'tutur'
import { anchor } from 'tutur'

/** A mention told by its words. */
export interface Who {
  readonly words: string
  readonly form?: Mention['form']
  readonly name?: string | null
  readonly role?: string
  /** Default 0.9. */
  readonly score?: number
}

/** A statement told by its words; they are looked up in the text. */
export interface Said {
  readonly content: readonly [string, ...string[]]
  readonly cue?: string
  readonly speaker?: Who
  readonly addressee?: Who
  readonly form?: StatementForm
  readonly act?: Act
  readonly modality?: readonly Modality[]
  readonly day?: string
  readonly dayBasis?: When['basis']
  readonly hops?: readonly Hop[]
  readonly inherited?: boolean
  /** Of the statement; default 0.97. */
  readonly score?: number
}

export interface Told {
  readonly title?: string
  readonly outlet?: string
  readonly published?: string
  readonly language?: string
  readonly said: readonly Said[]
  readonly doubts?: readonly {
    code: Doubt['code']
    words?: string
    row?: number
    detail?: string
  }[]
}

/** An analysis as the library would give it for `text`, made by hand: what the renderers are tested on. */
export function analysisOf(text: string, told: Told): Analysis {
  const document: Document = {
    id: 'document-1' as Id<'document'>,
    outlet: told.outlet ?? null,
    url: null,
    language: (told.language ?? 'id') as LanguageTag,
    text,
    blocks: blocksOf(text, told.title),
    publishedAt: told.published === undefined ? null : whenOf(told.published, 'metadata'),
    labels: [],
    doubts: [],
  }
  const statements = told.said.map((said, index) => statementOf(document, said, index))
  const doubts = (told.doubts ?? []).map(
    ({ code, words, row, detail = '' }): Doubt => ({
      code,
      anchor: words === undefined ? null : find(document, words),
      statement: row === undefined ? null : (statements[row - 1]?.id ?? null),
      detail,
    }),
  )
  return { document, statements, places: [], doubts }
}

function blocksOf(text: string, title: string | undefined): Block[] {
  if (title === undefined) return [{ start: 0, end: text.length, role: 'paragraph' }]
  const start = text.indexOf(title)
  const end = start + title.length
  return [
    { start, end, role: 'title' },
    { start: end, end: text.length, role: 'paragraph' },
  ]
}

function statementOf(document: Document, said: Said, index: number): Statement {
  const [first, ...rest] = said.content
  const content: readonly [Anchor, ...Anchor[]] = [
    find(document, first),
    ...rest.map((piece) => find(document, piece)),
  ]
  const after = content[0].start
  return {
    id: `statement-${index + 1}` as Id<'statement'>,
    document: document.id,
    form: said.form ?? 'direct',
    act: said.act ?? 'say',
    modality: said.modality ?? [],
    content,
    cue: said.cue === undefined ? null : near(document, said.cue, after),
    speaker: said.speaker === undefined ? null : mentionOf(document, said.speaker, after),
    addressees: said.addressee === undefined ? [] : [mentionOf(document, said.addressee, after)],
    saidAt: said.day === undefined ? null : whenOf(said.day, said.dayBasis ?? 'stated'),
    chain: chainOf(said),
    madeBy: { version: '0.1.0', rule: 'quote.after', model: null, score: said.score ?? 0.97 },
  }
}

function chainOf({ hops = [], inherited = false }: Said): SourceChain {
  return {
    hops,
    basis: inherited ? 'inherited' : 'stated',
    origin: hops.length > 1 ? 'secondhand' : 'unclear',
    score: 0.9,
  }
}

function mentionOf(document: Document, who: Who, after: number): Mention {
  const {
    words,
    form = 'name',
    name = form === 'pronoun' ? null : words,
    role = null,
    score = 0.9,
  } = who
  return { anchor: near(document, words, after), form, name, role, score }
}

function whenOf(days: string, basis: When['basis']): When {
  const [from = '', to = from] = days.split(' to ')
  return { from: from as Day, to: to as Day, basis, anchor: null }
}

function find(document: Document, words: string, from = 0): Anchor {
  const start = document.text.indexOf(words, from)
  if (start === -1) throw new Error(`the text has no "${words}"`)
  return anchor(document, { start, end: start + words.length })
}

/** The occurrence after `from`, or else the first. */
function near(document: Document, words: string, from: number): Anchor {
  return find(document, words, document.text.indexOf(words, from) === -1 ? 0 : from)
}
