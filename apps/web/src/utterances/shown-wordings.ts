import type { Shapes, Statement, Utterance } from '../api/shapes.ts'
import type { DifferencePiece } from '../parts/difference-text.tsx'
import type { Wording } from '../parts/wordings.tsx'
import { chainLinks } from '../reading/chain-links.ts'
import type { UtteranceWords } from '../words/en/utterance.ts'
import type { Words } from '../words/en.ts'
import { tellSingleDay } from '../words/tell-day.ts'
import { placesOf, statementAddress } from './tree-outlets.ts'

interface Telling {
  readonly words: UtteranceWords
  readonly all: Words
}

/** The wordings of an utterance as they are drawn: those at the source, and those that repeat. */
export interface ShownWordings {
  readonly reference: string
  readonly referenceLanguage: string
  readonly atSource: readonly Wording[]
  readonly repeated: readonly Wording[]
  readonly repeatedFrom: string | null
}

export function shownWordings(
  utterance: Pick<Utterance, 'wordings' | 'statements' | 'tree'>,
  telling: Telling,
): ShownWordings {
  const { wordings, tree } = utterance
  const reference = wordings.find((one) => one.reference) ?? wordings[0]
  const shown = wordings.map((wording) => ({
    hand: wording.hand,
    wording: shownWording(wording, utterance, telling),
  }))
  const sources = new Set(tree.nodes.flatMap(({ parent }) => (parent === null ? [] : [parent])))
  const [from] = sources
  return {
    reference: reference === undefined ? '' : (namesOf(reference, telling.words)[0] ?? ''),
    referenceLanguage: reference?.language ?? '',
    atSource: shown.filter(({ hand }) => hand === 0).map(({ wording }) => wording),
    repeated: shown.filter(({ hand }) => hand > 0).map(({ wording }) => wording),
    repeatedFrom:
      sources.size === 1 ? (tree.nodes.find(({ key }) => key === from)?.outlet.name ?? null) : null,
  }
}

function namesOf({ outlets }: Shapes['Wording'], words: UtteranceWords): string[] {
  return outlets.map(({ key, name }) => (key === null ? words.outletWithoutName : name))
}

function shownWording(
  wording: Shapes['Wording'],
  { statements, tree }: Pick<Utterance, 'statements' | 'tree'>,
  telling: Telling,
): Wording {
  const places = placesOf(statements)
  const [first] = wording.statements.flatMap((id) => places.get(id) ?? [])
  const names = namesOf(wording, telling.words)
  return {
    outlets: wording.outlets.map((outlet, index) => ({
      key: `${outlet.key ?? ''} ${outlet.name} ${wording.statements[index] ?? index}`,
      name: names[index] ?? outlet.name,
      kind: kindOf(outlet, tree.nodes),
      chain: index === 0 ? chainLinks(wording.chain) : [],
    })),
    language: wording.language,
    text: wording.pieces.map(({ text }) => text).join(''),
    cue: wording.cue,
    isAsReference: !wording.reference && wording.pieces.every(({ is }) => is === 'same'),
    differences: differencesIn(wording.pieces),
    stated: statedIn(wording, telling.words),
    out: first === undefined ? null : outOf(first, telling.all),
    href: first === undefined ? null : statementAddress(first),
  }
}

/** How an outlet has the words, as the tree tells it. */
function kindOf(
  { key, name }: Shapes['OutletRef'],
  nodes: readonly Shapes['TreeNode'][],
): Wording['outlets'][number]['kind'] {
  const node =
    nodes.find(({ outlet }) => outlet.key !== null && outlet.key === key) ??
    nodes.find(({ outlet }) => outlet.name === name)
  if (node === undefined || node.parent !== null) return node?.kind ?? 'repeat'
  return node.kind ?? 'unsourced'
}

function differencesIn(pieces: Shapes['Wording']['pieces']): readonly DifferencePiece[] | null {
  if (pieces.some(({ is }) => is === 'plain')) return null
  return pieces.map(({ is, text }) => ({ kind: is === 'plain' ? 'same' : is, text }))
}

function statedIn({ differs }: Shapes['Wording'], words: UtteranceWords): string | null {
  if (differs.length === 0) return null
  return words.differs(differs.map((what) => words.differences[what]))
}

function outOf({ document }: Statement, all: Words): string | null {
  return document.published === null ? null : tellSingleDay(document.published, all)
}
