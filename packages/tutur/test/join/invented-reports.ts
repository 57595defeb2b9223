import type { Report, Source } from '../../src/join/report.ts'
import { anchor, idFrom } from '../../src/model/ids.ts'
import type { Day, Document, Hop, LanguageTag, Mention, Statement } from '../../src/model/model.ts'

/** What an invented statement says of itself. */
export interface Said {
  /** The words around `{}`, which stands for the content: `{} she told reporters`. */
  readonly frame?: string
  readonly words: string
  readonly speaker?: string | null
  /** Key of the actor; the speaker's name in small letters where it is left out. */
  readonly actor?: string | null
  readonly type?: 'person' | 'state'
  readonly act?: Statement['act']
  readonly form?: Statement['form']
  readonly saidAt?: string
  readonly cites?: readonly string[]
  readonly hops?: readonly Hop[]
}

/** An invented document with what it reports, a paragraph each. */
export interface Page {
  readonly id?: string
  readonly outlet: string
  readonly kind?: Source['kind']
  readonly owner?: string
  readonly language?: string
  readonly published?: string | null
  readonly url?: string
  readonly dateline?: string
  readonly labels?: Document['labels']
  readonly says: readonly Said[]
}

/**
 * Pages as people write them down: a line that begins with `==` names an outlet, what it is, its language, the day and, behind
 * `of`, its owner; each line behind it is a paragraph, with the speaker, in brackets the day on which it was said and the outlets
 * cited, and the words that are said in braces.
 *
 *     == Harbour Post, daily, en, 2031-05-02
 *     Ana Torvel (cites Coast Wire): {The bridge stays closed}, she told reporters.
 */
export function readPages(text: string): readonly Page[] {
  const parts = text.split(/^== /mu).slice(1)
  return parts.map((part) => {
    const [head = '', ...lines] = part.trim().split('\n')
    const [, outlet = '', kind, language = 'en', published, , owner] =
      /^([^,]+), ([^,]+), (\w+), (\S+)( of (.+))?$/u.exec(head) ?? []
    return {
      outlet,
      kind: kind as Source['kind'],
      language,
      published: published === 'undated' ? null : (published ?? null),
      ...(owner === undefined ? {} : { owner }),
      says: lines.filter((line) => line.trim() !== '').map(readSaid),
    }
  })
}

function readSaid(line: string): Said {
  const [, speaker = '', , options = '', frame = ''] =
    /^([^(:]+?)\s*(\(([^)]*)\))?: (.*)$/u.exec(line) ?? []
  const words = /\{([^}]*)\}/u.exec(frame)?.[1] ?? ''
  const cites = options.match(/(?<=cites )[^;,]+/gu) ?? []
  const saidAt = /\d{4}-\d\d-\d\d/u.exec(options)?.[0]
  const isState = options.includes('state')
  return {
    speaker: speaker === '?' ? null : speaker,
    ...(speaker === '?' ? { actor: null } : {}),
    words,
    frame: frame.replace(/\{[^}]*\}/u, '{}'),
    cites,
    type: isState ? 'state' : 'person',
    ...(options.includes('deny') ? { act: 'deny' as const } : {}),
    ...(saidAt === undefined ? {} : { saidAt }),
  }
}

/** The reports of invented documents. */
export function reportsOfPages(pages: readonly Page[]): readonly Report[] {
  return pages.flatMap((page, at) => reportsOfPage(page, at))
}

function reportsOfPage(page: Page, at: number): readonly Report[] {
  const { outlet, language = 'en', published = '2031-05-02', dateline = '' } = page
  const paragraphs = page.says.map(({ frame = '{}', words }) => frame.replace('{}', words))
  const text = `${dateline}${paragraphs.join('\n')}`
  const id = idFrom<'document'>('document', page.id ?? `${outlet} ${at}`)
  let from = dateline.length
  const blocks: Document['blocks'][number][] =
    dateline === '' ? [] : [{ role: 'dateline', start: 0, end: dateline.length }]
  for (const paragraph of paragraphs) {
    blocks.push({ role: 'paragraph', start: from, end: from + paragraph.length })
    from += paragraph.length + 1
  }
  const document: Document = {
    id,
    outlet,
    url: page.url ?? null,
    language: language as LanguageTag,
    text,
    blocks,
    publishedAt: null,
    labels: page.labels ?? [],
    doubts: [],
  }
  const source: Source = {
    document,
    outlet,
    owner: page.owner ?? null,
    kind: page.kind ?? 'daily',
    published: published as Day | null,
  }
  return page.says.map((said, n) => {
    const paragraph = blocks[n + (dateline === '' ? 0 : 1)]?.start ?? 0
    const start = paragraph + (said.frame ?? '{}').indexOf('{}')
    return reportOf(said, source, { start, end: start + said.words.length })
  })
}

function reportOf(
  said: Said,
  source: Source,
  span: { readonly start: number; readonly end: number },
): Report {
  const { document } = source
  const { words, speaker = 'Ana Torvel', cites = [], hops = [] } = said
  const content = anchor(document, span)
  const actor =
    said.actor === undefined ? (speaker?.toLowerCase().replace(/ /gu, '-') ?? null) : said.actor
  const statement: Statement = {
    id: idFrom('statement', document.id, String(span.start), String(span.end)),
    document: document.id,
    form:
      said.form ?? (/^["“«]/u.test(words) ? 'direct' : /["“«]/u.test(words) ? 'mixed' : 'indirect'),
    act: said.act ?? 'say',
    modality: [],
    content: [content],
    cue: content,
    speaker:
      speaker === null ? null : mentionOf(speaker, content, { actor, type: said.type ?? 'person' }),
    addressees: [],
    saidAt:
      said.saidAt === undefined
        ? null
        : { from: said.saidAt as Day, to: said.saidAt as Day, basis: 'stated', anchor: content },
    chain: {
      hops: [
        { outlet: source.outlet ?? '', relation: 'published', anchor: null },
        ...cites.map((outlet): Hop => ({ outlet, relation: 'cites', anchor: content })),
        ...hops,
      ],
      basis: 'stated',
      origin: cites.length > 0 ? 'secondhand' : 'unclear',
      score: 1,
    },
    madeBy: { version: '0', rule: 'invented', model: null, score: 1 },
  }
  return { statement, source, words, actor }
}

function mentionOf(
  name: string,
  at: Statement['content'][0],
  { actor, type }: { readonly actor: string | null; readonly type: 'person' | 'state' },
): Mention {
  return {
    anchor: at,
    form: 'name',
    name,
    role: null,
    ...(actor === null
      ? {}
      : { identity: { id: actor, type, name, wikidata: null, by: 'name', office: null } }),
    score: 1,
  }
}
