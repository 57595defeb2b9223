import { textOf } from './model/ids.ts'
import type {
  Act,
  Analysis,
  Anchor,
  Block,
  Mention,
  Modality,
  PlaceUse,
  Score,
  Statement,
  StatementForm,
} from './model/model.ts'
import { placesSaid } from './places-said.ts'
import { firstIndex } from './text/first-index.ts'

/** Spans of one text as pairs `[start, end)` in UTF-16 code units. */
export type Offsets = readonly (readonly [start: number, end: number])[]

/** One statement as plain offsets and names: what marked texts are compared with. */
export interface StandoffRelation {
  readonly type: StatementForm
  readonly content: Offsets
  /** Empty for a bare quotation. */
  readonly cue: Offsets
  /** The words that attribute: cue, speaker and what stands around them; only where the language tells. */
  readonly frame?: Offsets
  /** The words that stand for the speaker; empty when the text has none. */
  readonly source: Offsets
  /** Fullest name in the document, or the words as written for somebody unnamed; `null` when unknown. */
  readonly speaker: string | null
  /** Key of who that is beyond the document; absent where the tables of actors have nobody. */
  readonly actor?: string
  /** How probable it is that the speaker is the one meant; only where one is settled. */
  readonly speakerScore?: Score
  readonly role?: string
  readonly addressee?: Offsets
  /** The addressees by name; several are joined by a comma and a blank. */
  readonly addresseeName?: string
  /** Key of who the addressee is beyond the document; several are joined as their names are. */
  readonly addresseeActor?: string
  /** Places that the words name, and whether each stands for a party; absent where there are none. */
  readonly places?: readonly StandoffPlace[]
  /** The outlet closest to the speaker, when its words stand beside this statement. */
  readonly outletCited?: string
  /** The day it was said, `2024-08-14`, or a stretch of days, `2024-08-12/2024-08-14`. */
  readonly saidOn?: string
  /** The rule that found it. */
  readonly rule: string
  readonly score: Score
  readonly act: Act
  readonly modality: readonly Modality[]
  /** Present when the content stands in a title, subtitle or heading. */
  readonly headline?: true
}

/** A place named in the words of a statement; see `PlaceUse`. */
export interface StandoffPlace extends Pick<PlaceUse, 'of' | 'use' | 'why'> {
  readonly at: readonly [start: number, end: number]
}

/** All statements of one document in standoff form. */
export interface Standoff {
  readonly relations: readonly StandoffRelation[]
}

/** The statements of `analysis` as offsets (UTF-16 code units) and names, in the order of the analysis. */
export function toStandoff(analysis: Analysis): Standoff {
  return { relations: analysis.statements.map((statement) => relationOf(statement, analysis)) }
}

function relationOf(statement: Statement, analysis: Analysis): StandoffRelation {
  const { speaker, cue } = statement
  const nameOf = nameIn(analysis)
  return {
    type: statement.form,
    content: statement.content.map(offsets),
    cue: cue === null ? [] : (statement.cueParts ?? [cue]).map(offsets),
    ...(statement.frame === undefined ? {} : { frame: statement.frame.map(offsets) }),
    source: speaker === null ? [] : [offsets(speaker.anchor)],
    speaker: speaker === null ? null : nameOf(speaker),
    ...present('actor', speaker?.identity?.id ?? ''),
    ...(speaker?.name == null ? {} : { speakerScore: speaker.score }),
    ...(speaker?.role == null ? {} : { role: speaker.role }),
    ...addresseesOf(statement, nameOf),
    ...placesOf(statement, analysis),
    ...present('outletCited', outletCited(statement)),
    ...present('saidOn', saidOn(statement)),
    rule: statement.madeBy.rule,
    score: statement.madeBy.score,
    act: statement.act,
    modality: statement.modality,
    ...(isHeadline(statement, analysis.document.blocks) ? { headline: true as const } : {}),
  }
}

function addresseesOf(
  { addressees }: Statement,
  nameOf: (mention: Mention) => string | null,
): Pick<StandoffRelation, 'addressee' | 'addresseeName' | 'addresseeActor'> {
  if (addressees.length === 0) return {}
  const names = addressees.map(nameOf).filter(isText).join(', ')
  const addressee = addressees.map(({ anchor }) => offsets(anchor))
  const actors = addressees.flatMap(({ identity }) => identity?.id ?? []).join(', ')
  return { addressee, ...present('addresseeName', names), ...present('addresseeActor', actors) }
}

function placesOf(statement: Statement, analysis: Analysis): Pick<StandoffRelation, 'places'> {
  const places = placesSaid(analysis, statement)
  if (places.length === 0) return {}
  return {
    places: places.map(({ anchor, of, use, why }) => ({ at: offsets(anchor), of, use, why })),
  }
}

function offsets(anchor: Anchor): readonly [number, number] {
  return [anchor.start, anchor.end]
}

function nameIn({ document }: Analysis): (mention: Mention) => string | null {
  // A pronoun that points at nobody says nothing; an unnamed "senior official" is known by those words.
  return ({ name, form, anchor }) => name ?? (form === 'pronoun' ? null : textOf(document, anchor))
}

function isText(value: string | null): value is string {
  return value !== null
}

function present<Key extends string>(key: Key, value: string): { [K in Key]?: string } {
  return value === '' ? {} : ({ [key]: value } as { [K in Key]?: string })
}

function outletCited({ chain }: Statement): string {
  if (chain.basis !== 'stated') return ''
  return chain.hops.findLast((hop) => hop.anchor !== null && citing.has(hop.relation))?.outlet ?? ''
}

// A wire's name in the dateline tells who wrote the article, not who was cited for these words; a platform is no outlet.
const citing: ReadonlySet<string> = new Set(['cites', 'translates', 'interviewed'])

function saidOn({ saidAt }: Statement): string {
  if (saidAt === null) return ''
  return saidAt.from === saidAt.to ? saidAt.from : `${saidAt.from}/${saidAt.to}`
}

const headlineRoles: ReadonlySet<string> = new Set(['title', 'subtitle', 'heading'])

function isHeadline({ content }: Statement, blocks: readonly Block[]): boolean {
  const role = blockAt(blocks, content[0].start)?.role
  return role !== undefined && headlineRoles.has(role)
}

/** The block that holds `offset`. Blocks are in order, so halving finds it. */
function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  const block = blocks[firstIndex(blocks.length, (i) => (blocks[i]?.end ?? 0) > offset)]
  return block !== undefined && block.start <= offset ? block : undefined
}
